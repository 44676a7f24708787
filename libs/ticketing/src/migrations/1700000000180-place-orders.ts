import type { MigrationInterface, QueryRunner } from 'typeorm';
import { issue, orderSays, ticketSays } from './1700000000007-order-functions.js';

/** Drafts and their lines as they are read once; a line knows what its tickets need to know of the order. */
const types = `
  CREATE TYPE ticketing.draft AS (
    nth int, id uuid, organisation_id uuid, event_id uuid, customer_id uuid, status text, places int, amount int, currency text, dates int,
    expires_at timestamptz, confirmed_at timestamptz, pending_limit int, caller text, route text, key text, body_hash text);
  CREATE TYPE ticketing.draft_line AS (
    id uuid, order_id uuid, organisation_id uuid, event_id uuid, customer_id uuid,
    ticket_type_id uuid, date_id uuid, name text, quantity int, unit_price int, amount int, attendees jsonb, sold boolean);
`;

/** Takes the Idempotency-Keys of drafts, in ascending order. @returns whose key was not known */
const takeKeys = `
  CREATE FUNCTION ticketing.take_keys(asked ticketing.draft[]) RETURNS uuid[] LANGUAGE sql AS $$
    WITH taken AS (
      INSERT INTO platform.idempotency_keys (caller, route, key, body_hash, subject_id)
      SELECT d.caller, d.route, d.key, d.body_hash, d.id FROM unnest(asked) d WHERE d.key IS NOT NULL
       ORDER BY d.caller, d.route, d.key
      ON CONFLICT DO NOTHING RETURNING subject_id
    )
    SELECT array_agg(subject_id) FROM taken
  $$;
`;

/** The public id of a column whose last part was made beside it: of what many orders have in common only once. */
const withTail = (prefix: string, column: string) => `'${prefix}' || ${column}_tail`;

/** Lines whose tickets are issued at once, each beside what it knows of its order. */
const ofSold = `(SELECT x.* FROM unnest(lines) x WHERE x.sold) l
         CROSS JOIN LATERAL (SELECT l.order_id AS id, l.organisation_id, l.event_id, l.customer_id, NULL AS customer_first_name,
                                    NULL AS customer_last_name) o`;

/** What lines take of a counter. */
const taken = `coalesce(sum(l.quantity) FILTER (WHERE NOT l.sold), 0)::int AS held, coalesce(sum(l.quantity) FILTER (WHERE l.sold), 0)::int AS sold`;

/**
 * Places orders that arrived together in one call, and one commit: answers as of `place_order`, in their order, with the
 * tickets of those that are confirmed. They are of different customers, and use no voucher and no pass.
 *
 * Keys, accounts, customers' limits and places are locked in this order, as `place_order` does, and each kind in ascending
 * order. If all of them fit, the counters move once for all; else everything is undone and they are decided one by one, in
 * the order in which they came. What cannot simply be placed (its key is known, its account is gone, its customer holds too
 * much) has no answer: NULL, and is placed by itself. An error fails all of them.
 *
 * Nobody waits long for a lock that keeps only some of them: they are placed singly, then.
 */
