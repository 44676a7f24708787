import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ticketing1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA ticketing;

      CREATE TABLE ticketing.stock (
        ticket_type_id uuid NOT NULL,
        date_id uuid NOT NULL,
        capacity int,
        held int NOT NULL DEFAULT 0,
        sold int NOT NULL DEFAULT 0,
        closed boolean NOT NULL DEFAULT true,
        PRIMARY KEY (ticket_type_id, date_id),
        CONSTRAINT stock_never_oversold CHECK (held >= 0 AND sold >= 0 AND (capacity IS NULL OR held + sold <= capacity))
      ) WITH (fillfactor = 10);
      COMMENT ON TABLE ticketing.stock IS 'Places of a ticket type on a date. Narrow and without other indexes, so that an update stays on its page';

      CREATE TABLE ticketing.date_stock (
        date_id uuid PRIMARY KEY,
        capacity int,
        held int NOT NULL DEFAULT 0,
        sold int NOT NULL DEFAULT 0,
        closed boolean NOT NULL DEFAULT true,
        CONSTRAINT date_stock_never_oversold CHECK (held >= 0 AND sold >= 0 AND (capacity IS NULL OR held + sold <= capacity))
      ) WITH (fillfactor = 10);

      CREATE TABLE ticketing.orders (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        event_id uuid,
        kind text NOT NULL DEFAULT 'tickets',
        customer_id uuid NOT NULL,
        customer_first_name text,
        customer_last_name text,
        customer_phone text,
        status text NOT NULL,
        places int NOT NULL,
        amount int NOT NULL,
        currency char(3) NOT NULL,
        payment_method text NOT NULL,
        voucher_id uuid,
        pass_id uuid,
        waiting_entry_id uuid,
        dates int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        confirmed_at timestamptz,
        given_up_at timestamptz,
        sweep_after timestamptz,
        CONSTRAINT orders_status CHECK (status IN ('pending', 'confirmed', 'cancelled', 'expired')),
        CONSTRAINT orders_kind CHECK (kind IN ('tickets', 'pass') AND (kind = 'tickets') = (event_id IS NOT NULL)),
        CONSTRAINT orders_places CHECK ((kind = 'tickets') = (places > 0)),
        CONSTRAINT orders_dates CHECK (dates > 0 AND places % dates = 0),
        CONSTRAINT orders_amount CHECK (amount BETWEEN 0 AND 99999999),
        CONSTRAINT orders_payment_method CHECK (payment_method IN ('card', 'free')),
        CONSTRAINT orders_pending_expires CHECK (status <> 'pending' OR expires_at IS NOT NULL),
        CONSTRAINT orders_given_up CHECK (given_up_at IS NULL OR confirmed_at IS NULL),
        CONSTRAINT orders_confirmed_at CHECK (status <> 'confirmed' OR confirmed_at IS NOT NULL)
      );
      COMMENT ON COLUMN ticketing.orders.customer_first_name IS 'As whoever entered the order by hand wrote it, for this organisation alone';
      COMMENT ON COLUMN ticketing.orders.given_up_at IS 'When its late payment was sent back: it can never be confirmed any more';
      COMMENT ON COLUMN ticketing.orders.sweep_after IS 'Its hold could not be ended at Stripe; not tried again before then';
      COMMENT ON COLUMN ticketing.orders.waiting_entry_id IS 'Whose offer it is of the waiting list; one has at most one';
      COMMENT ON COLUMN ticketing.orders.kind IS 'Places at an event, or a pass';
      COMMENT ON COLUMN ticketing.orders.dates IS 'On how many dates its places are: more than one is a block';
      CREATE INDEX orders_of_customer ON ticketing.orders (customer_id, created_at DESC);
      CREATE INDEX orders_of_event ON ticketing.orders (event_id, status);
      CREATE INDEX orders_pending_of_customer ON ticketing.orders (customer_id, event_id) WHERE status = 'pending' AND event_id IS NOT NULL;
      CREATE INDEX orders_expiring ON ticketing.orders (expires_at) WHERE status = 'pending' AND expires_at IS NOT NULL;
      COMMENT ON INDEX ticketing.orders_pending_of_customer IS
        'Useful only to whom it is meant for, as the next one: while statistics know of no pending order, an index of those seems to cost nothing, however many there are';
      CREATE UNIQUE INDEX orders_of_waiting_entry ON ticketing.orders (waiting_entry_id) WHERE waiting_entry_id IS NOT NULL;
      CREATE INDEX orders_with_voucher ON ticketing.orders (voucher_id, customer_id) WHERE voucher_id IS NOT NULL;

      CREATE TABLE ticketing.order_lines (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES ticketing.orders (id),
        organisation_id uuid NOT NULL,
        ticket_type_id uuid NOT NULL,
        date_id uuid NOT NULL,
        name text NOT NULL,
        quantity int NOT NULL,
        unit_price int NOT NULL,
        amount int NOT NULL,
        attendees jsonb,
        credits int NOT NULL DEFAULT 0,
        CONSTRAINT order_lines_credits CHECK (credits >= 0),
        CONSTRAINT order_lines_quantity CHECK (quantity BETWEEN 1 AND 1000),
        CONSTRAINT order_lines_amount CHECK (unit_price >= 0 AND amount BETWEEN 0 AND unit_price * quantity)
      );
      CREATE UNIQUE INDEX order_lines_once ON ticketing.order_lines (order_id, ticket_type_id, date_id);

      CREATE TABLE ticketing.tickets (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        event_id uuid NOT NULL,
        date_id uuid NOT NULL,
        ticket_type_id uuid NOT NULL,
        holder_id uuid NOT NULL,
        attendee_first_name text,
        attendee_last_name text,
        attendee_email text,
        price int NOT NULL,
        status text NOT NULL DEFAULT 'confirmed',
        generation int NOT NULL DEFAULT 1,
        entries int NOT NULL DEFAULT 0,
        first_admitted_at timestamptz,
        issued_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT tickets_status CHECK (status IN ('confirmed', 'checked_in', 'transfer_pending', 'cancelled', 'refunded', 'frozen')),
        CONSTRAINT tickets_generation CHECK (generation > 0),
        CONSTRAINT tickets_entries CHECK (entries BETWEEN 0 AND 1),
        CONSTRAINT tickets_admitted CHECK ((entries > 0) = (first_admitted_at IS NOT NULL)),
        FOREIGN KEY (order_id, ticket_type_id, date_id) REFERENCES ticketing.order_lines (order_id, ticket_type_id, date_id)
      );
      CREATE INDEX tickets_of_holder ON ticketing.tickets (holder_id, date_id);
      CREATE INDEX tickets_of_order ON ticketing.tickets (order_id);
      CREATE INDEX tickets_of_date ON ticketing.tickets (date_id, ticket_type_id);

      CREATE TABLE ticketing.scans (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        event_id uuid NOT NULL,
        ticket_id uuid NOT NULL REFERENCES ticketing.tickets (id),
        admitted boolean NOT NULL,
        reason text,
        entry int,
        scanned_by uuid NOT NULL,
        manual_reason text,
        scan_point text,
        device_id text,
        scanned_at timestamptz,
        code_hash text NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT scans_reason CHECK (admitted = (reason IS NULL)),
        CONSTRAINT scans_entry CHECK (admitted = (entry IS NOT NULL))
      );
      CREATE INDEX scans_of_ticket ON ticketing.scans (ticket_id, recorded_at);
      CREATE UNIQUE INDEX scans_once ON ticketing.scans (ticket_id, device_id, scanned_at, code_hash);

      CREATE TABLE ticketing.occupancy (
        date_id uuid NOT NULL,
        shard int NOT NULL,
        inside int NOT NULL,
        PRIMARY KEY (date_id, shard),
        CONSTRAINT occupancy_inside CHECK (inside >= 0)
      ) WITH (fillfactor = 50);
      COMMENT ON TABLE ticketing.occupancy IS 'People inside, in shards by ticket so that doors do not wait for each other';

      CREATE VIEW ticketing.v_committed AS
        SELECT date_id, held, sold, held + sold AS committed FROM ticketing.date_stock;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA ticketing CASCADE');
  }
}
