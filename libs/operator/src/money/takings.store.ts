import { Injectable } from '@nestjs/common';
import { Transaction, type Member } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';

const sums = `'gross', coalesce(sum(gross), 0), 'discounts', coalesce(sum(discounts), 0),
  'refunds', coalesce(sum(refunds), 0), 'disputes', coalesce(sum(disputes), 0),
  'net', coalesce(sum(gross - discounts - refunds - disputes), 0)`;

/** What an event took, by local day at its venue: JSON made in SQL. */
@Injectable()
export class TakingsStore {
  constructor(private readonly transaction: Transaction) {}

  /** `{ data, total, time_zone }`, if the member reaches the event. */
  async ofEvent(member: Member, eventId: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ takings: string }>(
      `WITH event AS (
         SELECT e.id, v.time_zone FROM catalogue.v_events e JOIN venues.v_venues v ON v.id = e.venue_id
          WHERE e.id = $4 AND ${reached}
       ), moves AS (
         -- money that came, for whatever became of its order
         SELECT p.succeeded_at AS at, p.currency, o.payment_method, o.list_amount AS gross, o.list_amount - o.amount AS discounts,
                0 AS refunds, 0 AS disputes
           FROM event JOIN ticketing.v_order_money o ON o.event_id = event.id
           JOIN payments.v_payments p ON p.order_id = o.order_id AND p.status = 'succeeded'
          UNION ALL
         -- orders that were confirmed without a payment at the provider
         SELECT o.confirmed_at, o.currency, o.payment_method, o.list_amount, o.list_amount - o.amount, 0, 0
           FROM event JOIN ticketing.v_order_money o ON o.event_id = event.id AND o.confirmed_at IS NOT NULL
          WHERE NOT EXISTS (SELECT FROM payments.v_payments p WHERE p.order_id = o.order_id AND p.status = 'succeeded')
          UNION ALL
         SELECT r.created_at, r.currency, o.payment_method, 0, 0, r.amount, 0
           FROM event JOIN ticketing.v_order_money o ON o.event_id = event.id
           JOIN payments.v_refunds r ON r.order_id = o.order_id AND r.status <> 'failed'
          UNION ALL
         SELECT d.closed_at, d.currency, o.payment_method, 0, 0, 0, d.amount
           FROM event JOIN ticketing.v_order_money o ON o.event_id = event.id
           JOIN payments.v_disputes d ON d.order_id = o.order_id AND d.status = 'lost'
       ), local AS (
         SELECT (m.at AT TIME ZONE event.time_zone)::date AS date, m.* FROM moves m CROSS JOIN event
       ), methods AS (
         SELECT date, currency, payment_method, sum(gross) AS gross, sum(discounts) AS discounts, sum(refunds) AS refunds,
                sum(disputes) AS disputes
           FROM local GROUP BY 1, 2, 3
       ), days AS (
         SELECT date, currency, json_build_object('date', date, 'currency', currency, ${sums},
                  'by_payment_method', json_agg(json_build_object('payment_method', payment_method, 'gross', gross, 'discounts', discounts,
                    'refunds', refunds, 'disputes', disputes, 'net', gross - discounts - refunds - disputes) ORDER BY payment_method)) AS day
           FROM methods GROUP BY 1, 2
       )
       SELECT json_build_object(
                'data', (SELECT coalesce(json_agg(day ORDER BY date, currency), '[]') FROM days),
                'total', (SELECT json_build_object(${sums}) FROM local), 'time_zone', event.time_zone)::text AS takings
         FROM event`,
      [...reachOf(member), eventId],
    );
    return row?.takings;
  }
}
