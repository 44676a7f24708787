import { Busy } from '#libs/platform';

/** Lets so many run at once, and so many wait for their turn in the order they came. */
export class AtMost {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly limits: { running: number; waiting: number }) {}

  /** @throws Busy when as many wait as may */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.limits.running) this.running += 1;
    else await this.turn();
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      // The place is handed over: nobody who comes now can take it in between.
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.queue.length >= this.limits.waiting)
      throw new Busy('Too many pictures are being worked on right now: try again in a moment');
    return new Promise((resolve) => this.queue.push(resolve));
  }
}
