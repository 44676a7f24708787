import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ForgetIdempotencyKeys } from '#libs/platform';
import { ExpireHolds } from '#libs/ticketing';

const HOLDS_MS = 5000;
const KEYS_MS = 600_000;

/** What is done again and again rather than when asked for. A sweep never runs twice at once in a process. */
@Injectable()
export class Sweeps implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Sweeps.name);
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly expireHolds: ExpireHolds,
    private readonly forgetKeys: ForgetIdempotencyKeys,
  ) {}

  @Interval(HOLDS_MS)
  endHolds(): void {
    this.once('holds', async () => {
      while ((await this.expireHolds.execute()) > 0);
    });
  }

  @Interval(KEYS_MS)
  forgetIdempotencyKeys(): void {
    this.once('idempotency keys', () => this.forgetKeys.execute());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.running.values());
  }

  private once(name: string, sweep: () => Promise<void>): void {
    if (this.running.has(name)) return;
    const run = sweep()
      .catch((error: unknown) => this.logger.warn({ msg: 'sweep interrupted', name, err: error }))
      .finally(() => this.running.delete(name));
    this.running.set(name, run);
  }
}
