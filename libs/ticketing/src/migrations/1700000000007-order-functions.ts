import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the domain events of an order `o` say: ids, facts and a url. `id` makes SQL of the public id of a column. */
export const orderSays = (id: PublicIdOf, o: string) => `jsonb_build_object(
      'orderId', ${id('ord', `${o}.id`)}, 'eventId', ${id('evt', `${o}.event_id`)},
      'organisationId', ${id('org', `${o}.organisation_id`)}, 'customerId', ${id('cust', `${o}.customer_id`)},
      'status', ${o}.status, 'places', ${o}.places, 'amount', ${o}.amount, 'currency', ${o}.currency,
      'url', '/api/client/events/orders/' || ${id('ord', `${o}.id`)})`;

/** The same of a ticket `t`. */
export const ticketSays = (id: PublicIdOf, t: string) => `jsonb_build_object(
      'ticketId', ${id('ticket', `${t}.id`)}, 'orderId', ${id('ord', `${t}.order_id`)},
      'eventId', ${id('evt', `${t}.event_id`)}, 'dateId', ${id('date', `${t}.date_id`)},
      'organisationId', ${id('org', `${t}.organisation_id`)}, 'ticketTypeId', ${id('tkt', `${t}.ticket_type_id`)},
      'holderId', ${id('cust', `${t}.holder_id`)}, 'status', ${t}.status,
      'url', '/api/client/events/tickets/' || ${id('ticket', `${t}.id`)})`;

type PublicIdOf = (prefix: string, column: string) => string;

const publicIdOf: PublicIdOf = (prefix, column) => `platform.public_id('${prefix}', ${column})`;

const payloads = `
  CREATE FUNCTION ticketing.order_payload(o ticketing.orders) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT ${orderSays(publicIdOf, 'o')}
  $$;

  CREATE FUNCTION ticketing.ticket_payload(t ticketing.tickets) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT ${ticketSays(publicIdOf, 't')}
  $$;

  CREATE FUNCTION ticketing.tell_of_order(what text, o ticketing.orders) RETURNS void LANGUAGE sql AS $$
    INSERT INTO platform.outbox (name, key, payload) VALUES (what, o.id::text, ticketing.order_payload(o))
  $$;
`;

/**
 * One ticket per place of the lines `l` of orders `o`, in the name that was given for it, if one was; the price of a line is
 * split so that its tickets sum to it.
 */
export const issue = (from: string, returning: string) => `
      INSERT INTO ticketing.tickets AS t (id, order_id, organisation_id, event_id, date_id, ticket_type_id, holder_id,
                                          attendee_first_name, attendee_last_name, attendee_email, price)
      SELECT platform.uuid_v7(), o.id, o.organisation_id, o.event_id, l.date_id, l.ticket_type_id, o.customer_id,
             coalesce(l.attendees -> n ->> 'firstName', o.customer_first_name),
             coalesce(l.attendees -> n ->> 'lastName', o.customer_last_name), l.attendees -> n ->> 'email',
             l.amount / l.quantity + CASE WHEN n < l.amount % l.quantity THEN 1 ELSE 0 END
        FROM ${from} CROSS JOIN LATERAL generate_series(0, l.quantity - 1) n
       ORDER BY l.order_id, l.ticket_type_id, l.date_id, n
      RETURNING ${returning}`;

const issueTickets = `
  CREATE FUNCTION ticketing.issue_tickets(o ticketing.orders) RETURNS void LANGUAGE sql AS $$
    WITH issued AS (${issue('(SELECT x.* FROM ticketing.order_lines x WHERE x.order_id = o.id) l', 't.id, ticketing.ticket_payload(t) AS payload')})
    INSERT INTO platform.outbox (name, key, payload) SELECT 'ticket.issued', id::text, payload FROM issued
  $$;
`;

/**
 * Takes (or gives back) an order's places, rows in ascending order: first each type's, then each date's.
 * The one statement that decides whether a place is free. Where there is no limit it was closed, though it may be open again.
 */
