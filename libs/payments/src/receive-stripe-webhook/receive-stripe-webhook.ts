import { Injectable } from '@nestjs/common';
import { Jobs, Transaction } from '#libs/platform';
import { StripeEventStore } from '../stripe-events/stripe-event.store.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import { InvalidSignature } from './receive-stripe-webhook.errors.js';

/** Keeps a webhook of Stripe's for the job that acts on it; one that we have already is fine. */
@Injectable()
export class ReceiveStripeWebhook {
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
    const news = this.stripe.signedNews(rawBody, signature);
    if (!news) throw new InvalidSignature();
    await this.transaction.run(async () => {
      if (await this.events.add(news))
        await this.jobs.add('handle-stripe-event', { eventId: news.id }, news.id);
    });
  }
}
