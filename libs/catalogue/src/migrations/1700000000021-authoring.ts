import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What operators say of an event and its ticket types besides when and how much. */
export class Authoring1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue.events
        ADD COLUMN waiting_list_enabled boolean NOT NULL DEFAULT false,
        ADD COLUMN booking_types text[] NOT NULL DEFAULT '{INDIVIDUAL}',
        ADD COLUMN payment_methods text[] NOT NULL DEFAULT '{CARD}',
        ADD COLUMN cancel_until timestamptz,
        ADD COLUMN media_moderation boolean NOT NULL DEFAULT false,
        ADD COLUMN join_url text,
        ADD COLUMN archived_at timestamptz,
        ADD COLUMN last_shown jsonb,
        ADD CONSTRAINT events_booking_types
          CHECK (booking_types <@ '{INDIVIDUAL,BLOCK}' AND cardinality(booking_types) BETWEEN 1 AND 2),
        ADD CONSTRAINT events_payment_methods
          CHECK (payment_methods <@ '{CARD,PASS}' AND cardinality(payment_methods) BETWEEN 1 AND 2);

      COMMENT ON COLUMN catalogue.events.last_shown IS
        'What customers were shown when it was taken back: what it becomes is not theirs to see, until it is approved again';

      ALTER TABLE catalogue.ticket_types
        ADD COLUMN credits int NOT NULL DEFAULT 1,
        ADD COLUMN transferable boolean NOT NULL DEFAULT true,
        ADD COLUMN allow_reentry boolean NOT NULL DEFAULT false,
        ADD COLUMN reentry_limit int,
        ADD COLUMN accepted_scan_points text[],
        ADD COLUMN admission_rule_group_id uuid,
        ADD COLUMN ticket_profile_id uuid,
        ADD CONSTRAINT ticket_types_credits CHECK (credits BETWEEN 1 AND 1000),
        ADD CONSTRAINT ticket_types_reentry CHECK (reentry_limit IS NULL OR (allow_reentry AND reentry_limit BETWEEN 1 AND 1000)),
        ADD CONSTRAINT ticket_types_scan_points CHECK (cardinality(accepted_scan_points) BETWEEN 1 AND 50);

      CREATE TABLE catalogue.perks (
        id uuid PRIMARY KEY,
        ticket_type_id uuid NOT NULL REFERENCES catalogue.ticket_types (id) ON DELETE CASCADE,
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        description text,
        quantity int NOT NULL DEFAULT 1,
        sort_order int NOT NULL DEFAULT 0,
        CONSTRAINT perks_quantity CHECK (quantity BETWEEN 1 AND 1000)
      );
      CREATE INDEX perks_of_ticket_type ON catalogue.perks (ticket_type_id, sort_order, id);

      CREATE OR REPLACE VIEW catalogue.v_events AS
        SELECT id, organisation_id, venue_id, submitted_by, name, description, event_type, event_genre, format, status,
               app_listing_status, guest_list_capacity, image_url, doors_open_minutes, created_at,
               waiting_list_enabled, booking_types, payment_methods, cancel_until, media_moderation, join_url, archived_at,
               last_shown
          FROM catalogue.events;
      CREATE OR REPLACE VIEW catalogue.v_ticket_types AS
        SELECT id, event_id, organisation_id, name, description, price_pence, currency, capacity, sort_order,
               sale_starts_at, sale_ends_at, max_per_order, credits, transferable, allow_reentry, reentry_limit,
               accepted_scan_points, admission_rule_group_id, ticket_profile_id
          FROM catalogue.ticket_types;
      CREATE VIEW catalogue.v_perks AS
        SELECT id, ticket_type_id, organisation_id, name, description, quantity, sort_order FROM catalogue.perks;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW catalogue.v_perks, catalogue.v_ticket_types, catalogue.v_events CASCADE;
      DROP TABLE catalogue.perks;
      ALTER TABLE catalogue.ticket_types
        DROP COLUMN credits, DROP COLUMN transferable, DROP COLUMN allow_reentry, DROP COLUMN reentry_limit,
        DROP COLUMN accepted_scan_points, DROP COLUMN admission_rule_group_id, DROP COLUMN ticket_profile_id;
      ALTER TABLE catalogue.events
        DROP COLUMN waiting_list_enabled, DROP COLUMN booking_types, DROP COLUMN payment_methods, DROP COLUMN cancel_until,
        DROP COLUMN media_moderation, DROP COLUMN join_url, DROP COLUMN archived_at, DROP COLUMN last_shown;
      CREATE VIEW catalogue.v_events AS
        SELECT id, organisation_id, venue_id, submitted_by, name, description, event_type, event_genre, format, status,
               app_listing_status, guest_list_capacity, image_url, doors_open_minutes, created_at
          FROM catalogue.events;
      CREATE VIEW catalogue.v_ticket_types AS
        SELECT id, event_id, organisation_id, name, description, price_pence, currency, capacity, sort_order,
               sale_starts_at, sale_ends_at, max_per_order
          FROM catalogue.ticket_types;
    `);
  }
}
