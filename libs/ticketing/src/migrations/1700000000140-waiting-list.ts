import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `number` is given under the counters' locks, so that it is the order of the line. */
const table = `
  CREATE TABLE ticketing.waiting_list_entries (
    id uuid PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    organisation_id uuid NOT NULL,
    event_id uuid NOT NULL,
    date_id uuid NOT NULL,
    ticket_type_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    quantity int NOT NULL,
    pass_id uuid REFERENCES ticketing.passes (id),
    discount_percent int NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'waiting',
    created_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    CONSTRAINT waiting_list_entries_quantity CHECK (quantity BETWEEN 1 AND 1000),
    CONSTRAINT waiting_list_entries_discount CHECK (discount_percent BETWEEN 0 AND 100),
    CONSTRAINT waiting_list_entries_status CHECK (status IN ('waiting', 'offered', 'confirmed', 'passed', 'left', 'closed')),
    CONSTRAINT waiting_list_entries_ended CHECK ((status IN ('waiting', 'offered')) = (ended_at IS NULL))
  );
  CREATE UNIQUE INDEX waiting_list_entries_once ON ticketing.waiting_list_entries (customer_id, date_id, ticket_type_id)
    WHERE status IN ('waiting', 'offered');
  CREATE INDEX waiting_list_entries_line ON ticketing.waiting_list_entries (date_id, number) WHERE status IN ('waiting', 'offered');
  CREATE INDEX waiting_list_entries_of_event ON ticketing.waiting_list_entries (event_id);
  CREATE INDEX waiting_list_entries_of_customer ON ticketing.waiting_list_entries (customer_id, event_id);
  COMMENT ON COLUMN ticketing.waiting_list_entries.status IS
    'In line while waiting or offered (its offer is a pending order). Out of it once its places are confirmed, it passed up its offer, '
    'left, or its date was closed';
  COMMENT ON COLUMN ticketing.waiting_list_entries.discount_percent IS 'What admission rules took off its price when it joined';

  ALTER TABLE ticketing.orders ADD CONSTRAINT orders_waiting_entry_fkey
    FOREIGN KEY (waiting_entry_id) REFERENCES ticketing.waiting_list_entries (id);
`;

