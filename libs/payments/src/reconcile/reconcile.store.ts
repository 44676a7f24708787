import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { deniedRefunds } from '../disputes/dispute.store.js';
import type { AtStripe } from '../payments/refresh-payment.js';

export interface SentRefund {
  id: string;
  stripeRefundId: string;
}

/** Where an intent's payment stands in our books, by its id. */
export interface KnownPayment {
  id: string;
  intentId: string | null;
  /** Whether it was ended, so that nothing may be paid for it any more. */
  ended: boolean;
}

/** What waits longer than it should, by the database's clock; pages by ascending key. */
@Injectable()
export class ReconcileStore {
  constructor(private readonly transaction: Transaction) {}

  /** Stripe's webhooks that nobody acted on. */
  async unhandledEvents(lateSeconds: number): Promise<string[]> {
    return this.ids(
      `SELECT id FROM payments.stripe_events
        WHERE handled_at IS NULL AND received_at <= now() - make_interval(secs => $1) ORDER BY received_at`,
      lateSeconds,
    );
  }

  /** Refunds that Stripe has not answered yet. */
  async unsentRefunds(lateSeconds: number): Promise<string[]> {
    return this.ids(
      `SELECT id FROM payments.refunds
        WHERE status = 'pending' AND stripe_refund_id IS NULL AND created_at <= now() - make_interval(secs => $1)
        ORDER BY created_at`,
      lateSeconds,
    );
  }

  /** Payments whose disputes are won, and with them a refund that had been refused because of them. */
  async owingRefunds(lateSeconds: number): Promise<string[]> {
    return this.ids(
      `SELECT DISTINCT payment_id AS id FROM (${deniedRefunds}) r WHERE settled_at <= now() - make_interval(secs => $1)`,
      lateSeconds,
    );
  }

  /** Refunds that are on their way at Stripe. */
  sentRefunds(lateSeconds: number, after: string, limit: number): Promise<SentRefund[]> {
    return this.transaction.query<SentRefund>(
      `SELECT id, stripe_refund_id AS "stripeRefundId" FROM payments.refunds
        WHERE status = 'pending' AND stripe_refund_id IS NOT NULL AND created_at <= now() - make_interval(secs => $1)
          AND id > $2 ORDER BY id LIMIT $3`,
      [lateSeconds, after, limit],
    );
  }

  /** Payments that Stripe knows and that may still change. */
  openPayments(lateSeconds: number, after: string, limit: number): Promise<AtStripe[]> {
    return this.transaction.query<AtStripe>(
      `SELECT id, stripe_intent_id AS "stripeIntentId", stripe_session_id AS "stripeSessionId" FROM payments.payments
        WHERE status NOT IN ('succeeded', 'canceled') AND (stripe_intent_id IS NOT NULL OR stripe_session_id IS NOT NULL)
          AND updated_at <= now() - make_interval(secs => $1) AND id > $2 ORDER BY id LIMIT $3`,
      [lateSeconds, after, limit],
    );
  }

  known(ids: string[]): Promise<KnownPayment[]> {
    return this.transaction.query<KnownPayment>(
      `SELECT id, stripe_intent_id AS "intentId", status = 'canceled' AS ended FROM payments.payments
        WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  /** The database's time, Unix seconds, as Stripe writes times. */
  async now(): Promise<number> {
    const row = await this.transaction.queryOne<{ now: number }>(
      'SELECT floor(extract(epoch FROM now()))::int AS now',
    );
    if (!row) throw new Error('the database has no time');
    return row.now;
  }

  private async ids(sql: string, lateSeconds: number): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(sql, [lateSeconds]);
    return rows.map(({ id }) => id);
  }
}
