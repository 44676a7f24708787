import type { MigrationInterface, QueryRunner } from 'typeorm';

const column = `
  ALTER TABLE ticketing.tickets ADD COLUMN frozen_from text,
    ADD CONSTRAINT tickets_frozen CHECK ((status = 'frozen') = (frozen_from IS NOT NULL)),
    ADD CONSTRAINT tickets_frozen_from CHECK (frozen_from IN ('confirmed', 'checked_in', 'transfer_pending'));
`;

/**
 * Makes an order's tickets, or its pass, what the disputes of its payment say, under the order's lock: frozen while one is open,
 * void once one is lost, else what they were. It looks at where things stand, so that order and repeats do not
 * matter. The answer is where they stand, NULL where there is no dispute.
 */
const actOnDispute = `
  CREATE FUNCTION ticketing.act_on_dispute(disputed uuid) RETURNS text LANGUAGE plpgsql AS $$
  DECLARE
    target ticketing.orders;
    stands text;
  BEGIN
    SELECT * INTO target FROM ticketing.orders o WHERE o.id = disputed FOR UPDATE;
    SELECT CASE WHEN bool_or(d.status = 'lost') THEN 'lost' WHEN bool_or(d.status = 'open') THEN 'open'
                WHEN count(*) > 0 THEN 'won' END
      INTO stands FROM payments.v_disputes d WHERE d.order_id = target.id;
    IF stands IS NULL THEN
      RETURN NULL;
    END IF;
    UPDATE ticketing.passes p SET status = CASE stands WHEN 'open' THEN 'frozen' ELSE 'active' END
     WHERE p.order_id = target.id AND p.status IN ('active', 'frozen');
    PERFORM FROM ticketing.tickets t WHERE t.order_id = target.id ORDER BY t.id FOR UPDATE;
    IF stands = 'open' THEN
      UPDATE ticketing.tickets t SET status = 'frozen', frozen_from = t.status
       WHERE t.order_id = target.id AND t.status NOT IN ('frozen', 'cancelled', 'refunded');
      RETURN stands;
    END IF;
    UPDATE ticketing.tickets t SET status = t.frozen_from, frozen_from = NULL
     WHERE t.order_id = target.id AND t.status = 'frozen';
    IF stands = 'lost' THEN
      PERFORM ticketing.cancel_order(jsonb_build_object(
        'orderId', target.id, 'eventId', target.event_id, 'refund', 'none', 'reason', 'payment_disputed', 'cause', 'dispute',
        'closed', false));
    END IF;
    RETURN stands;
  END $$;
`;

export class FrozenTickets1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [column, actOnDispute]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ticketing.act_on_dispute;
      ALTER TABLE ticketing.tickets DROP COLUMN frozen_from;
    `);
  }
}