/** Full is: fewer places than are asked for. Decided under the counters' locks, so that no place that is freed meanwhile is missed. */
const join = `
  CREATE FUNCTION ticketing.waiting_payload(w ticketing.waiting_list_entries) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_build_object(
      'entryId', platform.public_id('wait', w.id), 'eventId', platform.public_id('evt', w.event_id),
      'dateId', platform.public_id('date', w.date_id), 'ticketTypeId', platform.public_id('tkt', w.ticket_type_id),
      'organisationId', platform.public_id('org', w.organisation_id), 'customerId', platform.public_id('cust', w.customer_id),
      'quantity', w.quantity, 'url', '/api/client/events/' || platform.public_id('evt', w.event_id) || '/waiting-list')
  $$;

  CREATE FUNCTION ticketing.waiting_position(w ticketing.waiting_list_entries) RETURNS int LANGUAGE sql STABLE AS $$
    SELECT count(*)::int FROM ticketing.waiting_list_entries x
     WHERE x.date_id = w.date_id AND x.ticket_type_id = w.ticket_type_id AND x.number <= w.number AND x.status IN ('waiting', 'offered')
  $$;

  CREATE FUNCTION ticketing.join_waiting_list(wish jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    of_type ticketing.stock;
    of_date ticketing.date_stock;
    available int;
    joined ticketing.waiting_list_entries;
  BEGIN
    IF NOT (SELECT e.waiting_list_enabled FROM catalogue.v_events e WHERE e.id = (wish ->> 'eventId')::uuid) THEN
      RETURN jsonb_build_object('outcome', 'disabled');
    END IF;
    IF NOT identity.keep_account((wish ->> 'customerId')::uuid) THEN
      RETURN jsonb_build_object('outcome', 'account_gone');
    END IF;
    SELECT * INTO of_type FROM ticketing.stock s
     WHERE s.ticket_type_id = (wish ->> 'ticketTypeId')::uuid AND s.date_id = (wish ->> 'dateId')::uuid FOR UPDATE;
    SELECT * INTO of_date FROM ticketing.date_stock s WHERE s.date_id = (wish ->> 'dateId')::uuid FOR UPDATE;
    IF of_type.closed IS NOT FALSE OR of_date.closed IS NOT FALSE THEN
      RETURN jsonb_build_object('outcome', 'closed');
    END IF;
    available := least(of_type.capacity - of_type.held - of_type.sold, of_date.capacity - of_date.held - of_date.sold);
    IF available IS NULL OR available >= (wish ->> 'quantity')::int THEN
      RETURN jsonb_build_object('outcome', 'not_full', 'available', available);
    END IF;
    INSERT INTO ticketing.waiting_list_entries
      (id, organisation_id, event_id, date_id, ticket_type_id, customer_id, quantity, pass_id, discount_percent)
    VALUES (platform.uuid_v7(), (wish ->> 'organisationId')::uuid, (wish ->> 'eventId')::uuid, of_type.date_id, of_type.ticket_type_id,
            (wish ->> 'customerId')::uuid, (wish ->> 'quantity')::int, (wish ->> 'passId')::uuid, (wish ->> 'discountPercent')::int)
    ON CONFLICT (customer_id, date_id, ticket_type_id) WHERE status IN ('waiting', 'offered') DO NOTHING
    RETURNING * INTO joined;
    IF NOT FOUND THEN
      RETURN jsonb_build_object('outcome', 'already');
    END IF;
    INSERT INTO platform.outbox (name, key, payload) VALUES ('waiting-list.joined', joined.id::text, ticketing.waiting_payload(joined));
    RETURN jsonb_build_object('outcome', 'joined', 'id', joined.id, 'position', ticketing.waiting_position(joined));
  END $$;
`;

/**
 * Whoever gives places back makes them offers before anybody else sees them: first `lock_line`, then the counters, then
 * `offer_places`. Of the counters it needs, those of types that others came to wait for meanwhile are not locked yet;
 * these, and passes, are never waited for, since their keepers may wait for us: the sweep offers again.
 * Entries are changed under the counters' locks, or alone.
 */
