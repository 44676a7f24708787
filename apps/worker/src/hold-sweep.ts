import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ExpireHolds } from '#libs/ticketing';

const EVERY_MS = 5000;

/** Ends holds that ran out, every few seconds. */
@Injectable()
export class HoldSweep implements BeforeApplicationShutdown {
  private readonly logger = new Logger(HoldSweep.name);
  private running: Promise<void> | undefined;

  constructor(private readonly expireHolds: ExpireHolds) {}

  @Interval(EVERY_MS)
  sweep(): void {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      while ((await this.expireHolds.execute()) > 0);
    } catch (error) {
      this.logger.warn({ msg: 'sweep interrupted', err: error });
    }
  }
}
