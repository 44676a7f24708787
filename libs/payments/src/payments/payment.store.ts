import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { newId, prepared, Transaction } from '#libs/platform';
import type { Checkout } from '../stripe/checkout-parameters.js';
import type { PaymentStatus, Problem } from './payment-status.js';
import type { IntentFacts } from '../stripe/stripe-facts.js';
import { Payment } from './payment.entity.js';

export type NewPayment = Pick<
  Payment,
  'organisationId' | 'orderId' | 'eventId' | 'customerId' | 'amount' | 'currency'
>;

export interface NewCheckout extends Omit<Checkout, 'expiresAt'> {
  /** Until when the order wants to be paid; Stripe may keep the page longer, and then it is ended. */
  until: Date;
}

/** So far ahead Stripe lets a session end at the least and the most, with time for repeats of its creation. */
const SESSION_MINUTES = { least: 45, most: 23 * 60 };

export interface Move {
  from: PaymentStatus;
  to: PaymentStatus;
  /** Null while nobody has tried to pay on a hosted page. */
  intentId: string | null;
  failureCode: string | null;
}

/** What a payment came to, or what it was for where nobody paid it; minor units. */
export const amountOf = ({ status, amount, amountReceived }: IntentFacts): number =>
  status === 'succeeded' ? amountReceived : amount;

const addUnlessThere = prepared(
  `WITH added AS (
     INSERT INTO payments.payments (id, organisation_id, order_id, event_id, customer_id, amount, currency, checkout)
     SELECT n.id, n."organisationId", n."orderId", n."eventId", n."customerId", n.amount, n.currency,
            n.page || jsonb_build_object('expiresAt', ceil(extract(epoch FROM
              least(now() + make_interval(mins => ${SESSION_MINUTES.most}),
                    greatest(n.until, now() + make_interval(mins => ${SESSION_MINUTES.least})))))::int)
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "organisationId" uuid, "orderId" uuid, "eventId" uuid, "customerId" uuid,
                                               amount int, currency text, page jsonb, until timestamptz)
      ORDER BY n."orderId"
     ON CONFLICT (order_id) WHERE status <> 'canceled' DO NOTHING
     RETURNING id, organisation_id, status, amount
   )
   INSERT INTO payments.history (payment_id, organisation_id, to_status, amount, cause)
   SELECT id, organisation_id, status, amount, '{"open": true}' FROM added`,
);

// By their keys, not by the index of intents: what is new there has none, and so had all that were new a moment ago.
const takeOpened = prepared(
  `WITH opened AS (
     SELECT id, "intentId" FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, "intentId" text)
   ), created AS (
     SELECT p.id, p.status, p.stripe_intent_id FROM payments.payments p
      WHERE p.id = ANY (ARRAY(SELECT id FROM opened)) ORDER BY p.id OFFSET 0 FOR NO KEY UPDATE
   ), taken AS (
     UPDATE payments.payments p
        SET status = 'requires_payment_method', stripe_intent_id = o."intentId", failure_code = NULL, updated_at = now()
       FROM created c JOIN opened o ON o.id = c.id
      WHERE p.id = c.id AND c.status = 'created' AND c.stripe_intent_id IS NULL RETURNING p.id, p.organisation_id, p.status, p.amount
   ), told AS (
     INSERT INTO payments.history (payment_id, organisation_id, from_status, to_status, amount, cause)
     SELECT id, organisation_id, 'created', status, amount, '{"open": true}' FROM taken
   )
   SELECT id FROM taken`,
);

@Injectable()
export class PaymentStore {
  constructor(private readonly transaction: Transaction) {}

  /** Adds the orders' payments unless they have one: two at once end up with the same. */
  async addUnlessThere(all: readonly { payment: NewPayment; checkout?: NewCheckout }[]): Promise<void> {
    const rows = all.map(({ payment, checkout }) => {
      const { organisationId, orderId, eventId, customerId, amount, currency } = payment;
      const { until, ...page } = checkout ?? {};
      return {
        ...{ id: newId(), organisationId, orderId, eventId, customerId, amount, currency },
        ...(checkout && { page, until }),
      };
    });
    await this.transaction.query(addUnlessThere, [JSON.stringify(rows)]);
  }

  /** Adds what was paid by hand. */
  async addCash(cash: NewPayment): Promise<Payment> {
    const id = newId();
    await this.transaction.query(
      `INSERT INTO payments.payments (id, organisation_id, order_id, event_id, customer_id, amount, currency, method, status,
                                      succeeded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'cash', 'succeeded', now())`,
      [id, cash.organisationId, cash.orderId, cash.eventId, cash.customerId, cash.amount, cash.currency],
    );
    return this.locked(id);
  }

  async giveTo(orderIds: readonly string[], customerId: string): Promise<void> {
    await this.transaction.query(
      'UPDATE payments.payments SET customer_id = $2 WHERE order_id = ANY ($1::uuid[])',
      [orderIds, customerId],
    );
  }

  /** The order's payment: the one that is not canceled, else the last that was. */
  async ofOrder(orderId: string): Promise<Payment | undefined> {
    const [payment] = await this.transaction
      .repository(Payment)
      .createQueryBuilder('p')
      .where('p.order_id = :orderId', { orderId })
      .orderBy("p.status = 'canceled'")
      .addOrderBy('p.createdAt', 'DESC')
      .limit(1)
      .getMany();
    return payment;
  }

