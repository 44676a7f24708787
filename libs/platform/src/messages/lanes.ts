interface Lane {
  running: Promise<void> | undefined;
  /** Something may have come after it looked. */
  again: boolean;
}

/**
 * Does pieces of work side by side, so many at once: woken, one lane looks for work, and for as long as there is some
 * another one looks, too.
 */
export class Lanes {
  private readonly lanes: Lane[];
  private stopped = false;

  /** @param work does a piece, and says whether there was one; it handles its own errors */
  constructor(
    count: number,
    private readonly work: () => Promise<boolean>,
  ) {
    this.lanes = Array.from({ length: count }, () => ({ running: undefined, again: false }));
  }

  wake(): void {
    if (this.stopped) return;
    for (const lane of this.lanes) lane.again = true;
    this.startOne();
  }

  /** Resolves when every piece that was begun is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const { running } of this.lanes) await running;
  }

  private startOne(): void {
    const idle = this.lanes.find(({ running }) => running === undefined);
    if (!idle || this.stopped) return;
    idle.again = true;
    idle.running = this.run(idle).finally(() => (idle.running = undefined));
  }

  private async run(lane: Lane): Promise<void> {
    while (lane.again && !this.stopped) {
      lane.again = false;
      while (!this.stopped && (await this.work())) this.startOne();
    }
  }
}