const takePlaces = `
  CREATE FUNCTION ticketing.take_places(of_order uuid, as_sold boolean) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    line record;
    left_over int;
    is_closed boolean;
  BEGIN
    FOR line IN SELECT ticket_type_id, date_id, quantity FROM ticketing.order_lines
                 WHERE order_id = of_order ORDER BY ticket_type_id, date_id LOOP
      UPDATE ticketing.stock SET held = held + CASE WHEN as_sold THEN 0 ELSE line.quantity END,
                                 sold = sold + CASE WHEN as_sold THEN line.quantity ELSE 0 END
       WHERE ticket_type_id = line.ticket_type_id AND date_id = line.date_id
         AND NOT closed AND (capacity IS NULL OR held + sold + line.quantity <= capacity);
      IF NOT FOUND THEN
        SELECT capacity - held - sold, closed INTO left_over, is_closed FROM ticketing.stock
         WHERE ticket_type_id = line.ticket_type_id AND date_id = line.date_id;
        RETURN jsonb_build_object('outcome', CASE WHEN is_closed IS NOT FALSE OR left_over IS NULL THEN 'closed' ELSE 'sold_out' END,
                                  'ticketTypeId', line.ticket_type_id, 'dateId', line.date_id, 'available', greatest(left_over, 0));
      END IF;
    END LOOP;
    FOR line IN SELECT date_id, sum(quantity)::int AS quantity FROM ticketing.order_lines
                 WHERE order_id = of_order GROUP BY date_id ORDER BY date_id LOOP
      UPDATE ticketing.date_stock SET held = held + CASE WHEN as_sold THEN 0 ELSE line.quantity END,
                                      sold = sold + CASE WHEN as_sold THEN line.quantity ELSE 0 END
       WHERE date_id = line.date_id
         AND NOT closed AND (capacity IS NULL OR held + sold + line.quantity <= capacity);
      IF NOT FOUND THEN
        SELECT capacity - held - sold, closed INTO left_over, is_closed FROM ticketing.date_stock WHERE date_id = line.date_id;
        RETURN jsonb_build_object('outcome', CASE WHEN is_closed IS NOT FALSE OR left_over IS NULL THEN 'closed' ELSE 'sold_out' END,
                                  'dateId', line.date_id, 'available', greatest(left_over, 0));
      END IF;
    END LOOP;
    RETURN NULL;
  END $$;

  CREATE FUNCTION ticketing.release_held(of_order uuid, as_sold boolean) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    line record;
  BEGIN
    FOR line IN SELECT ticket_type_id, date_id, quantity FROM ticketing.order_lines
                 WHERE order_id = of_order ORDER BY ticket_type_id, date_id LOOP
      UPDATE ticketing.stock SET capacity = capacity, held = held - line.quantity, sold = sold + CASE WHEN as_sold THEN line.quantity ELSE 0 END
       WHERE ticket_type_id = line.ticket_type_id AND date_id = line.date_id;
    END LOOP;
    FOR line IN SELECT date_id, sum(quantity)::int AS quantity FROM ticketing.order_lines
                 WHERE order_id = of_order GROUP BY date_id ORDER BY date_id LOOP
      UPDATE ticketing.date_stock SET capacity = capacity, held = held - line.quantity, sold = sold + CASE WHEN as_sold THEN line.quantity ELSE 0 END
       WHERE date_id = line.date_id;
    END LOOP;
  END $$;
`;

/**
 * A use of an order's voucher: taken by the statement that sees whether one is left, and given back once. It comes
 * before the places, here and wherever both are given back.
 */
const voucherUses = `
  CREATE FUNCTION ticketing.take_voucher(o ticketing.orders) RETURNS jsonb LANGUAGE plpgsql AS $$
  BEGIN
    IF o.voucher_id IS NULL THEN
      RETURN NULL;
    END IF;
    UPDATE ticketing.voucher_uses u SET used = u.used + 1, ever_used = true
     WHERE u.voucher_id = o.voucher_id AND (u.max_uses IS NULL OR u.used < u.max_uses);
    IF NOT FOUND THEN
      RETURN jsonb_build_object('outcome', CASE WHEN EXISTS (SELECT FROM ticketing.voucher_uses u WHERE u.voucher_id = o.voucher_id)
                                                THEN 'voucher_exhausted' ELSE 'voucher_unknown' END);
    END IF;
    -- The counter is ours until we commit: nobody counts beside us.
    IF (SELECT count(*) FROM ticketing.orders x
         WHERE x.voucher_id = o.voucher_id AND x.customer_id = o.customer_id AND x.id <> o.id AND x.status IN ('pending', 'confirmed'))
       >= (SELECT v.max_uses_per_customer FROM catalogue.v_vouchers v WHERE v.id = o.voucher_id) THEN
      RETURN jsonb_build_object('outcome', 'voucher_exhausted');
    END IF;
    RETURN NULL;
  END $$;

  CREATE FUNCTION ticketing.return_voucher(o ticketing.orders) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF o.voucher_id IS NOT NULL THEN
      UPDATE ticketing.voucher_uses u SET used = u.used - 1 WHERE u.voucher_id = o.voucher_id;
    END IF;
  END $$;
`;

/**
 * Places an order in one call: order, lines, message and, last of all, the places. All of it or none. Where nothing is
 * left to be paid, or it was paid by hand, it is confirmed at once.
 */