const offers = `
  CREATE FUNCTION ticketing.lock_line(dates uuid[], of_order uuid) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM ticketing.waiting_list_entries w WHERE w.date_id = ANY (dates) AND w.status = 'waiting') THEN
      PERFORM FROM ticketing.stock s
       WHERE (s.ticket_type_id, s.date_id) IN (
               SELECT w.ticket_type_id, w.date_id FROM ticketing.waiting_list_entries w
                WHERE w.date_id = ANY (dates) AND w.status = 'waiting'
                UNION ALL SELECT l.ticket_type_id, l.date_id FROM ticketing.order_lines l WHERE l.order_id = of_order)
       ORDER BY s.ticket_type_id, s.date_id FOR UPDATE;
    END IF;
  END $$;

  CREATE FUNCTION ticketing.dates_of(of_order uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    SELECT array_agg(DISTINCT l.date_id) FROM ticketing.order_lines l WHERE l.order_id = of_order
  $$;

  CREATE FUNCTION ticketing.percent_of(amount int, percent int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT (x / 100 + CASE WHEN x % 100 > 50 OR (x % 100 = 50 AND x / 100 % 2 = 1) THEN 1 ELSE 0 END)::int
      FROM (SELECT amount::bigint * percent AS x) p
  $$;
  COMMENT ON FUNCTION ticketing.percent_of IS 'Rounded half-even, as orders are priced';

  CREATE FUNCTION ticketing.offer_places(of_date uuid) RETURNS int LANGUAGE plpgsql AS $$
  DECLARE
    next record;
    behind bigint := 0;
    offered int := 0;
    answer jsonb;
    entry ticketing.waiting_list_entries;
  BEGIN
    LOOP
      SELECT w.id, w.number, w.pass_id, w.quantity, y.name, y.price_pence, y.credits, o.currency,
             least(now() + make_interval(hours => o.offer_hours), d.starts_at) AS expires_at,
             CASE WHEN w.pass_id IS NULL
                  THEN w.quantity * (y.price_pence - ticketing.percent_of(y.price_pence, w.discount_percent)) ELSE 0 END AS amount
        INTO next
        FROM ticketing.waiting_list_entries w
        JOIN ticketing.stock s ON s.ticket_type_id = w.ticket_type_id AND s.date_id = w.date_id AND NOT s.closed
         AND (s.capacity IS NULL OR s.held + s.sold + w.quantity <= s.capacity)
        JOIN ticketing.date_stock ds ON ds.date_id = w.date_id AND NOT ds.closed
         AND (ds.capacity IS NULL OR ds.held + ds.sold + w.quantity <= ds.capacity)
        JOIN catalogue.v_event_dates d ON d.id = w.date_id AND d.status = 'active' AND d.starts_at > now()
        JOIN catalogue.v_events e ON e.id = w.event_id AND e.status = 'approved'
        JOIN catalogue.v_ticket_types y ON y.id = w.ticket_type_id AND (y.sale_ends_at IS NULL OR y.sale_ends_at > now())
        LEFT JOIN catalogue.v_ticket_profiles t ON t.id = y.ticket_profile_id
        JOIN identity.v_organisations o ON o.id = w.organisation_id
       WHERE w.date_id = of_date AND w.status = 'waiting' AND w.number > behind
         AND (t.closes_minutes_before IS NULL OR d.starts_at - make_interval(mins => t.closes_minutes_before) > now())
         AND w.quantity::bigint * y.price_pence <= 99999999
         AND (CASE WHEN w.pass_id IS NOT NULL THEN 'PASS' WHEN y.price_pence > 0 AND w.discount_percent < 100 THEN 'CARD' END
              = ANY (e.payment_methods)) IS NOT FALSE
       ORDER BY w.number LIMIT 1
         FOR UPDATE OF w, s SKIP LOCKED;
      EXIT WHEN NOT FOUND;
      behind := next.number;
      IF next.pass_id IS NOT NULL THEN
        PERFORM FROM ticketing.passes p WHERE p.id = next.pass_id FOR NO KEY UPDATE SKIP LOCKED;
        CONTINUE WHEN NOT FOUND;
      END IF;
      SELECT * INTO entry FROM ticketing.waiting_list_entries w WHERE w.id = next.id;
      answer := ticketing.place_order(jsonb_build_object(
        'id', platform.uuid_v7(), 'organisationId', entry.organisation_id, 'eventId', entry.event_id, 'customerId', entry.customer_id,
        'currency', next.currency, 'amount', next.amount, 'places', entry.quantity, 'passId', entry.pass_id,
        'waitingEntryId', entry.id, 'expiresAt', next.expires_at,
        'lines', jsonb_build_array(jsonb_build_object(
          'id', platform.uuid_v7(), 'ticketTypeId', entry.ticket_type_id, 'dateId', entry.date_id, 'name', next.name,
          'quantity', entry.quantity, 'unitPrice', next.price_pence, 'amount', next.amount,
          'credits', CASE WHEN entry.pass_id IS NULL THEN 0 ELSE next.credits END))));
      IF answer ->> 'outcome' = 'confirmed' THEN
        UPDATE ticketing.waiting_list_entries w SET status = 'confirmed', ended_at = now() WHERE w.id = entry.id;
      ELSIF answer ->> 'outcome' = 'pending' THEN
        UPDATE ticketing.waiting_list_entries w SET status = 'offered' WHERE w.id = entry.id;
        INSERT INTO platform.outbox (name, key, payload)
        VALUES ('waiting-list.offered', answer ->> 'orderId', ticketing.waiting_payload(entry) || jsonb_build_object(
          'orderId', platform.public_id('ord', (answer ->> 'orderId')::uuid), 'amount', next.amount, 'currency', next.currency,
          'expiresAt', platform.iso(next.expires_at)));
      ELSE
        -- Its pass has not the credits, and it keeps its place in line; or its account is gone, and it goes after it.
        CONTINUE;
      END IF;
      offered := offered + 1;
    END LOOP;
    RETURN offered;
  END $$;
  COMMENT ON FUNCTION ticketing.offer_places IS
    'Makes what is free on a date, whose counter the caller has locked, offers to those in line: each time the first whom it is enough for';

  CREATE FUNCTION ticketing.offer_on(dates uuid[]) RETURNS int LANGUAGE plpgsql AS $$
  DECLARE
    line record;
    offered int := 0;
  BEGIN
    FOR line IN SELECT DISTINCT w.date_id FROM ticketing.waiting_list_entries w
                 WHERE w.date_id = ANY (dates) AND w.status = 'waiting' ORDER BY w.date_id LOOP
      PERFORM FROM ticketing.date_stock s WHERE s.date_id = line.date_id FOR UPDATE;
      offered := offered + ticketing.offer_places(line.date_id);
    END LOOP;
    RETURN offered;
  END $$;

  CREATE FUNCTION ticketing.end_offer(o ticketing.orders, became text) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF o.waiting_entry_id IS NOT NULL THEN
      UPDATE ticketing.waiting_list_entries w SET status = became, ended_at = now()
       WHERE w.id = o.waiting_entry_id AND (w.status = 'offered' OR became = 'confirmed');
    END IF;
  END $$;
  COMMENT ON FUNCTION ticketing.end_offer IS
    'Confirmed, or passed up: whoever let an offer go has left the line. A late payment may still confirm it';
`;

