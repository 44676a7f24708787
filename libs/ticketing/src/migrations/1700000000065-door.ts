import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Coming in again, going out, and how often a ticket may come in as of its last admission. Of `changed_in` there is
 * no index: with one, every check-in would have to write all indexes of its ticket anew.
 */
const tickets = `
  ALTER TABLE ticketing.tickets
    DROP CONSTRAINT tickets_entries,
    ADD COLUMN entries_allowed int DEFAULT 1,
    ADD COLUMN inside boolean NOT NULL DEFAULT false,
    ADD COLUMN changed_in bigint NOT NULL DEFAULT 0;
  UPDATE ticketing.tickets SET inside = true WHERE entries > 0;
  ALTER TABLE ticketing.tickets
    ADD CONSTRAINT tickets_entries CHECK (entries BETWEEN 0 AND entries_allowed),
    ADD CONSTRAINT tickets_inside CHECK (NOT inside OR entries > 0);
  CREATE INDEX tickets_of_event ON ticketing.tickets (event_id, id);

  CREATE FUNCTION ticketing.this_change() RETURNS bigint LANGUAGE sql AS $$
    SELECT pg_current_xact_id()::text::bigint
  $$;
  CREATE FUNCTION ticketing.stamp_ticket() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.changed_in := ticketing.this_change();
    RETURN NEW;
  END $$;
  ALTER TABLE ticketing.tickets ALTER COLUMN changed_in SET DEFAULT ticketing.this_change();
  CREATE TRIGGER tickets_stamped BEFORE UPDATE ON ticketing.tickets
    FOR EACH ROW EXECUTE FUNCTION ticketing.stamp_ticket();
`;

/** Scans of both directions, made online or offline; an offline one may be of a ticket that we never issued. */
const scans = `
  ALTER TABLE ticketing.scans
    ALTER COLUMN ticket_id DROP NOT NULL,
    ADD COLUMN unknown_ticket_id uuid,
    ADD COLUMN date_id uuid,
    ADD COLUMN direction text NOT NULL DEFAULT 'in',
    ADD COLUMN decision text,
    ADD COLUMN conflict boolean NOT NULL DEFAULT false,
    ADD COLUMN conflicts_with uuid REFERENCES ticketing.scans (id),
    ADD COLUMN undone_at timestamptz,
    ADD COLUMN undone_by uuid,
    ADD CONSTRAINT scans_ticket CHECK ((ticket_id IS NULL) = (unknown_ticket_id IS NOT NULL)),
    ADD CONSTRAINT scans_direction CHECK (direction IN ('in', 'out')),
    ADD CONSTRAINT scans_decision CHECK (decision IN ('admitted', 'denied')),
    ADD CONSTRAINT scans_conflict CHECK (NOT conflict OR decision IS NOT NULL),
    ADD CONSTRAINT scans_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL OR admitted));
  UPDATE ticketing.scans s SET date_id = t.date_id FROM ticketing.tickets t WHERE t.id = s.ticket_id;
  DROP INDEX ticketing.scans_once;
  CREATE UNIQUE INDEX scans_once ON ticketing.scans (ticket_id, device_id, scanned_at, code_hash, direction);
  CREATE UNIQUE INDEX scans_of_unknown_once
    ON ticketing.scans (event_id, unknown_ticket_id, device_id, scanned_at, code_hash, direction) WHERE ticket_id IS NULL;
  CREATE INDEX scans_of_event ON ticketing.scans (event_id, id);
`;

const perks = `
  CREATE TABLE ticketing.perk_redemptions (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL,
    ticket_id uuid NOT NULL REFERENCES ticketing.tickets (id),
    perk_id uuid NOT NULL,
    nth int NOT NULL,
    allowed int NOT NULL,
    redeemed_by uuid NOT NULL,
    device_id text,
    redeemed_at timestamptz,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT perk_redemptions_allowed CHECK (nth BETWEEN 1 AND allowed)
  );
  CREATE UNIQUE INDEX perk_redemptions_nth ON ticketing.perk_redemptions (ticket_id, perk_id, nth);
  CREATE INDEX perk_redemptions_of_perk ON ticketing.perk_redemptions (perk_id);
  CREATE UNIQUE INDEX perk_redemptions_once ON ticketing.perk_redemptions (ticket_id, perk_id, device_id, redeemed_at);
`;

export class Door1700000000065 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [tickets, scans, perks]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE ticketing.perk_redemptions;
      DROP INDEX ticketing.scans_of_event, ticketing.scans_of_unknown_once, ticketing.scans_once;
      ALTER TABLE ticketing.scans DROP COLUMN undone_by, DROP COLUMN undone_at, DROP COLUMN conflicts_with, DROP COLUMN conflict,
        DROP COLUMN decision, DROP COLUMN direction, DROP COLUMN date_id, DROP COLUMN unknown_ticket_id;
      CREATE UNIQUE INDEX scans_once ON ticketing.scans (ticket_id, device_id, scanned_at, code_hash);
      DROP TRIGGER tickets_stamped ON ticketing.tickets;
      DROP FUNCTION ticketing.stamp_ticket;
      DROP INDEX ticketing.tickets_of_event;
      ALTER TABLE ticketing.tickets DROP COLUMN changed_in, DROP COLUMN inside, DROP COLUMN entries_allowed,
        ADD CONSTRAINT tickets_entries CHECK (entries BETWEEN 0 AND 1);
      DROP FUNCTION ticketing.this_change;
    `);
  }
}