const placeOrders = `
  CREATE FUNCTION ticketing.place_orders(drafts jsonb) RETURNS json LANGUAGE plpgsql SET lock_timeout = '1s' AS $$
  DECLARE
    asked ticketing.draft[];
    lines ticketing.draft_line[];
    fit ticketing.draft[];
    keyed uuid[];
    present uuid[];
    has_keys boolean;
    has_held boolean;
    line record;
    answers json;
    singly jsonb := '[]';
    one jsonb;
    is_keyed boolean;
    answer jsonb;
  BEGIN
    WITH read AS MATERIALIZED (
      SELECT d.nth, d.id, d."organisationId", d."eventId", d."customerId", d.currency, d.amount, d.places, d.dates, d."holdMinutes",
             d."pendingLimit", d.lines, k.caller, k.route, k.key, k."bodyHash"
        FROM ROWS FROM (jsonb_to_recordset(drafts)
               AS (id uuid, "organisationId" uuid, "eventId" uuid, "customerId" uuid, currency text, amount int, places int, dates int,
                   "holdMinutes" int, "pendingLimit" int, "idempotencyKey" jsonb, lines jsonb)) WITH ORDINALITY
          AS d(id, "organisationId", "eventId", "customerId", currency, amount, places, dates, "holdMinutes", "pendingLimit",
               "idempotencyKey", lines, nth)
        LEFT JOIN LATERAL jsonb_to_record(CASE WHEN jsonb_typeof(d."idempotencyKey") = 'object' THEN d."idempotencyKey" END)
          AS k(caller text, route text, key text, "bodyHash" text) ON true
    )
    SELECT (SELECT array_agg(ROW(r.nth, r.id, r."organisationId", r."eventId", r."customerId",
                                 CASE WHEN r.amount = 0 THEN 'confirmed' ELSE 'pending' END, r.places, r.amount, r.currency, r.dates,
                                 CASE WHEN r.amount > 0 THEN now() + make_interval(mins => r."holdMinutes") END,
                                 CASE WHEN r.amount = 0 THEN now() END, r."pendingLimit", r.caller, r.route, r.key,
                                 r."bodyHash")::ticketing.draft ORDER BY r.nth) FROM read r),
           (SELECT array_agg(ROW(l.id, r.id, r."organisationId", r."eventId", r."customerId", l."ticketTypeId", l."dateId", l.name, l.quantity,
                                 l."unitPrice", l.amount, l.attendees, r.amount = 0)::ticketing.draft_line)
              FROM read r CROSS JOIN LATERAL jsonb_to_recordset(r.lines)
                AS l(id uuid, "ticketTypeId" uuid, "dateId" uuid, name text, quantity int, "unitPrice" int, amount int, attendees jsonb)),
           (SELECT bool_or(r.key IS NOT NULL) FROM read r), (SELECT bool_or(r.amount > 0) FROM read r)
      INTO asked, lines, has_keys, has_held;

    BEGIN
      IF has_keys THEN
        keyed := ticketing.take_keys(asked);
      END IF;
      present := ARRAY(SELECT identity.keep_accounts(ARRAY(SELECT d.customer_id FROM unnest(asked) d)));
      IF has_held THEN
        PERFORM pg_advisory_xact_lock(l.number)
           FROM (SELECT hashtextextended(d.customer_id::text || d.event_id::text, 0) AS number
                   FROM unnest(asked) d WHERE d.amount > 0 ORDER BY 1) l;
      END IF;
      fit := asked;
      IF has_keys OR has_held OR cardinality(present) < cardinality(asked) THEN
        fit := ARRAY(
          SELECT d FROM unnest(asked) d
           WHERE (d.key IS NULL OR d.id = ANY (keyed)) AND d.customer_id = ANY (present)
             AND (d.amount = 0 OR d.places / d.dates + coalesce((
                   SELECT sum(o.places / o.dates) FROM ticketing.orders o
                    WHERE o.customer_id = d.customer_id AND o.event_id = d.event_id AND o.status = 'pending' AND o.waiting_entry_id IS NULL), 0)
                 <= d.pending_limit));
      END IF;
      IF cardinality(fit) < cardinality(asked) THEN
        lines := ARRAY(SELECT l FROM unnest(lines) l WHERE l.order_id IN (SELECT d.id FROM unnest(fit) d));
        DELETE FROM platform.idempotency_keys k USING unnest(asked) d
         WHERE d.id = ANY (keyed) AND d.id NOT IN (SELECT f.id FROM unnest(fit) f)
           AND k.caller = d.caller AND k.route = d.route AND k.key = d.key;
      END IF;

      INSERT INTO ticketing.orders (id, organisation_id, event_id, customer_id, status, places, amount, currency, payment_method, expires_at,
                                    confirmed_at, dates)
      SELECT d.id, d.organisation_id, d.event_id, d.customer_id, d.status, d.places, d.amount, d.currency,
             CASE WHEN d.amount = 0 THEN 'free' ELSE 'card' END, d.expires_at, d.confirmed_at, d.dates FROM unnest(fit) d;
      INSERT INTO ticketing.order_lines (id, order_id, organisation_id, ticket_type_id, date_id, name, quantity, unit_price, amount, attendees)
      SELECT l.id, l.order_id, l.organisation_id, l.ticket_type_id, l.date_id, l.name, l.quantity, l.unit_price, l.amount, l.attendees
        FROM unnest(lines) l;
      WITH issued AS (${issue(
        ofSold,
        't.id, t.order_id, t.ticket_type_id, t.date_id, t.status, t.attendee_first_name, t.attendee_last_name, t.attendee_email',
      )}
      ), known AS MATERIALIZED (
        SELECT x.id, platform.public_id('', x.id) AS tail
          FROM (SELECT d.organisation_id AS id FROM unnest(fit) d UNION SELECT d.event_id FROM unnest(fit) d
                UNION SELECT l.ticket_type_id FROM unnest(lines) l WHERE l.sold
                UNION SELECT l.date_id FROM unnest(lines) l WHERE l.sold) x
      ), placed AS MATERIALIZED (
        SELECT d.id, d.customer_id, d.status, d.places, d.amount, d.currency, platform.public_id('', d.id) AS id_tail,
               e.tail AS event_id_tail, o.tail AS organisation_id_tail, platform.public_id('', d.customer_id) AS customer_id_tail,
               u.first_name, u.last_name, u.email
          FROM unnest(fit) d LEFT JOIN known e ON e.id = d.event_id LEFT JOIN known o ON o.id = d.organisation_id
          LEFT JOIN identity.v_users u ON u.id = d.customer_id AND d.status = 'confirmed'
      ), tickets AS MATERIALIZED (
        SELECT i.*, platform.public_id('', i.id) AS id_tail, p.id_tail AS order_id_tail, p.event_id_tail, d.tail AS date_id_tail,
               p.organisation_id_tail, y.tail AS ticket_type_id_tail, p.customer_id_tail AS holder_id_tail, coalesce(i.attendee_first_name, p.first_name) AS first_name,
               coalesce(i.attendee_last_name, p.last_name) AS last_name, coalesce(i.attendee_email, p.email::text) AS email
          FROM issued i LEFT JOIN placed p ON p.id = i.order_id LEFT JOIN known d ON d.id = i.date_id
          LEFT JOIN known y ON y.id = i.ticket_type_id
      ), told AS (
        INSERT INTO platform.outbox (name, key, payload)
        SELECT m.what, m.id::text, m.payload
          FROM (SELECT p.id, w.what, w.nth, p.payload
                  FROM (SELECT o.id, o.status, ${orderSays(withTail, 'o')} AS payload FROM placed o OFFSET 0) p
                 CROSS JOIN (VALUES (1, 'order.placed'), (2, 'order.confirmed')) w(nth, what)
                 WHERE w.nth = 1 OR p.status = 'confirmed'
                 UNION ALL
                SELECT t.id, 'ticket.issued', 3, ${ticketSays(withTail, 't')} FROM tickets t) m
         ORDER BY m.nth
      )
      SELECT json_agg(CASE WHEN p.id IS NOT NULL
                           THEN json_build_object('outcome', p.status, 'orderId', p.id, 'tickets', coalesce(s.shown, '[]')) END ORDER BY a.nth)
        INTO answers
        FROM unnest(asked) a LEFT JOIN placed p ON p.id = a.id
        LEFT JOIN (SELECT t.order_id, json_agg(json_build_object(
                            'id', ${withTail('ticket', 't.id')}, 'ticketTypeId', t.ticket_type_id, 'dateId', t.date_id,
                            'firstName', t.first_name, 'lastName', t.last_name, 'email', t.email) ORDER BY t.id) AS shown
                     FROM tickets t GROUP BY t.order_id) s ON s.order_id = p.id;

      FOR line IN SELECT l.ticket_type_id, l.date_id, ${taken} FROM unnest(lines) l GROUP BY 1, 2 ORDER BY 1, 2 LOOP
        UPDATE ticketing.stock s SET held = s.held + line.held, sold = s.sold + line.sold
         WHERE s.ticket_type_id = line.ticket_type_id AND s.date_id = line.date_id
           AND NOT closed AND (capacity IS NULL OR s.held + s.sold + line.held + line.sold <= capacity);
        IF NOT FOUND THEN
          RAISE EXCEPTION USING ERRCODE = 'BX001';
        END IF;
      END LOOP;
      FOR line IN SELECT l.date_id, ${taken} FROM unnest(lines) l GROUP BY 1 ORDER BY 1 LOOP
        UPDATE ticketing.date_stock s SET held = s.held + line.held, sold = s.sold + line.sold
         WHERE s.date_id = line.date_id
           AND NOT closed AND (capacity IS NULL OR s.held + s.sold + line.held + line.sold <= capacity);
        IF NOT FOUND THEN
          RAISE EXCEPTION USING ERRCODE = 'BX001';
        END IF;
      END LOOP;

      RETURN answers;
    EXCEPTION WHEN SQLSTATE 'BX001' THEN
      NULL;
    END;

    -- As orders take places: with all that any of them wants, so that the next one finds nothing that another call holds. Whose
    -- key is taken here is placed without it, and gives it back if it has no order.
    keyed := NULL;
    IF has_keys THEN
      keyed := ticketing.take_keys(asked);
    END IF;
    PERFORM identity.keep_accounts(ARRAY(SELECT d.customer_id FROM unnest(asked) d));
    PERFORM pg_advisory_xact_lock(l.number)
       FROM (SELECT hashtextextended(d.customer_id::text || d.event_id::text, 0) AS number
               FROM unnest(asked) d WHERE d.amount > 0 ORDER BY 1) l;
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
    FOR one IN SELECT d.draft FROM jsonb_array_elements(drafts) WITH ORDINALITY AS d(draft, nth) ORDER BY d.nth LOOP
      is_keyed := coalesce((one ->> 'id')::uuid = ANY (keyed), false);
      answer := ticketing.place_order(CASE WHEN is_keyed THEN one - 'idempotencyKey' ELSE one END);
      IF is_keyed AND answer ->> 'outcome' NOT IN ('pending', 'confirmed') THEN
        DELETE FROM platform.idempotency_keys k
         WHERE k.caller = one #>> '{idempotencyKey,caller}' AND k.route = one #>> '{idempotencyKey,route}'
           AND k.key = one #>> '{idempotencyKey,key}';
      END IF;
      singly := singly || jsonb_build_array(answer);
    END LOOP;
    RETURN singly;
  END $$;
`;

/** Orders that arrive together are placed together. */
export class PlaceOrders1700000000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [types, takeKeys, placeOrders]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ticketing.place_orders;
      DROP FUNCTION ticketing.take_keys;
      DROP TYPE ticketing.draft, ticketing.draft_line;
    `);
  }
}
