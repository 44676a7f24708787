import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event takes place once at a time; what was cancelled may take place after all, as another date. */
export class Series1700000000055 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNIQUE INDEX event_dates_one_start ON catalogue.event_dates (event_id, starts_at) WHERE status = 'active'
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX catalogue.event_dates_one_start');
  }
}
