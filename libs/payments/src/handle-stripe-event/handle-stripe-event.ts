import { Injectable, Logger } from '@nestjs/common';
import { Messages, reach, Runs, Transaction, type JobRunner } from '#libs/platform';
import type { Effect, StripeEvent } from '../stripe-events/stripe-event.entity.js';
import { StripeEventStore } from '../stripe-events/stripe-event.store.js';
import { NotStripes } from '../stripe/stripe-json.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import { Actors } from './actors.js';

/** Acts on a webhook of Stripe's, in one transaction with the inbox row that says so. */
@Injectable()
@Runs('handle-stripe-event')
export class HandleStripeEvent implements JobRunner {
  private readonly logger = new Logger(HandleStripeEvent.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly events: StripeEventStore,
    private readonly messages: Messages,
    private readonly stripe: StripeGateway,
    private readonly actors: Actors,
  ) {}

  async run({ eventId }: { eventId: string }): Promise<void> {
    reach('handle-webhook.begun');
    await this.transaction.run(async () => {
      const event = await this.events.locked(eventId);
      if (!event || event.handledAt) return;
      const { outcome, note } = await this.effectOf(event);
      if (outcome === 'quarantined') this.logger.warn({ msg: 'stripe event quarantined', eventId, note });
      await this.events.settle(eventId, outcome, note);
      reach('handle-webhook.uncommitted');
    });
    reach('handle-webhook.committed');
    this.messages.wake();
  }

  private async effectOf(event: StripeEvent): Promise<Effect> {
    const actor = this.actors.for(event.type);
    if (!actor) return { outcome: 'ignored', note: 'of no interest' };
    if (event.payload.livemode !== this.stripe.livemode)
      return { outcome: 'quarantined', note: 'another mode' };
    try {
      return await actor.execute(event);
    } catch (error) {
      if (error instanceof NotStripes) return { outcome: 'quarantined', note: error.message };
      throw error;
    }
  }
}
