import type { MigrationInterface, QueryRunner } from 'typeorm';
import { issue } from './1700000000007-order-functions.js';

/**
 * Places orders that arrived together in one call, and one commit: answers as of `place_order`, in their order. They are of
 * different customers, and use no voucher and no pass.
 *
 * Keys, accounts, customers' limits and places are locked in this order, as `place_order` does, and each kind in ascending
 * order. If all of them fit, the counters move once for all; else everything is undone and they are decided one by one, in
 * the order in which they came. What cannot simply be placed (its key is known, its account is gone, its customer holds too
 * much) has no answer: NULL, and is placed by itself. An error fails all of them.
 *
 * Nobody waits long for a lock that keeps only some of them: they are placed singly, then.
 */
const placeOrders = `
  CREATE FUNCTION ticketing.place_orders(drafts jsonb) RETURNS jsonb LANGUAGE plpgsql SET lock_timeout = '1s' AS $$
  DECLARE
    keyed uuid[];
    kept uuid[];
    fit uuid[];
    line record;
    answers jsonb;
    one jsonb;
  BEGIN
    BEGIN
      WITH taken AS (
        INSERT INTO platform.idempotency_keys (caller, route, key, body_hash, subject_id)
        SELECT k.caller, k.route, k.key, k."bodyHash", d.id
          FROM jsonb_to_recordset(drafts) AS d(id uuid, "idempotencyKey" jsonb)
         CROSS JOIN LATERAL jsonb_to_record(d."idempotencyKey") AS k(caller text, route text, key text, "bodyHash" text)
         WHERE jsonb_typeof(d."idempotencyKey") = 'object'
         ORDER BY k.caller, k.route, k.key
        ON CONFLICT DO NOTHING RETURNING subject_id
      )
      SELECT array_agg(subject_id) INTO keyed FROM taken;

      SELECT array_agg(d.id) INTO kept
        FROM jsonb_to_recordset(drafts) AS d(id uuid, "customerId" uuid, "idempotencyKey" jsonb)
       WHERE (jsonb_typeof(d."idempotencyKey") IS DISTINCT FROM 'object' OR d.id = ANY (keyed))
         AND d."customerId" IN (SELECT identity.keep_accounts(ARRAY(
               SELECT a."customerId" FROM jsonb_to_recordset(drafts) AS a("customerId" uuid))));

      PERFORM pg_advisory_xact_lock(l.number)
         FROM (SELECT hashtextextended(d."customerId" || d."eventId", 0) AS number
                 FROM jsonb_to_recordset(drafts) AS d("customerId" text, "eventId" text, amount int)
                WHERE d.amount > 0 ORDER BY 1) l;
      SELECT array_agg(d.id) INTO fit
        FROM jsonb_to_recordset(drafts) AS d(id uuid, "customerId" uuid, "eventId" uuid, amount int, places int, dates int, "pendingLimit" int)
       WHERE d.id = ANY (kept)
         AND (d.amount = 0 OR d.places / d.dates + coalesce((
               SELECT sum(o.places / o.dates) FROM ticketing.orders o
                WHERE o.customer_id = d."customerId" AND o.event_id = d."eventId" AND o.status = 'pending' AND o.waiting_entry_id IS NULL), 0)
             <= d."pendingLimit");
      DELETE FROM platform.idempotency_keys k
       USING jsonb_to_recordset(drafts) AS d(id uuid, "idempotencyKey" jsonb)
       WHERE d.id = ANY (keyed) AND (fit IS NULL OR d.id <> ALL (fit))
         AND k.caller = d."idempotencyKey" ->> 'caller' AND k.route = d."idempotencyKey" ->> 'route'
         AND k.key = d."idempotencyKey" ->> 'key';

      WITH made AS (
        INSERT INTO ticketing.orders AS o (id, organisation_id, event_id, customer_id, status, places, amount, currency, payment_method,
                                           expires_at, confirmed_at, dates)
        SELECT d.id, d."organisationId", d."eventId", d."customerId", CASE WHEN d.amount = 0 THEN 'confirmed' ELSE 'pending' END,
               d.places, d.amount, d.currency, CASE WHEN d.amount = 0 THEN 'free' ELSE 'card' END,
               CASE WHEN d.amount > 0 THEN now() + make_interval(mins => d."holdMinutes") END, CASE WHEN d.amount = 0 THEN now() END,
               d.dates
          FROM jsonb_to_recordset(drafts) AS d(id uuid, "organisationId" uuid, "eventId" uuid, "customerId" uuid, currency text,
                                               amount int, places int, dates int, "holdMinutes" int)
         WHERE d.id = ANY (fit)
        RETURNING o
      ), lined AS (
        INSERT INTO ticketing.order_lines (id, order_id, organisation_id, ticket_type_id, date_id, name, quantity, unit_price, amount,
                                           attendees)
        SELECT l.id, d.id, d."organisationId", l."ticketTypeId", l."dateId", l.name, l.quantity, l."unitPrice", l.amount, l.attendees
          FROM jsonb_to_recordset(drafts) AS d(id uuid, "organisationId" uuid, lines jsonb)
         CROSS JOIN LATERAL jsonb_to_recordset(d.lines)
            AS l(id uuid, "ticketTypeId" uuid, "dateId" uuid, name text, quantity int, "unitPrice" int, amount int, attendees jsonb)
         WHERE d.id = ANY (fit)
        RETURNING *
      ), issued AS (${issue("(SELECT (m.o).* FROM made m WHERE (m.o).status = 'confirmed') o JOIN lined l ON l.order_id = o.id")}
      ), told AS (
        INSERT INTO platform.outbox (name, key, payload)
        SELECT t.what, t.id::text, t.payload
          FROM (SELECT p.id, w.what, w.nth, p.payload
                  FROM (SELECT (m.o).id, (m.o).status, ticketing.order_payload(m.o) AS payload FROM made m OFFSET 0) p
                 CROSS JOIN (VALUES (1, 'order.placed'), (2, 'order.confirmed')) w(nth, what)
                 WHERE w.nth = 1 OR p.status = 'confirmed'
                 UNION ALL
                SELECT i.id, 'ticket.issued', 3, i.payload FROM issued i) t
         ORDER BY t.nth
      )
      SELECT jsonb_agg(CASE WHEN (m.o).id IS NOT NULL THEN jsonb_build_object('outcome', (m.o).status, 'orderId', (m.o).id) END ORDER BY d.nth)
        INTO answers
        FROM jsonb_array_elements(drafts) WITH ORDINALITY AS d(draft, nth)
        LEFT JOIN made m ON (m.o).id = (d.draft ->> 'id')::uuid;

      FOR line IN SELECT l."ticketTypeId", l."dateId", coalesce(sum(l.quantity) FILTER (WHERE d.amount > 0), 0)::int AS held,
                         coalesce(sum(l.quantity) FILTER (WHERE d.amount = 0), 0)::int AS sold
                    FROM jsonb_to_recordset(drafts) AS d(id uuid, amount int, lines jsonb)
                   CROSS JOIN LATERAL jsonb_to_recordset(d.lines) AS l("ticketTypeId" uuid, "dateId" uuid, quantity int)
                   WHERE d.id = ANY (fit) GROUP BY 1, 2 ORDER BY 1, 2 LOOP
        UPDATE ticketing.stock s SET held = s.held + line.held, sold = s.sold + line.sold
         WHERE s.ticket_type_id = line."ticketTypeId" AND s.date_id = line."dateId"
           AND NOT closed AND (capacity IS NULL OR s.held + s.sold + line.held + line.sold <= capacity);
        IF NOT FOUND THEN
          RAISE EXCEPTION USING ERRCODE = 'BX001';
        END IF;
      END LOOP;
      FOR line IN SELECT l."dateId", coalesce(sum(l.quantity) FILTER (WHERE d.amount > 0), 0)::int AS held,
                         coalesce(sum(l.quantity) FILTER (WHERE d.amount = 0), 0)::int AS sold
                    FROM jsonb_to_recordset(drafts) AS d(id uuid, amount int, lines jsonb)
                   CROSS JOIN LATERAL jsonb_to_recordset(d.lines) AS l("dateId" uuid, quantity int)
                   WHERE d.id = ANY (fit) GROUP BY 1 ORDER BY 1 LOOP
        UPDATE ticketing.date_stock s SET held = s.held + line.held, sold = s.sold + line.sold
         WHERE s.date_id = line."dateId"
           AND NOT closed AND (capacity IS NULL OR s.held + s.sold + line.held + line.sold <= capacity);
        IF NOT FOUND THEN
          RAISE EXCEPTION USING ERRCODE = 'BX001';
        END IF;
      END LOOP;

      RETURN answers;
    EXCEPTION WHEN SQLSTATE 'BX001' THEN
      NULL;
    END;

    -- As orders take places: with all that any of them wants, so that the next one finds nothing that another call holds.
    PERFORM identity.keep_accounts(ARRAY(SELECT d."customerId" FROM jsonb_to_recordset(drafts) AS d("customerId" uuid)));
    PERFORM pg_advisory_xact_lock(l.number)
       FROM (SELECT hashtextextended(d."customerId" || d."eventId", 0) AS number
               FROM jsonb_to_recordset(drafts) AS d("customerId" text, "eventId" text, amount int)
              WHERE d.amount > 0 ORDER BY 1) l;
    PERFORM FROM ticketing.stock s
      WHERE (s.ticket_type_id, s.date_id) IN (
              SELECT l."ticketTypeId", l."dateId" FROM jsonb_to_recordset(drafts) AS d(lines jsonb)
               CROSS JOIN LATERAL jsonb_to_recordset(d.lines) AS l("ticketTypeId" uuid, "dateId" uuid))
      ORDER BY s.ticket_type_id, s.date_id FOR NO KEY UPDATE;
    PERFORM FROM ticketing.date_stock s
      WHERE s.date_id IN (
              SELECT l."dateId" FROM jsonb_to_recordset(drafts) AS d(lines jsonb)
               CROSS JOIN LATERAL jsonb_to_recordset(d.lines) AS l("dateId" uuid))
      ORDER BY s.date_id FOR NO KEY UPDATE;
    answers := '[]';
    FOR one IN SELECT d.draft FROM jsonb_array_elements(drafts) WITH ORDINALITY AS d(draft, nth) ORDER BY d.nth LOOP
      answers := answers || jsonb_build_array(ticketing.place_order(one));
    END LOOP;
    RETURN answers;
  END $$;
`;

/** Orders that arrive together are placed together. */
export class PlaceOrders1700000000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(placeOrders);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION ticketing.place_orders');
  }
}