const placeOrder = `
  CREATE FUNCTION ticketing.place_order(draft jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    placed ticketing.orders;
    key jsonb := draft -> 'idempotencyKey';
    earlier platform.idempotency_keys;
    pending int;
    refusal jsonb;
    by_hand text := draft ->> 'paymentMethod';
    settled boolean := (draft ->> 'amount')::int = 0 OR by_hand IS NOT NULL;
  BEGIN
    placed.id := (draft ->> 'id')::uuid;
    BEGIN
      IF jsonb_typeof(key) = 'object' THEN
        INSERT INTO platform.idempotency_keys (caller, route, key, body_hash, subject_id)
        VALUES (key ->> 'caller', key ->> 'route', key ->> 'key', key ->> 'bodyHash', placed.id)
        ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN
          SELECT * INTO earlier FROM platform.idempotency_keys k
           WHERE k.caller = draft #>> '{idempotencyKey,caller}' AND k.route = draft #>> '{idempotencyKey,route}'
             AND k.key = draft #>> '{idempotencyKey,key}';
          RETURN jsonb_build_object('outcome', CASE WHEN earlier.body_hash = key ->> 'bodyHash' THEN 'repeated' ELSE 'mismatch' END,
                                    'orderId', earlier.subject_id);
        END IF;
      END IF;

      -- The row's lock until we commit: an account that is given up looks for what it has after that, or is gone by now.
      IF NOT identity.keep_account((draft ->> 'customerId')::uuid) THEN
        refusal := jsonb_build_object('outcome', 'account_gone');
        RAISE EXCEPTION USING ERRCODE = 'BX001';
      END IF;

      -- An offer of the waiting list counts towards nobody's limit.
      IF NOT settled AND draft ->> 'waitingEntryId' IS NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended(draft ->> 'customerId' || (draft ->> 'eventId'), 0));
        SELECT coalesce(sum(places / dates), 0) INTO pending FROM ticketing.orders
         WHERE customer_id = (draft ->> 'customerId')::uuid AND event_id = (draft ->> 'eventId')::uuid AND status = 'pending'
           AND waiting_entry_id IS NULL;
        IF pending + (draft ->> 'places')::int / (draft ->> 'dates')::int > (draft ->> 'pendingLimit')::int THEN
          refusal := jsonb_build_object('outcome', 'too_many_pending', 'pending', pending);
          RAISE EXCEPTION USING ERRCODE = 'BX001';
        END IF;
      END IF;

      INSERT INTO ticketing.orders (id, organisation_id, event_id, customer_id, status, places, amount, currency, payment_method,
                                    expires_at, confirmed_at, source, placed_by, notes, customer_first_name, customer_last_name,
                                    customer_phone, voucher_id, pass_id, dates, waiting_entry_id)
      VALUES (placed.id, (draft ->> 'organisationId')::uuid, (draft ->> 'eventId')::uuid, (draft ->> 'customerId')::uuid,
              CASE WHEN settled THEN 'confirmed' ELSE 'pending' END, (draft ->> 'places')::int, (draft ->> 'amount')::int,
              draft ->> 'currency',
              CASE WHEN draft ->> 'passId' IS NOT NULL THEN 'pass' WHEN by_hand = 'comp' THEN by_hand
                   WHEN (draft ->> 'amount')::int = 0 THEN 'free' ELSE coalesce(by_hand, 'card') END,
              CASE WHEN NOT settled THEN coalesce((draft ->> 'expiresAt')::timestamptz,
                                                  now() + make_interval(mins => (draft ->> 'holdMinutes')::int)) END,
              CASE WHEN settled THEN now() END,
              CASE WHEN by_hand IS NULL THEN 'app' ELSE 'operator' END, (draft ->> 'placedBy')::uuid, draft ->> 'notes',
              draft #>> '{customer,firstName}', draft #>> '{customer,lastName}', draft #>> '{customer,phone}',
              (draft ->> 'voucherId')::uuid, (draft ->> 'passId')::uuid, coalesce((draft ->> 'dates')::int, 1),
              (draft ->> 'waitingEntryId')::uuid)
      RETURNING * INTO placed;

      INSERT INTO ticketing.order_lines (id, order_id, organisation_id, ticket_type_id, date_id, name, quantity, unit_price, amount, attendees,
                                         credits)
      SELECT l.id, placed.id, placed.organisation_id, l."ticketTypeId", l."dateId", l.name, l.quantity, l."unitPrice", l.amount, l.attendees,
             coalesce(l.credits, 0)
        FROM jsonb_to_recordset(draft -> 'lines')
          AS l(id uuid, "ticketTypeId" uuid, "dateId" uuid, name text, quantity int, "unitPrice" int, amount int, attendees jsonb, credits int);

      PERFORM ticketing.tell_of_order('order.placed', placed);
      IF placed.status = 'confirmed' THEN
        PERFORM ticketing.tell_of_order('order.confirmed', placed);
        PERFORM ticketing.issue_tickets(placed);
      END IF;

      IF placed.voucher_id IS NOT NULL THEN
        refusal := ticketing.take_voucher(placed);
      ELSIF placed.pass_id IS NOT NULL THEN
        refusal := ticketing.take_credits(placed);
      END IF;
      IF refusal IS NULL THEN
        refusal := ticketing.take_places(placed.id, placed.status = 'confirmed');
      END IF;
      IF refusal IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'BX001';
      END IF;
    EXCEPTION WHEN SQLSTATE 'BX001' THEN
      RETURN refusal;
    END;
    RETURN jsonb_build_object('outcome', placed.status, 'orderId', placed.id);
  END $$;
`;

