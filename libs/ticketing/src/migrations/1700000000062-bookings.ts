import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an order came from, and orders as operators see them. */
export class Bookings1700000000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticketing.orders
        ADD COLUMN source text NOT NULL DEFAULT 'app',
        ADD COLUMN placed_by uuid,
        ADD COLUMN notes text,
        ADD CONSTRAINT orders_source CHECK (source IN ('app', 'operator')),
        ADD CONSTRAINT orders_placed_by CHECK ((source = 'operator') = (placed_by IS NOT NULL)),
        ADD CONSTRAINT orders_customer_given CHECK (source = 'operator'
          OR (customer_first_name IS NULL AND customer_last_name IS NULL AND customer_phone IS NULL)),
        DROP CONSTRAINT orders_payment_method,
        ADD CONSTRAINT orders_payment_method CHECK (payment_method IN ('card', 'free', 'cash', 'comp', 'pass')),
        ADD CONSTRAINT orders_pass CHECK ((payment_method = 'pass') = (pass_id IS NOT NULL) AND (pass_id IS NULL OR amount = 0)),
        ADD CONSTRAINT orders_comp CHECK (payment_method <> 'comp' OR amount = 0);
      COMMENT ON COLUMN ticketing.orders.source IS 'The customer by the app, or one of the organisation by hand';
      COMMENT ON COLUMN ticketing.orders.placed_by IS 'Who entered it by hand';
      CREATE INDEX orders_in_event ON ticketing.orders (event_id, id);

      CREATE VIEW ticketing.v_bookings AS
        SELECT o.id AS order_id, o.organisation_id, o.event_id, o.customer_id, o.status AS order_status, o.amount, o.currency,
               o.payment_method, o.source, o.notes, o.created_at,
               CASE WHEN o.status <> 'confirmed' THEN o.status
                    WHEN (SELECT bool_or(t.entries > 0) FROM ticketing.tickets t WHERE t.order_id = o.id) THEN 'checked_in'
                    ELSE 'approved' END AS status,
               CASE WHEN o.status = 'confirmed' THEN (SELECT count(*)::int FROM ticketing.tickets t
                                                       WHERE t.order_id = o.id AND t.status NOT IN ('cancelled', 'refunded'))
                    ELSE o.places END AS guest_count,
               (SELECT count(*)::int FROM ticketing.tickets t WHERE t.order_id = o.id AND t.entries > 0) AS checked_in_count
          FROM ticketing.orders o;
      COMMENT ON VIEW ticketing.v_bookings IS
        'An order in the words of operators. guest_count: its places, of a confirmed one those that are not cancelled. '
        'Its tickets are read by the order, one order at a time: aggregates are not made into a join with all there are';

      CREATE VIEW ticketing.v_orders AS
        SELECT id AS order_id, organisation_id, event_id, customer_id, status AS order_status, places, amount, payment_method,
               source, created_at
          FROM ticketing.orders;

      CREATE VIEW ticketing.v_order_customers AS
        SELECT o.id AS order_id, o.customer_id,
               coalesce(o.customer_first_name, u.first_name) || ' ' || coalesce(o.customer_last_name, u.last_name) AS name,
               u.email::text AS email, o.customer_phone AS phone
          FROM ticketing.orders o JOIN identity.v_users u ON u.id = o.customer_id;
      COMMENT ON VIEW ticketing.v_order_customers IS
        'The customer of an order as its organisation may know them: of an order entered by hand what was entered, never what '
        'they are called elsewhere';

      CREATE FUNCTION ticketing.shown_to(account uuid, of_order uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT o.source <> 'operator' OR o.customer_id <> account
               OR EXISTS (SELECT FROM identity.v_mailboxes m WHERE m.user_id = account)
          FROM ticketing.orders o WHERE o.id = of_order
      $$;
      COMMENT ON FUNCTION ticketing.shown_to IS
        'Whether an account may see and use what it has of an order. What was entered by hand for an address is for whoever '
        'has shown that the mailbox is theirs: anybody can register an address';

      CREATE VIEW ticketing.v_booking_lines AS
        SELECT id AS line_id, order_id, ticket_type_id, date_id, name, quantity FROM ticketing.order_lines;

      CREATE VIEW ticketing.v_booking_tickets AS
        SELECT id AS ticket_id, order_id, event_id, date_id, ticket_type_id, price,
               status NOT IN ('cancelled', 'refunded') AS live, entries > 0 AS admitted
          FROM ticketing.tickets;

      CREATE VIEW ticketing.v_type_committed AS
        SELECT ticket_type_id, date_id, held, sold FROM ticketing.stock;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW ticketing.v_type_committed, ticketing.v_booking_tickets, ticketing.v_booking_lines,
                ticketing.v_order_customers, ticketing.v_orders, ticketing.v_bookings;
      DROP FUNCTION ticketing.shown_to;
      DROP INDEX ticketing.orders_in_event;
      ALTER TABLE ticketing.orders DROP CONSTRAINT orders_payment_method, DROP CONSTRAINT orders_comp, DROP CONSTRAINT orders_pass,
        DROP CONSTRAINT orders_customer_given,
        ADD CONSTRAINT orders_payment_method CHECK (payment_method IN ('card', 'free')),
        DROP COLUMN source, DROP COLUMN placed_by, DROP COLUMN notes;
    `);
  }
}
