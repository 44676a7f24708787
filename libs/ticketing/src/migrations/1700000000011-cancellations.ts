import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
  CREATE TABLE ticketing.cancellations (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES ticketing.orders (id),
    ticket_id uuid REFERENCES ticketing.tickets (id),
    organisation_id uuid NOT NULL,
    refund text NOT NULL,
    refund_id uuid,
    tickets int NOT NULL,
    reason text NOT NULL,
    cause text NOT NULL,
    cancelled_by uuid,
    cancelled_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT cancellations_refund CHECK (refund ~ '^(full|none|[1-9][0-9]*)$'),
    CONSTRAINT cancellations_cause CHECK (cause IN ('operator', 'customer', 'event', 'dispute')),
    CONSTRAINT cancellations_tickets CHECK (tickets >= 0)
  );
  CREATE UNIQUE INDEX cancellations_of_order ON ticketing.cancellations (order_id) WHERE ticket_id IS NULL;
  CREATE UNIQUE INDEX cancellations_of_ticket ON ticketing.cancellations (ticket_id);
  CREATE INDEX cancellations_by_order ON ticketing.cancellations (order_id);
  COMMENT ON TABLE ticketing.cancellations IS 'Who cancelled an order, or one ticket of it, why, and what was to go back';
  COMMENT ON COLUMN ticketing.cancellations.cause IS
    'An operator named it, its customer gave it up, its event was cancelled, or the bank took the money back';