  /** The same of several, by their orders. */
  async ofOrders(orderIds: readonly string[]): Promise<Map<string, Payment>> {
    const all = await this.transaction.repository(Payment).findBy({ orderId: In([...orderIds]) });
    const last = all.sort((a, b) => Number(a.createdAt) - Number(b.createdAt));
    const ended = last.filter(({ status }) => status === 'canceled');
    const live = last.filter(({ status }) => status !== 'canceled');
    return new Map([...ended, ...live].map((payment) => [payment.orderId, payment]));
  }

  byIntent(intentId: string): Promise<Payment | null> {
    return this.transaction.repository(Payment).findOneBy({ stripeIntentId: intentId });
  }

  bySession(sessionId: string): Promise<Payment | null> {
    return this.transaction.repository(Payment).findOneBy({ stripeSessionId: sessionId });
  }

  /** Takes down which session a payment is made in, once. */
  async noteSession(id: string, sessionId: string): Promise<void> {
    await this.transaction.query(
      'UPDATE payments.payments SET stripe_session_id = $2 WHERE id = $1 AND stripe_session_id IS NULL',
      [id, sessionId],
    );
  }

  byId(id: string): Promise<Payment | null> {
    return this.transaction.repository(Payment).findOneBy({ id });
  }

  async locked(id: string): Promise<Payment> {
    return this.transaction
      .repository(Payment)
      .findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The order's paid payment, locked. */
  lockPaid(orderId: string): Promise<Payment | null> {
    return this.transaction
      .repository(Payment)
      .findOne({ where: { orderId, status: 'succeeded' }, lock: { mode: 'pessimistic_write' } });
  }

  /** @returns whether the payment still stood where the caller saw it, and was this intent's or nobody's */
  async move(id: string, { from, to, intentId, failureCode }: Move): Promise<boolean> {
    const [moved] = await this.transaction.query(
      `UPDATE payments.payments
          SET status = $3, stripe_intent_id = coalesce($4, stripe_intent_id), failure_code = $5, updated_at = now(),
              succeeded_at = CASE WHEN $3 = 'succeeded' THEN now() END
        WHERE id = $1 AND status = $2 AND (stripe_intent_id IS NULL OR stripe_intent_id = coalesce($4, stripe_intent_id))
        RETURNING id`,
      [id, from, to, intentId, failureCode],
    );
    return moved !== undefined;
  }

  /**
   * Takes down the intents of payments that were just created, and can be paid by them now: in one statement with their
   * history.
   * @returns for each whether it still stood as it was created
   */
  async takeOpened(all: readonly { id: string; intentId: string }[]): Promise<boolean[]> {
    const rows = await this.transaction.query<{ id: string }>(takeOpened, [JSON.stringify(all)]);
    const taken = new Set(rows.map(({ id }) => id));
    return all.map(({ id }) => taken.has(id));
  }

  /** Takes down that Stripe contradicts the payment, unless all of its money went back: then nothing is open. */
  async noteProblem(id: string, problem: Problem, intentId: string | null): Promise<void> {
    await this.transaction.query(
      `UPDATE payments.payments SET problem = $2, problem_intent_id = $3
        WHERE id = $1 AND NOT (status = 'succeeded' AND refunded_amount = amount)`,
      [id, problem, intentId],
    );
  }

  /** @returns whether it was there, as the caller had seen it */
  async clearProblem(id: string, intentId: string | null): Promise<boolean> {
    const [cleared] = await this.transaction.query(
      `UPDATE payments.payments SET problem = NULL, problem_intent_id = NULL, updated_at = now()
        WHERE id = $1 AND problem IS NOT NULL AND problem_intent_id IS NOT DISTINCT FROM $2 RETURNING id`,
      [id, intentId],
    );
    return cleared !== undefined;
  }

  /**
   * Takes down what a payment with a problem has come to, by Stripe's word.
   * @returns whether it had one, and the order has no other payment
   */
  async settleAsTold(id: string, told: IntentFacts): Promise<boolean> {
    const [settled] = await this.transaction.query(
      `UPDATE payments.payments p
          SET status = $2, problem = NULL, problem_intent_id = NULL, updated_at = now(),
              stripe_intent_id = coalesce(p.stripe_intent_id, $5),
              amount = CASE WHEN p.status <> 'succeeded' THEN $3 ELSE p.amount END,
              currency = CASE WHEN p.status <> 'succeeded' THEN $4 ELSE p.currency END,
              succeeded_at = CASE WHEN $2 = 'succeeded' THEN coalesce(p.succeeded_at, now()) END
        WHERE p.id = $1 AND p.problem IS NOT NULL
          AND NOT EXISTS (SELECT FROM payments.payments other
                           WHERE other.order_id = p.order_id AND other.id <> p.id AND other.status <> 'canceled')
        RETURNING p.id`,
      [id, told.status, amountOf(told), told.currency, told.id],
    );
    return settled !== undefined;
  }

  /** Ends a payment that Stripe would not even create. */
  async cancelUnopened(id: string): Promise<void> {
    await this.transaction.query(
      `WITH ended AS (
         UPDATE payments.payments SET status = 'canceled', updated_at = now()
          WHERE id = $1 AND status = 'created' AND stripe_intent_id IS NULL AND stripe_session_id IS NULL
         RETURNING id, organisation_id, status, amount
       )
       INSERT INTO payments.history (payment_id, organisation_id, from_status, to_status, amount, cause)
       SELECT id, organisation_id, 'created', status, amount, '{"close": true}' FROM ended`,
      [id],
    );
  }

  /** Counts a refund that turned out not to happen back. */
  async takeBackRefund(id: string, amount: number): Promise<void> {
    await this.transaction.query(
      'UPDATE payments.payments SET refunded_amount = refunded_amount - $2, updated_at = now() WHERE id = $1',
      [id, amount],
    );
  }
}
