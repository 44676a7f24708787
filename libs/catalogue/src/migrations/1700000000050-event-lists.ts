import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of events and the archive look for. */
export class EventLists1700000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue.events ADD COLUMN unarchived_at timestamptz;
      CREATE INDEX events_listing_asked ON catalogue.events (id) WHERE app_listing_status <> 'none';
      CREATE INDEX events_submitted ON catalogue.events (submitted_by, id) WHERE submitted_by IS NOT NULL;
      CREATE INDEX events_not_archived ON catalogue.events (id) WHERE archived_at IS NULL;
      CREATE INDEX event_dates_of_venue ON catalogue.event_dates (venue_id, local_date);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX catalogue.event_dates_of_venue, catalogue.events_not_archived, catalogue.events_submitted,
                 catalogue.events_listing_asked;
      ALTER TABLE catalogue.events DROP COLUMN unarchived_at;
    `);
  }
}
