import { Injectable } from '@nestjs/common';
import { Jobs, reach } from '#libs/platform';
import { RefreshPayment, type AtStripe } from '../payments/refresh-payment.js';
import { RecordRefund } from '../refunds/record-refund.js';
import { StripeEventStore } from '../stripe-events/stripe-event.store.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import { Attempts } from './attempts.js';
import { ReconcileStore, type SentRefund } from './reconcile.store.js';
import { StrayIntents } from './stray-intents.js';

const PAGE = 100;
const CAUSE = { job: 'reconcile' } as const;

/** News that nothing but a webhook brings; Stripe itself repeats one for three days. */
const RARE_NEWS = ['charge.dispute.created', 'charge.dispute.closed', 'refund.failed'];
const RARE_NEWS_SECONDS = 3 * 86_400;

export interface ReconcileInput {
  /** What has waited longer than this is late. */
  lateSeconds: number;
  /** How far back Stripe's intents are compared with our books. */
  intentsSeconds: number;
  /** Whether the process is about to end. */
  stopping: () => boolean;
}

/** Settles what is older than its time by asking Stripe: works with every webhook and answer lost. */
@Injectable()
export class ReconcilePayments {
  constructor(
    private readonly store: ReconcileStore,
    private readonly events: StripeEventStore,
    private readonly stripe: StripeGateway,
    private readonly refresh: RefreshPayment,
    private readonly recordRefund: RecordRefund,
    private readonly strays: StrayIntents,
    private readonly jobs: Jobs,
  ) {}

  /** Repeats are harmless; what Stripe does not answer is left to the next time. */
  async execute({ lateSeconds, intentsSeconds, stopping }: ReconcileInput): Promise<void> {
    const attempts = new Attempts(stopping);
    const now = await this.store.now();
    await attempts.each(await this.store.unhandledEvents(lateSeconds), (eventId) =>
      this.jobs.add('handle-stripe-event', { eventId }, eventId),
    );
    await attempts.each(await this.store.unsentRefunds(lateSeconds), (refundId) =>
      this.jobs.add('send-refund', { refundId }, refundId),
    );
    await attempts.each(await this.store.owingRefunds(lateSeconds), (paymentId) =>
      this.jobs.add('release-refunds', { paymentId }, paymentId),
    );
    await attempts.eachOf(
      (after) => this.store.openPayments(lateSeconds, after, PAGE),
      (payment) => this.askForPayment(payment),
    );
    await attempts.eachOf(
      (after) => this.store.sentRefunds(lateSeconds, after, PAGE),
      (refund) => this.askForRefund(refund),
    );
    await attempts.each(['rare news'], () => this.fetchNews(now - RARE_NEWS_SECONDS));
    await attempts.each(['strays'], async () => {
      const strays = await this.strays.find(now - intentsSeconds, now - lateSeconds);
      await attempts.each(strays, (stray) => this.strays.settle(stray));
    });
  }

  private async askForPayment(payment: AtStripe): Promise<void> {
    const refreshed = await this.refresh.execute(payment, CAUSE, 'reconcile.asked');
    reach('reconcile.recorded');
    if (refreshed?.mismatch) await this.strays.quarantine(refreshed.told, refreshed.mismatch);
  }

  private async askForRefund({ id, stripeRefundId }: SentRefund): Promise<void> {
    const refund = await this.stripe.refund(stripeRefundId);
    reach('reconcile.refund-asked');
    await this.recordRefund.execute(id, refund, CAUSE);
  }

  private async fetchNews(since: number): Promise<void> {
    for (const news of await this.stripe.newsSince(since, RARE_NEWS)) {
      // Known unless its webhook was lost; unhandled it is found again by the step above.
      if (!(await this.events.add(news))) continue;
      reach('reconcile.news-stored');
      await this.jobs.add('handle-stripe-event', { eventId: news.id }, news.id);
    }
  }
}
