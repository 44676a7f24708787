import type { Boxoffice } from './boxoffice.js';
import { keyOf } from './interventions.js';
import type { OnSale } from './world.js';

/** Every twentieth booking of a kind: how most events look a week before they begin. */
const kinds = `
  CASE WHEN n % 20 < 10 THEN 'card' WHEN n % 20 < 12 THEN 'free' WHEN n % 20 = 12 THEN 'cash' WHEN n % 20 = 13 THEN 'comp'
       WHEN n % 20 < 16 THEN 'pending' WHEN n % 20 = 16 THEN 'refunded' WHEN n % 20 = 17 THEN 'kept' WHEN n % 20 = 18 THEN 'expired'
       ELSE 'goodwill' END`;

/**
 * Bookings of every kind, in one go and as sound as if they had been made one by one: three minutes apart from
 * 20 March 2026 on, over the night in which London's clocks change. For an event whose first type has a price and whose
 * second has none.
 * @param dateIds over which they are spread
 */
export async function manyBookings(
  box: Boxoffice,
  { eventId, typeIds: [paid = '', free = ''] }: OnSale,
  dateIds: [string, string],
  count: number,
): Promise<void> {
  const [event, type, freeType] = [keyOf(eventId), keyOf(paid), keyOf(free)];
  const [one, two] = dateIds.map(keyOf);
  await box.sql(`
    BEGIN;
    CREATE TEMP TABLE who ON COMMIT DROP AS
      SELECT row_number() OVER () AS r, platform.uuid_v7() AS id FROM generate_series(1, ${Math.ceil(count / 3)});
    INSERT INTO identity.users (id, email, first_name, last_name)
      SELECT id, CASE WHEN r % 10 <> 0 THEN id || '@example.com' END, 'Guest' || r, 'Of' || r % 97 FROM who;

    CREATE TEMP TABLE b ON COMMIT DROP AS
      SELECT n, at, kind, (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '70008000'
                           || '${event.replaceAll('-', '').slice(20)}')::uuid AS id,
             platform.uuid_v7() AS line, platform.uuid_v7() AS payment, who.id AS customer, 1 + n % 4 AS places, e.organisation_id AS organisation,
             CASE WHEN n % 3 = 0 THEN '${one}'::uuid ELSE '${two}'::uuid END AS date,
             CASE WHEN kind = 'free' THEN '${freeType}'::uuid ELSE '${type}'::uuid END AS type,
             CASE WHEN kind = 'free' THEN 0 ELSE 1500 END AS price,
             CASE WHEN kind IN ('free', 'comp') THEN 0 ELSE 1500 * (1 + n % 4) END AS amount,
             kind NOT IN ('pending', 'expired') AS confirmed, kind IN ('refunded', 'kept') AS cancelled
        FROM (SELECT n, ${kinds} AS kind, timestamptz '2026-03-20T00:00:00Z' + make_interval(mins => 3 * n) AS at
                FROM generate_series(0, ${count - 1}) n) g
        JOIN who ON who.r = 1 + g.n % (SELECT count(*) FROM who)
        CROSS JOIN (SELECT organisation_id FROM catalogue.v_events WHERE id = '${event}') e;
    ALTER TABLE b ADD PRIMARY KEY (id);

    INSERT INTO ticketing.orders (id, organisation_id, event_id, customer_id, status, places, amount, currency, payment_method, created_at,
                                  expires_at, confirmed_at, source, placed_by, notes)
      SELECT id, organisation, '${event}', customer,
             CASE WHEN cancelled THEN 'cancelled' WHEN confirmed THEN 'confirmed' ELSE kind END, places, amount, 'GBP',
             CASE WHEN kind IN ('free', 'cash', 'comp') THEN kind ELSE 'card' END, at,
             CASE WHEN kind = 'pending' THEN now() + interval '1 hour' WHEN kind = 'expired' THEN at + interval '15 minutes' END,
             CASE WHEN confirmed THEN at END,
             CASE WHEN kind IN ('cash', 'comp') THEN 'operator' ELSE 'app' END, CASE WHEN kind IN ('cash', 'comp') THEN customer END,
             CASE WHEN n % 50 = 0 THEN 'By the door' END FROM b;
    INSERT INTO ticketing.order_lines (id, order_id, organisation_id, ticket_type_id, date_id, name, quantity, unit_price, amount)
      SELECT line, id, organisation, type, date, 'Type', places, price, amount FROM b;

    -- Of every fifth of those paid by card one ticket is cancelled for nothing; of every other twenty the first is admitted.
    CREATE TEMP TABLE t ON COMMIT DROP AS
      SELECT platform.uuid_v7() AS ticket, b.*, i, kind = 'card' AND n % 20 = 5 AND i = 1 AS lost,
             NOT cancelled AND i = 0 AND n / 20 % 2 = 0 AND (n % 20 < 5 OR kind = 'cash') AS admitted
        FROM b CROSS JOIN LATERAL generate_series(0, places - 1) i WHERE confirmed;
    INSERT INTO ticketing.tickets (id, order_id, organisation_id, event_id, date_id, ticket_type_id, holder_id, price, status, entries,
                                   inside, first_admitted_at, issued_at)
      SELECT ticket, id, organisation, '${event}', date, type, customer, amount / places,
             CASE WHEN kind = 'refunded' THEN 'refunded' WHEN cancelled OR lost THEN 'cancelled' WHEN admitted THEN 'checked_in' ELSE 'confirmed' END,
             admitted::int, admitted, CASE WHEN admitted THEN now() END, at FROM t;
    INSERT INTO ticketing.scans (id, organisation_id, event_id, ticket_id, admitted, entry, scanned_by, code_hash)
      SELECT platform.uuid_v7(), organisation, '${event}', ticket, true, 1, customer, '' FROM t WHERE admitted;
    INSERT INTO ticketing.occupancy (date_id, shard, inside) SELECT date, 0, count(*) FROM t WHERE admitted GROUP BY 1;
    INSERT INTO ticketing.cancellations (id, order_id, ticket_id, organisation_id, refund, tickets, reason, cause)
      SELECT platform.uuid_v7(), id, NULL, organisation, CASE kind WHEN 'refunded' THEN 'full' ELSE 'none' END, places, 'Illness', 'operator'
        FROM b WHERE cancelled
       UNION ALL SELECT platform.uuid_v7(), id, ticket, organisation, 'none', 1, 'Illness', 'operator' FROM t WHERE lost;
    UPDATE ticketing.stock s SET held = c.held, sold = c.sold
      FROM (SELECT type, date, coalesce(sum(places) FILTER (WHERE kind = 'pending'), 0) AS held,
                   (SELECT count(*) FROM t WHERE t.type = b.type AND t.date = b.date AND NOT t.cancelled AND NOT t.lost) AS sold
              FROM b GROUP BY 1, 2) c WHERE s.ticket_type_id = c.type AND s.date_id = c.date;
    UPDATE ticketing.date_stock d SET held = c.held, sold = c.sold
      FROM (SELECT date_id, sum(held) AS held, sum(sold) AS sold FROM ticketing.stock WHERE date_id IN ('${one}', '${two}') GROUP BY 1) c
     WHERE d.date_id = c.date_id;

    INSERT INTO payments.payments (id, organisation_id, order_id, customer_id, amount, currency, method, status, stripe_intent_id, refunded_amount,
                                   created_at, succeeded_at)
      SELECT payment, organisation, id, customer, amount, 'GBP', CASE WHEN kind = 'cash' THEN kind ELSE 'card' END,
             CASE WHEN confirmed THEN 'succeeded' WHEN kind = 'expired' THEN 'canceled' ELSE 'requires_payment_method' END,
             CASE WHEN kind <> 'cash' THEN 'pi_' || payment END,
             CASE kind WHEN 'refunded' THEN amount WHEN 'goodwill' THEN 500 ELSE 0 END, at, CASE WHEN confirmed THEN at END
        FROM b WHERE amount > 0;
    INSERT INTO payments.refunds (id, payment_id, organisation_id, amount, reason, status, stripe_refund_id, settled_at)
      SELECT line, payment, organisation, CASE kind WHEN 'refunded' THEN amount ELSE 500 END, kind, 'succeeded', 're_' || line, at
        FROM b WHERE kind IN ('refunded', 'goodwill');
    INSERT INTO payments.history (payment_id, refund_id, organisation_id, to_status, amount, cause)
      SELECT id, NULL::uuid, organisation_id, status, amount, '{"test": true}'::jsonb FROM payments.payments WHERE order_id IN (SELECT id FROM b)
       UNION ALL SELECT r.payment_id, r.id, r.organisation_id, r.status, r.amount, '{"test": true}'
                   FROM payments.refunds r JOIN b ON b.payment = r.payment_id;

    INSERT INTO platform.outbox (name, key, payload, handled_at)
      SELECT 'order.placed', id::text, '{}'::jsonb, now() FROM b
       UNION ALL SELECT 'order.confirmed', id::text, '{}', now() FROM b WHERE confirmed
       UNION ALL SELECT 'payment.succeeded', id::text, '{}', now() FROM b WHERE confirmed AND amount > 0
       UNION ALL SELECT 'ticket.issued', ticket::text, '{}', now() FROM t
       UNION ALL SELECT 'ticket.checked-in', ticket::text, '{}', now() FROM t WHERE admitted;
    COMMIT;
    -- For the invariants, which count the messages of each.
    CREATE INDEX IF NOT EXISTS outbox_of_any_key ON platform.outbox (key);
    ANALYZE`);
}
