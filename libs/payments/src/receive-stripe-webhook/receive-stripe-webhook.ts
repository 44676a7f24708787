import { Injectable, Logger } from '@nestjs/common';
import { Jobs, reach, Transaction } from '#libs/platform';
import { StripeEventStore } from '../stripe-events/stripe-event.store.js';
import { NotStripes } from '../stripe/stripe-json.js';
import { newsOf, type StripeNews } from '../stripe/stripe-news.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import { InvalidSignature } from './receive-stripe-webhook.errors.js';

/**
 * Keeps a webhook of Stripe's for the job that acts on it; one that we have already is fine. What Stripe signed
 * and is no event is taken and left: refused, it would come again for days.
 */
@Injectable()
export class ReceiveStripeWebhook {
  private readonly logger = new Logger(ReceiveStripeWebhook.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly stripe: StripeGateway,
    private readonly events: StripeEventStore,
    private readonly jobs: Jobs,
  ) {}

  /**
   * @param rawBody as it came in: the signature is over its bytes
   * @param signature the Stripe-Signature header
   * @throws InvalidSignature
   */
  async execute(rawBody: Buffer, signature: string | undefined): Promise<void> {
    if (!this.stripe.signed(rawBody, signature)) throw new InvalidSignature();
    const news = this.newsIn(rawBody);
    if (!news) return;
    reach('receive-webhook.verified');
    await this.transaction.run(async () => {
      if (await this.events.add(news))
        await this.jobs.add('handle-stripe-event', { eventId: news.id }, news.id);
    });
    reach('receive-webhook.stored');
  }

  private newsIn(rawBody: Buffer): StripeNews | undefined {
    try {
      return newsOf(rawBody);
    } catch (error) {
      if (!(error instanceof NotStripes)) throw error;
      this.logger.warn({ msg: 'stripe sent something else', why: error.message });
      return undefined;
    }
  }
}
