import { Injectable } from '@nestjs/common';
import { reach } from '#libs/platform';
import type { Cause } from '../events/payment-events.js';
import type { IntentFacts } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import { RecordIntent, type Recorded } from './record-intent.js';
import { factsOf, RecordSession } from './record-session.js';

/** What of a payment Stripe can be asked for. */
export interface AtStripe {
  id: string;
  stripeIntentId: string | null;
  stripeSessionId: string | null;
}

export interface Refreshed extends Recorded {
  /** What Stripe said, under the id that it was asked for. */
  told: IntentFacts & { id: string };
}

/** Asks Stripe where a payment stands and takes it down; a session's word includes its intent's. */
@Injectable()
export class RefreshPayment {
  constructor(
    private readonly stripe: StripeGateway,
    private readonly recordIntent: RecordIntent,
    private readonly recordSession: RecordSession,
  ) {}

  /** @returns undefined for a payment that Stripe never told us an id of */
  async execute(
    { id, stripeIntentId, stripeSessionId }: AtStripe,
    cause: Cause,
    asked: 'check-payment.asked' | 'reconcile.asked',
  ): Promise<Refreshed | undefined> {
    if (stripeSessionId !== null) {
      const session = await this.stripe.session(stripeSessionId);
      reach(asked);
      const recorded = await this.recordSession.execute(id, session, cause);
      const facts = factsOf(session);
      return { ...recorded, told: { ...facts, id: facts.id ?? stripeSessionId } };
    }
    if (stripeIntentId === null) return undefined;
    const told = await this.stripe.intent(stripeIntentId);
    reach(asked);
    return { ...(await this.recordIntent.execute(id, told, cause)), told };
  }
}
