import { Busy } from '#libs/platform';

/** Lets a few work at once and a few more wait; whoever comes after them is told to come again. */
export class Turns {
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly queue: number,
  ) {}

  /** @throws Busy when the queue is full */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.working < this.atOnce) this.working += 1;
    else await this.queued();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.working -= 1;
    }
  }

  private queued(): Promise<void> {
    if (this.waiting.length >= this.queue)
      throw new Busy('Too many are signing in right now: try again in a moment');
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
