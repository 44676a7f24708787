import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { ApiCallStore, type ApiCall } from './api-calls.store.js';

const FLUSH_MS = 1000;
const BATCH = 500;

/** Kept while the database is away; what comes on top is lost, and said so. */
const MOST = 20_000;

/**
 * The trail of what API clients called. A call is only noted: notes are written together, once a second and when the
 * process stops, so that no call waits for its own. A process that dies takes the notes of its last second along.
 */
@Injectable()
export class ApiCalls implements OnApplicationShutdown {
  private readonly logger = new Logger(ApiCalls.name);
  private noted: ApiCall[] = [];
  private lost = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly store: ApiCallStore) {}

  note(call: ApiCall): void {
    if (this.noted.length >= MOST) {
      this.lost += 1;
      return;
    }
    this.noted.push(call);
    this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Writes what this process has noted so far. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  private async write(): Promise<void> {
    while (this.noted.length > 0) {
      const batch = this.noted.slice(0, BATCH);
      try {
        await this.store.add(batch);
      } catch (error) {
        this.logger.warn({
          msg: 'the calls of API clients cannot be written',
          waiting: this.noted.length,
          err: error,
        });
        this.timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
        return;
      }
      this.noted.splice(0, batch.length);
    }
    if (this.lost > 0) this.logger.warn({ msg: 'calls of API clients were not kept', lost: this.lost });
    this.lost = 0;
  }
}
