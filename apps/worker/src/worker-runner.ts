import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { JobWorkers, Relay } from '#libs/platform';

/** Starts the relay and the job workers with the process, and lets them finish what they are at when it stops. */
@Injectable()
export class WorkerRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly jobs: JobWorkers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.relay.start();
    await this.jobs.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay.stop(), this.jobs.stop()]);
  }
}
