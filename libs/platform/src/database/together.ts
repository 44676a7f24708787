import { AsyncResource } from 'node:async_hooks';

interface Waiting<Ask, Answer> {
  ask: Ask;
  resolve: (answer: Answer | Promise<Answer>) => void;
  reject: (error: unknown) => void;
}

export interface Bounds<Ask> {
  /** How many go together at most. */
  most?: number;
  /** Two of the same do not go together: the later one waits for its turn. */
  apart?: (ask: Ask) => unknown;
  /** Whoever comes later is not kept any longer by a call that does not come back; default a second. */
  patienceMs?: number;
}

/** So many calls that do not come back may be left behind. */
const LEFT_BEHIND = 3;

/**
 * What is asked while an answer is under way is asked together once that has come: one call at a time, unless one does not
 * come back. Nobody waits for others to come, and nothing is remembered: whatever is read is read after it was asked for.
 */
export class Together<Ask, Answer> {
  // Batches are nobody's: they run outside the transaction, and the request, of whoever happens to ask first.
  private readonly nobodys = new AsyncResource('Together');
  private readonly most: number;
  private readonly apart: ((ask: Ask) => unknown) | undefined;
  private readonly patienceMs: number;
  private readonly leftBehind = new Set<Promise<void>>();
  private waiting: Waiting<Ask, Answer>[] = [];
  private underWay = false;

  /**
   * @param answerAll has an answer for each of them, in their order, which may still have to come: nobody else waits for
   *   it. Where it fails, all of them fail
   */
  constructor(
    private readonly answerAll: (asks: Ask[]) => Promise<(Answer | Promise<Answer>)[]>,
    { most = 256, apart, patienceMs = 1000 }: Bounds<Ask> = {},
  ) {
    this.most = most;
    this.apart = apart;
    this.patienceMs = patienceMs;
  }

  ask(ask: Ask): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ ask, resolve, reject });
      if (!this.underWay) this.nobodys.runInAsyncScope(() => void this.goOn());
    });
  }

  private async goOn(): Promise<void> {
    this.underWay = true;
    // Whoever is woken by the same piece of news asks in the same moment.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.forAWhile(this.answer(this.next()));
    this.underWay = false;
  }

  private async answer(batch: Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.answerAll(batch.map(({ ask }) => ask));
      batch.forEach(({ resolve, reject }, index) => {
        if (index < answers.length) resolve(answers[index] as Answer);
        else reject(new Error('an ask has no answer'));
      });
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  private async forAWhile(answered: Promise<void>): Promise<void> {
    let patience: NodeJS.Timeout | undefined;
    const runsOut = new Promise<boolean>((resolve) => {
      patience = setTimeout(() => resolve(true), this.patienceMs);
    });
    const stuck = await Promise.race([answered.then(() => false), runsOut]);
    clearTimeout(patience);
    if (!stuck) return;
    this.leftBehind.add(answered);
    void answered.then(() => this.leftBehind.delete(answered));
    if (this.leftBehind.size >= LEFT_BEHIND) await Promise.race(this.leftBehind);
  }

  private next(): Waiting<Ask, Answer>[] {
    if (!this.apart) return this.waiting.splice(0, this.most);
    const batch: Waiting<Ask, Answer>[] = [];
    const later: Waiting<Ask, Answer>[] = [];
    const seen = new Set<unknown>();
    for (const one of this.waiting) {
      const name = this.apart(one.ask);
      if (batch.length === this.most || seen.has(name)) {
        later.push(one);
      } else {
        seen.add(name);
        batch.push(one);
      }
    }
    this.waiting = later;
    return batch;
  }
}