/**
 * Confirms a paid order, once, whoever asks and however often, though it was cancelled since. A payment that came
 * after the hold was gone takes the places again if they are free, else the answer is 'gone', for good, and the
 * caller refunds. A dispute may have been told of before the money.
 */
const confirmOrder = `
  CREATE FUNCTION ticketing.take_again(o ticketing.orders) RETURNS boolean LANGUAGE plpgsql AS $$
  BEGIN
    IF o.status <> 'expired' OR o.given_up_at IS NOT NULL
       OR EXISTS (SELECT FROM ticketing.order_lines l JOIN catalogue.v_event_dates d ON d.id = l.date_id
                   WHERE l.order_id = o.id AND (d.ends_at <= now() OR d.status <> 'active'))
       OR NOT identity.keep_account(o.customer_id) THEN
      RETURN false;
    END IF;
    IF ticketing.take_voucher(o) IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'BX001';
    END IF;
    IF ticketing.take_places(o.id, true) IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'BX001';
    END IF;
    RETURN true;
  EXCEPTION WHEN SQLSTATE 'BX001' THEN
    RETURN false;
  END $$;

  CREATE FUNCTION ticketing.confirm_order(order_id uuid) RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    found_order ticketing.orders;
  BEGIN
    SELECT * INTO found_order FROM ticketing.orders o WHERE o.id = order_id FOR UPDATE;
    IF NOT FOUND THEN
      RETURN 'unknown';
    END IF;
    IF found_order.confirmed_at IS NOT NULL THEN
      RETURN 'already';
    ELSIF found_order.status = 'pending' THEN
      PERFORM ticketing.release_held(order_id, true);
    ELSIF NOT ticketing.take_again(found_order) THEN
      UPDATE ticketing.orders o SET given_up_at = now() WHERE o.id = order_id AND o.given_up_at IS NULL;
      RETURN 'gone';
    END IF;
    UPDATE ticketing.orders o SET status = 'confirmed', confirmed_at = now() WHERE o.id = order_id RETURNING * INTO found_order;
    IF found_order.kind = 'pass' THEN
      PERFORM ticketing.activate_pass(found_order);
    ELSE
      PERFORM ticketing.issue_tickets(found_order);
    END IF;
    PERFORM ticketing.end_offer(found_order, 'confirmed');
    PERFORM ticketing.tell_of_order('order.confirmed', found_order);
    PERFORM ticketing.act_on_dispute(order_id);
    RETURN 'confirmed';
  END $$;

  CREATE FUNCTION ticketing.expire_order(order_id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
  DECLARE
    expired ticketing.orders;
  BEGIN
    UPDATE ticketing.orders o SET status = 'expired'
     WHERE o.id = order_id AND o.status = 'pending' AND o.expires_at <= now() RETURNING * INTO expired;
    IF NOT FOUND THEN
      RETURN false;
    END IF;
    PERFORM ticketing.return_voucher(expired);
    PERFORM ticketing.lock_line(ticketing.dates_of(order_id), order_id);
    PERFORM ticketing.release_held(order_id, false);
    PERFORM ticketing.end_offer(expired, 'passed');
    PERFORM ticketing.tell_of_order('order.expired', expired);
    PERFORM ticketing.offer_on(ticketing.dates_of(order_id));
    RETURN true;
  END $$;
`;

export class OrderFunctions1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [payloads, issueTickets, takePlaces, voucherUses, placeOrder, confirmOrder])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ticketing.expire_order, ticketing.confirm_order, ticketing.take_again, ticketing.place_order,
                    ticketing.return_voucher, ticketing.take_voucher, ticketing.release_held,
                    ticketing.take_places, ticketing.issue_tickets,
                    ticketing.tell_of_order, ticketing.ticket_payload,
                    ticketing.order_payload
    `);
  }
}