const view = `
  CREATE VIEW ticketing.v_waiting_list AS
    SELECT w.id AS entry_id, w.organisation_id, w.event_id, w.date_id, w.ticket_type_id, w.customer_id, u.first_name, u.last_name,
           u.email::text AS email, w.pass_id, w.quantity, w.number,
           row_number() OVER (PARTITION BY w.date_id, w.ticket_type_id ORDER BY w.number)::int AS position,
           w.status = 'offered' AS offered, w.created_at, w.xmin::text::bigint AS version
      FROM ticketing.waiting_list_entries w JOIN identity.v_users u ON u.id = w.customer_id
     WHERE w.status IN ('waiting', 'offered');
  COMMENT ON VIEW ticketing.v_waiting_list IS
    'Who is in line, until their places are confirmed. number orders the line of a date; position counts within a ticket type';

  CREATE VIEW ticketing.v_waiting_offers AS
    SELECT o.id AS order_id, o.organisation_id, o.customer_id, w.date_id, l.name AS ticket_type, w.quantity, o.amount, o.currency,
           o.expires_at
      FROM ticketing.orders o
      JOIN ticketing.waiting_list_entries w ON w.id = o.waiting_entry_id
      JOIN ticketing.order_lines l ON l.order_id = o.id
     WHERE o.status = 'pending';
  COMMENT ON VIEW ticketing.v_waiting_offers IS 'Open offers';
`;

/** Those in line for full dates, and how places that come free become their offers. */
export class WaitingList1700000000140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [table, join, offers, view]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW ticketing.v_waiting_offers, ticketing.v_waiting_list;
      DROP FUNCTION ticketing.end_offer, ticketing.offer_on, ticketing.offer_places, ticketing.percent_of, ticketing.dates_of,
                    ticketing.lock_line, ticketing.join_waiting_list, ticketing.waiting_position, ticketing.waiting_payload;
      ALTER TABLE ticketing.orders DROP CONSTRAINT orders_waiting_entry_fkey;
      DROP TABLE ticketing.waiting_list_entries;
    `);
  }
}
