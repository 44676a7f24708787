import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';

/** Runs sweeps by name: none twice at once in a process, and stopping waits for those that are under way. */
export abstract class Sweeper implements BeforeApplicationShutdown {
  private readonly logger = new Logger(this.constructor.name);
  private readonly running = new Map<string, Promise<void>>();

  protected stopping = false;

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.running.values());
  }

  protected once(name: string, sweep: () => Promise<void>): void {
    if (this.running.has(name)) return;
    const run = sweep()
      .catch((error: unknown) => this.logger.warn({ msg: 'sweep interrupted', name, err: error }))
      .finally(() => this.running.delete(name));
    this.running.set(name, run);
  }

  /** Sweeps until nothing is left, or the process stops. */
  protected all(name: string, sweep: () => Promise<number>): void {
    this.once(name, async () => {
      while (!this.stopping && (await sweep()) > 0);
    });
  }
}
