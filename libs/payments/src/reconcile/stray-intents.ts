import { Injectable } from '@nestjs/common';
import { OrganisationStore } from '#libs/identity';
import { RecordIntent } from '../payments/record-intent.js';
import { StripeEventStore } from '../stripe-events/stripe-event.store.js';
import { ourId } from '../handle-stripe-event/our-id.js';
import { UNASKED } from '../handle-stripe-event/whose-money.js';
import type { Intent, IntentFacts } from '../stripe/stripe-facts.js';
import { StripeGateway } from '../stripe/stripe.gateway.js';
import { ReconcileStore } from './reconcile.store.js';

const CHUNK = 500;

/** An intent that our books do not tell of. */
export interface Stray {
  /** The intent's. */
  id: string;
  intent: Intent;
  /** The payment that asked for it and never heard of it; undefined if none waits for it. */
  paymentId?: string;
}

/** Intents at Stripe that are ours by their metadata and that no payment of ours points to. */
@Injectable()
export class StrayIntents {
  constructor(
    private readonly store: ReconcileStore,
    private readonly stripe: StripeGateway,
    private readonly organisations: OrganisationStore,
    private readonly record: RecordIntent,
    private readonly events: StripeEventStore,
  ) {}

  /** @param from as well as until: when it was created, Unix seconds */
  async find(from: number, until: number): Promise<Stray[]> {
    const intents = await this.stripe.intentsBetween(
      from,
      until,
      ({ status, metadata }) => status !== 'canceled' && ourId('pay', metadata['payment_id']) !== undefined,
    );
    const strays: Stray[] = [];
    for (let start = 0; start < intents.length; start += CHUNK) {
      strays.push(...(await this.unknownOf(intents.slice(start, start + CHUNK))));
    }
    return strays;
  }

  /** Takes down the one whose answer was lost; ends any other; where money has come, somebody has to look. */
  async settle({ intent, paymentId }: Stray): Promise<void> {
    if (paymentId !== undefined) {
      const { mismatch } = await this.record.execute(paymentId, intent, { job: 'reconcile' });
      if (mismatch) await this.quarantine(intent, mismatch);
      return;
    }
    // Another installation may share the account: what belongs to no organisation of ours is none of our business.
    const organisationId = ourId('org', intent.metadata['organisation_id']);
    if (organisationId === undefined || !(await this.organisations.byId(organisationId))) return;
    const ended = intent.status === 'succeeded' ? intent : await this.stripe.cancelIntent(intent.id);
    if (ended.status === 'canceled') return;
    await this.quarantine(ended, UNASKED);
  }

  /** Once per intent and state, where an admin sees it. */
  quarantine(intent: IntentFacts & { id: string }, note: string): Promise<void> {
    const { id, status, amount, currency, livemode, metadata } = intent;
    return this.events.quarantine(
      {
        id: `reconcile:${id}:${status}`,
        type: 'reconcile.payment_intent',
        payload: {
          livemode,
          object: {
            id,
            object: 'payment_intent',
            status,
            amount,
            currency: currency.toLowerCase(),
            metadata,
          },
        },
      },
      note,
    );
  }

  private async unknownOf(intents: Intent[]): Promise<Stray[]> {
    const named = intents.map((intent) => ({ intent, key: ourId('pay', intent.metadata['payment_id']) }));
    const keys = named.flatMap(({ key }) => (key === undefined ? [] : [key]));
    const known = new Map((await this.store.known(keys)).map((payment) => [payment.id, payment]));
    return named.flatMap(({ intent, key }): Stray[] => {
      const payment = key === undefined ? undefined : known.get(key);
      if (payment?.intentId === intent.id) return [];
      const stray = { id: intent.id, intent };
      const waits = payment?.intentId === null && !payment.ended;
      return [waits ? { ...stray, paymentId: payment.id } : stray];
    });
  }
}