`;

/**
 * Cancels what is left of an order, or its tickets of one date, or one of its tickets, and gives the places back,
 * rows in ascending order. Once: asked again it answers with the first time. A pending order is cancelled only when
 * its payment is closed, and as a whole; a frozen ticket only by the bank. Its customer may give up what they looked at
 * (`from`: pending or confirmed), while they still have all of it, nobody was admitted and no perk redeemed. `whole` tells that no part of the order
 * is none of its business. A pass is void from then on, whatever was taken of its credits: who takes one at this moment waits for
 * the pass, and finds it void.
 */
const cancelOrder = `
  CREATE FUNCTION ticketing.cancel_order(wish jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    target ticketing.orders;
    only_ticket uuid := (wish ->> 'ticketId')::uuid;
    only_date uuid := (wish ->> 'dateId')::uuid;
    earlier ticketing.cancellations;
    line record;
    freed int := 0;
    price int := 0;
    kept int := 0;
    freed_on uuid[];
    why text := wish ->> 'cause';
  BEGIN
    SELECT * INTO target FROM ticketing.orders o
     WHERE o.id = coalesce((wish ->> 'orderId')::uuid, (SELECT t.order_id FROM ticketing.tickets t WHERE t.id = only_ticket))
       AND o.event_id IS NOT DISTINCT FROM (wish ->> 'eventId')::uuid FOR UPDATE;
    IF NOT FOUND THEN
      RETURN jsonb_build_object('outcome', 'unknown');
    END IF;
    SELECT * INTO earlier FROM ticketing.cancellations c
     WHERE c.order_id = target.id AND c.ticket_id IS NOT DISTINCT FROM only_ticket AND c.date_id IS NOT DISTINCT FROM only_date;
    IF FOUND THEN
      RETURN jsonb_build_object('outcome', 'already', 'orderId', target.id, 'cancellationId', earlier.id, 'tickets', earlier.tickets,
                                'refund', earlier.refund, 'refundId', earlier.refund_id, 'currency', target.currency);
    END IF;

    IF why = 'customer' AND target.status <> wish ->> 'from' THEN
      RETURN jsonb_build_object('outcome', 'ended', 'status', target.status);
    ELSIF target.status = 'pending' THEN
      IF NOT (wish ->> 'closed')::boolean THEN
        RETURN jsonb_build_object('outcome', 'pending', 'orderId', target.id, 'currency', target.currency);
      END IF;
      PERFORM ticketing.return_voucher(target);
      freed_on := ticketing.dates_of(target.id);
      PERFORM ticketing.lock_line(freed_on, target.id);
      PERFORM ticketing.release_held(target.id, false);
      PERFORM ticketing.end_offer(target, 'passed');
    ELSIF target.status <> 'confirmed' THEN
      RETURN jsonb_build_object('outcome', 'ended', 'status', target.status);
    ELSIF target.kind = 'pass' THEN
      UPDATE ticketing.passes p SET status = 'void' WHERE p.order_id = target.id AND p.status = 'active';
      IF NOT FOUND THEN
        RETURN jsonb_build_object('outcome', 'disputed');
      END IF;
    ELSE
      PERFORM FROM ticketing.tickets t WHERE t.order_id = target.id ORDER BY t.id FOR UPDATE;
      IF why <> 'dispute' AND EXISTS (SELECT FROM ticketing.tickets t WHERE t.order_id = target.id AND t.status = 'frozen') THEN
        RETURN jsonb_build_object('outcome', 'disputed');
      END IF;
      IF why = 'customer' AND EXISTS (SELECT FROM ticketing.tickets t
           WHERE t.order_id = target.id AND t.status NOT IN ('cancelled', 'refunded')
             AND (t.entries > 0 OR t.holder_id <> target.customer_id OR t.status = 'transfer_pending'
                  OR EXISTS (SELECT FROM ticketing.perk_redemptions r WHERE r.ticket_id = t.id))) THEN
        RETURN jsonb_build_object('outcome', 'ended', 'status', 'in use');
      END IF;
      SELECT count(*) FILTER (WHERE t.chosen), coalesce(sum(t.price) FILTER (WHERE t.chosen), 0), count(*) FILTER (WHERE NOT t.chosen),
             array_agg(DISTINCT t.date_id) FILTER (WHERE t.chosen)
        INTO freed, price, kept, freed_on
        FROM (SELECT x.price, x.date_id, x.id = coalesce(only_ticket, x.id) AND x.date_id = coalesce(only_date, x.date_id) AS chosen
                FROM ticketing.tickets x WHERE x.order_id = target.id AND x.status NOT IN ('cancelled', 'refunded')) t;
      IF freed = 0 THEN
        RETURN jsonb_build_object('outcome', 'ended', 'status', 'cancelled');
      END IF;
      IF kept = 0 THEN
        PERFORM ticketing.return_voucher(target);
      END IF;
      IF target.pass_id IS NOT NULL THEN
        UPDATE ticketing.passes p SET used = p.used - (
          SELECT coalesce(sum(l.credits), 0) FROM ticketing.tickets t JOIN ticketing.order_lines l USING (order_id, ticket_type_id, date_id)
           WHERE t.order_id = target.id AND t.id = coalesce(only_ticket, t.id) AND t.date_id = coalesce(only_date, t.date_id)
             AND t.status NOT IN ('cancelled', 'refunded'))
         WHERE p.id = target.pass_id;
      END IF;
      PERFORM ticketing.lock_line(freed_on, target.id);
      FOR line IN SELECT t.ticket_type_id, t.date_id, count(*)::int AS n FROM ticketing.tickets t
                   WHERE t.order_id = target.id AND t.id = coalesce(only_ticket, t.id) AND t.date_id = coalesce(only_date, t.date_id)
                     AND t.status NOT IN ('cancelled', 'refunded')
                   GROUP BY 1, 2 ORDER BY 1, 2 LOOP
        UPDATE ticketing.stock s SET capacity = s.capacity, sold = s.sold - line.n
         WHERE s.ticket_type_id = line.ticket_type_id AND s.date_id = line.date_id;
      END LOOP;
      FOR line IN SELECT t.date_id, count(*)::int AS n FROM ticketing.tickets t
                   WHERE t.order_id = target.id AND t.id = coalesce(only_ticket, t.id) AND t.date_id = coalesce(only_date, t.date_id)
                     AND t.status NOT IN ('cancelled', 'refunded')
                   GROUP BY 1 ORDER BY 1 LOOP
        UPDATE ticketing.date_stock s SET capacity = s.capacity, sold = s.sold - line.n WHERE s.date_id = line.date_id;
      END LOOP;
      PERFORM ticketing.release_sessions(ARRAY(
        SELECT t.id FROM ticketing.tickets t
         WHERE t.order_id = target.id AND t.id = coalesce(only_ticket, t.id) AND t.date_id = coalesce(only_date, t.date_id)));
      WITH gone AS (
        UPDATE ticketing.tickets t
           SET status = CASE WHEN target.amount > 0 AND wish ->> 'refund' <> 'none' THEN 'refunded' ELSE 'cancelled' END
         WHERE t.order_id = target.id AND t.id = coalesce(only_ticket, t.id) AND t.date_id = coalesce(only_date, t.date_id)
                     AND t.status NOT IN ('cancelled', 'refunded')
        RETURNING t.id, ticketing.ticket_payload(t) AS payload
      )
      INSERT INTO platform.outbox (name, key, payload)
      SELECT 'ticket.cancelled', id::text, payload || jsonb_build_object('reason', wish ->> 'reason') FROM gone;
    END IF;

    IF kept = 0 THEN
      UPDATE ticketing.orders o SET status = 'cancelled' WHERE o.id = target.id RETURNING * INTO target;
      PERFORM ticketing.tell_of_order('order.cancelled', target);
    END IF;
    INSERT INTO ticketing.cancellations AS c (id, order_id, ticket_id, date_id, organisation_id, refund, tickets, reason, cause, cancelled_by)
    VALUES (platform.uuid_v7(), target.id, only_ticket, only_date, target.organisation_id, wish ->> 'refund', freed, wish ->> 'reason',
            why, (wish ->> 'by')::uuid)
    RETURNING * INTO earlier;
    PERFORM ticketing.offer_on(freed_on);
    RETURN jsonb_build_object('outcome', 'cancelled', 'orderId', target.id, 'cancellationId', earlier.id, 'tickets', freed,
                              'price', price, 'refund', earlier.refund, 'refundId', NULL, 'currency', target.currency,
                              'whole', only_ticket IS NULL AND NOT EXISTS (SELECT FROM ticketing.order_lines l
                                          WHERE l.order_id = target.id AND l.date_id <> only_date));
  END $$;

  CREATE FUNCTION ticketing.note_refund(of_cancellation uuid, money_back uuid, of_amount int) RETURNS void LANGUAGE sql AS $$
    WITH noted AS (UPDATE ticketing.cancellations c SET refund_id = money_back WHERE c.id = of_cancellation RETURNING c.order_id)
    INSERT INTO platform.outbox (name, key, payload)
    SELECT 'order.refunded', o.id::text,
           ticketing.order_payload(o) || jsonb_build_object('refundId', platform.public_id('rfd', money_back), 'refundAmount', of_amount)
      FROM noted JOIN ticketing.orders o ON o.id = noted.order_id
  $$;
`;

export class Cancellations1700000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [table, cancelOrder]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ticketing.note_refund, ticketing.cancel_order;
      DROP TABLE ticketing.cancellations;
    `);
  }
}
