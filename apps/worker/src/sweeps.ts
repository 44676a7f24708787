import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SweepSignIns } from '#libs/identity';
import { RemoveUnusedFiles } from '#libs/media';
import { ArchiveOver } from '#libs/operator';
import { ForgetIdempotencyKeys } from '#libs/platform';
import { ExpireHolds, ReconcileMoney } from '#libs/ticketing';
import { ExpireTransfers } from '#libs/transfers';

const HOLDS_MS = 5000;
const TRANSFERS_MS = 5000;
const MONEY_MS = 240_000;
const KEYS_MS = 600_000;
const FILES_MS = 600_000;
const ARCHIVE_MS = 3_600_000;
const SIGN_INS_MS = 3_600_000;

/** What is done again and again rather than when asked for. A sweep never runs twice at once in a process. */
@Injectable()
export class Sweeps implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sweeps.name);
  private readonly running = new Map<string, Promise<void>>();

  private stopping = false;

  constructor(
    private readonly expireHolds: ExpireHolds,
    private readonly reconcileMoney: ReconcileMoney,
    private readonly expireTransfers: ExpireTransfers,
    private readonly forgetKeys: ForgetIdempotencyKeys,
    private readonly archiveOver: ArchiveOver,
    private readonly signIns: SweepSignIns,
    private readonly removeUnusedFiles: RemoveUnusedFiles,
  ) {}

  onApplicationBootstrap(): void {
    this.reconcile(true);
    this.archiveEvents();
    this.removeFiles();
  }

  @Interval(HOLDS_MS)
  endHolds(): void {
    this.once('holds', async () => {
      while ((await this.expireHolds.execute()) > 0);
    });
  }

  @Interval(TRANSFERS_MS)
  endTransfers(): void {
    this.once('transfers', async () => {
      while ((await this.expireTransfers.execute()) > 0);
    });
  }

  @Interval(MONEY_MS)
  reconcileAgain(): void {
    this.reconcile(false);
  }

  @Interval(KEYS_MS)
  forgetIdempotencyKeys(): void {
    this.once('idempotency keys', () => this.forgetKeys.execute());
  }

  @Interval(ARCHIVE_MS)
  archiveEvents(): void {
    this.once('archive', async () => {
      while (!this.stopping && (await this.archiveOver.execute()) > 0);
    });
  }

  @Interval(SIGN_INS_MS)
  sweepSignIns(): void {
    this.once('sign-ins', async () => {
      while (!this.stopping && (await this.signIns.execute()) > 0);
    });
  }

  @Interval(FILES_MS)
  removeFiles(): void {
    this.once('files', () => this.removeUnusedFiles.execute(() => this.stopping));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.running.values());
  }

  private reconcile(atStart: boolean): void {
    this.once('money', async () => {
      await this.reconcileMoney.execute({ atStart, stopping: () => this.stopping });
    });
  }

  private once(name: string, sweep: () => Promise<void>): void {
    if (this.running.has(name)) return;
    const run = sweep()
      .catch((error: unknown) => this.logger.warn({ msg: 'sweep interrupted', name, err: error }))
      .finally(() => this.running.delete(name));
    this.running.set(name, run);
  }
}
