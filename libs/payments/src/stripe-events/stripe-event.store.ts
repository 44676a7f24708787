import { Injectable } from '@nestjs/common';
import { publicId, Transaction } from '#libs/platform';
import type { Payment } from '../payments/payment.entity.js';
import type { StripeNews } from '../stripe/stripe-news.js';
import { StripeEvent, type Outcome } from './stripe-event.entity.js';

type Contradicted = Pick<Payment, 'id' | 'stripeIntentId' | 'stripeSessionId' | 'problemIntentId'>;

@Injectable()
export class StripeEventStore {
  constructor(private readonly transaction: Transaction) {}

  /** @returns whether it is the first time that we see it */
  async add({ id, type, payload }: StripeNews): Promise<boolean> {
    const [added] = await this.transaction.query(
      `INSERT INTO payments.stripe_events (id, type, payload) VALUES ($1, $2, $3::jsonb)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, type, JSON.stringify(payload)],
    );
    return added !== undefined;
  }

  /** Keeps what nothing can be done about for somebody to look at; seen before is fine. */
  async quarantine({ id, type, payload }: StripeNews, note: string): Promise<void> {
    await this.transaction.query(
      `INSERT INTO payments.stripe_events (id, type, payload, handled_at, outcome, note)
       VALUES ($1, $2, $3::jsonb, now(), 'quarantined', $4) ON CONFLICT (id) DO NOTHING`,
      [id, type, JSON.stringify(payload), note],
    );
  }

  /** Takes the news that contradicted a payment out of the quarantine: somebody has dealt with it. */
  async resolve(
    { id, stripeIntentId, stripeSessionId, problemIntentId }: Contradicted,
    how: string,
  ): Promise<void> {
    await this.transaction.query(
      `UPDATE payments.stripe_events SET outcome = 'handled', note = concat_ws(': ', note, $3::text)
        WHERE outcome = 'quarantined' AND payload #>> '{object,object}' IN ('payment_intent', 'checkout.session')
          AND (payload #>> '{object,metadata,payment_id}' = $1 OR payload #>> '{object,id}' = ANY ($2::text[]))`,
      [publicId('pay', id), [stripeIntentId, stripeSessionId, problemIntentId], how],
    );
  }

  locked(id: string): Promise<StripeEvent | null> {
    return this.transaction
      .repository(StripeEvent)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async settle(id: string, outcome: Outcome, note: string | undefined): Promise<void> {
    await this.transaction.query(
      `UPDATE payments.stripe_events SET handled_at = now(), outcome = $2, note = $3 WHERE id = $1`,
      [id, outcome, note ?? null],
    );
  }
}
