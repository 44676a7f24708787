import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Catalogue1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA catalogue;

      CREATE TABLE catalogue.events (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        submitted_by uuid,
        name text NOT NULL,
        description text,
        event_type text,
        event_genre text,
        format text NOT NULL DEFAULT 'PHYSICAL',
        status text NOT NULL DEFAULT 'draft',
        app_listing_status text NOT NULL DEFAULT 'none',
        guest_list_capacity int,
        image_url text,
        doors_open_minutes int NOT NULL DEFAULT 120,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT events_status CHECK (status IN ('draft', 'pending_venue_approval', 'approved', 'rejected', 'cancelled')),
        CONSTRAINT events_listing CHECK (app_listing_status IN ('none', 'pending', 'listed', 'declined')),
        CONSTRAINT events_listed_when_approved CHECK (status = 'approved' OR app_listing_status = 'none'),
        CONSTRAINT events_format CHECK (format IN ('PHYSICAL', 'VIRTUAL')),
        CONSTRAINT events_capacity CHECK (guest_list_capacity BETWEEN 1 AND 1000000),
        CONSTRAINT events_doors CHECK (doors_open_minutes BETWEEN 0 AND 10080)
      );
      CREATE INDEX events_of_organisation ON catalogue.events (organisation_id, status);
      CREATE INDEX events_listed ON catalogue.events (id) WHERE app_listing_status = 'listed';

      CREATE TABLE catalogue.event_dates (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES catalogue.events (id),
        organisation_id uuid NOT NULL,
        venue_id uuid NOT NULL,
        local_date date NOT NULL,
        local_start time NOT NULL,
        local_end time NOT NULL,
        last_entry_time time,
        time_zone text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        last_entry_at timestamptz,
        status text NOT NULL DEFAULT 'active',
        occupies boolean NOT NULL DEFAULT false,
        CONSTRAINT event_dates_status CHECK (status IN ('active', 'cancelled')),
        CONSTRAINT event_dates_order CHECK (ends_at > starts_at),
        CONSTRAINT event_dates_one_event_a_day
          EXCLUDE USING gist (venue_id WITH =, local_date WITH =, event_id WITH <>) WHERE (occupies)
      );
      CREATE INDEX event_dates_of_event ON catalogue.event_dates (event_id, starts_at);
      CREATE INDEX event_dates_of_organisation ON catalogue.event_dates (organisation_id, ends_at) WHERE status = 'active';
      COMMENT ON COLUMN catalogue.event_dates.occupies IS
        'The event is approved or pending, its venue has exclusive dates and the date is active';

      CREATE TABLE catalogue.ticket_types (
        id uuid PRIMARY KEY,
        event_id uuid NOT NULL REFERENCES catalogue.events (id),
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        description text,
        price_pence int NOT NULL DEFAULT 0,
        currency char(3) NOT NULL,
        capacity int,
        sort_order int NOT NULL DEFAULT 0,
        sale_starts_at timestamptz,
        sale_ends_at timestamptz,
        max_per_order int NOT NULL DEFAULT 10,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ticket_types_price CHECK (price_pence BETWEEN 0 AND 99999999),
        CONSTRAINT ticket_types_capacity CHECK (capacity BETWEEN 1 AND 1000000),
        CONSTRAINT ticket_types_max_per_order CHECK (max_per_order BETWEEN 1 AND 100),
        CONSTRAINT ticket_types_sale CHECK (sale_ends_at > sale_starts_at)
      );
      CREATE INDEX ticket_types_of_event ON catalogue.ticket_types (event_id, sort_order, id);

      CREATE VIEW catalogue.v_events AS
        SELECT id, organisation_id, venue_id, submitted_by, name, description, event_type, event_genre, format, status,
               app_listing_status, guest_list_capacity, image_url, doors_open_minutes, created_at
          FROM catalogue.events;
      CREATE VIEW catalogue.v_event_dates AS
        SELECT id, event_id, organisation_id, venue_id, local_date, local_start, local_end, last_entry_time, time_zone,
               starts_at, ends_at, last_entry_at, status
          FROM catalogue.event_dates;
      CREATE VIEW catalogue.v_ticket_types AS
        SELECT id, event_id, organisation_id, name, description, price_pence, currency, capacity, sort_order,
               sale_starts_at, sale_ends_at, max_per_order
          FROM catalogue.ticket_types;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA catalogue CASCADE');
  }
}
