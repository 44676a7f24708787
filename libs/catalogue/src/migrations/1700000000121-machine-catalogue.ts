import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The catalogue as machines see it. `version` is the transaction that last changed a row: an answer's ETag is made of
 * those of its rows, and a row that is merely locked keeps it.
 */
export class MachineCatalogue1700000000121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW catalogue.v_live_events AS
        SELECT id, organisation_id, name, format, guest_list_capacity, waiting_list_enabled, booking_types, payment_methods,
               xmin::text::bigint AS version
          FROM catalogue.events WHERE status = 'approved' AND archived_at IS NULL;
      CREATE VIEW catalogue.v_active_dates AS
        SELECT id, event_id, organisation_id, local_date + local_start AS local_start, time_zone, starts_at, ends_at,
               xmin::text::bigint AS version
          FROM catalogue.event_dates WHERE status = 'active';
      CREATE VIEW catalogue.v_facilitator_versions AS
        SELECT l.event_id, f.id, l.xmin::text::bigint + f.xmin::text::bigint AS version
          FROM catalogue.event_facilitators l JOIN catalogue.facilitators f ON f.id = l.facilitator_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP VIEW catalogue.v_facilitator_versions, catalogue.v_active_dates, catalogue.v_live_events',
    );
  }
}
