import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { SendDueWebhooks } from '#libs/automation';
import { ArchiveOver, TellEndedDates } from '#libs/operator';
import { ExpireHolds, OfferFreedPlaces, ReconcileMoney } from '#libs/ticketing';
import { ExpireTransfers } from '#libs/transfers';
import { Sweeper } from './sweeper.js';

const HOLDS_MS = 5000;
const OFFERS_MS = 60_000;
const TRANSFERS_MS = 5000;
const MONEY_MS = 240_000;
const WEBHOOKS_MS = 5000;
const ENDED_MS = 15_000;
const ARCHIVE_MS = 3_600_000;

/** What is done again and again rather than when asked for. */
@Injectable()
export class Sweeps extends Sweeper implements OnApplicationBootstrap {
  constructor(
    private readonly expireHolds: ExpireHolds,
    private readonly offerFreedPlaces: OfferFreedPlaces,
    private readonly reconcileMoney: ReconcileMoney,
    private readonly expireTransfers: ExpireTransfers,
    private readonly tellEndedDates: TellEndedDates,
    private readonly archiveOver: ArchiveOver,
    private readonly sendDueWebhooks: SendDueWebhooks,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    this.reconcile(true);
    this.tellEnded();
    this.archiveEvents();
  }

  @Interval(HOLDS_MS)
  endHolds(): void {
    this.once('holds', async () => {
      while ((await this.expireHolds.execute()) > 0);
    });
  }

  @Interval(OFFERS_MS)
  offerPlaces(): void {
    this.once('offers', async () => {
      await this.offerFreedPlaces.execute(() => this.stopping);
    });
  }

  @Interval(TRANSFERS_MS)
  endTransfers(): void {
    this.once('transfers', async () => {
      while ((await this.expireTransfers.execute()) > 0);
    });
  }

  @Interval(WEBHOOKS_MS)
  sendWebhooks(): void {
    this.once('webhooks', () => this.sendDueWebhooks.execute());
  }

  @Interval(MONEY_MS)
  reconcileAgain(): void {
    this.reconcile(false);
  }

  @Interval(ENDED_MS)
  tellEnded(): void {
    this.all('ended dates', () => this.tellEndedDates.execute());
  }

  @Interval(ARCHIVE_MS)
  archiveEvents(): void {
    this.all('archive', () => this.archiveOver.execute());
  }

  private reconcile(atStart: boolean): void {
    this.once('money', async () => {
      await this.reconcileMoney.execute({ atStart, stopping: () => this.stopping });
    });
  }
}
