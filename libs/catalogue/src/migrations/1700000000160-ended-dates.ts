import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has been told of a date's end. Nobody is told of what has been over for long. */
export class EndedDates1700000000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE catalogue.event_dates ADD COLUMN end_news text
        CONSTRAINT event_dates_end_news CHECK (end_news IN ('told', 'none'));
      COMMENT ON COLUMN catalogue.event_dates.end_news IS
        'Whether its end was told, once and for all, or was not worth telling; null while it is not over';
      UPDATE catalogue.event_dates SET end_news = 'none' WHERE ends_at < now() - interval '7 days';
      CREATE INDEX event_dates_to_end ON catalogue.event_dates (ends_at) WHERE end_news IS NULL AND status = 'active';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX catalogue.event_dates_to_end;
      ALTER TABLE catalogue.event_dates DROP COLUMN end_news;
    `);
  }
}
