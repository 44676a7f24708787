import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events that were cancelled, until the last of their orders is. */
export class EventCancellations1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ticketing.event_cancellations (
        event_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        cancelled_by uuid NOT NULL,
        cancelled_at timestamptz NOT NULL DEFAULT now(),
        worked_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX event_cancellations_open ON ticketing.event_cancellations (worked_at) WHERE finished_at IS NULL;
      COMMENT ON COLUMN ticketing.event_cancellations.finished_at IS 'When the last of its orders had been cancelled';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ticketing.event_cancellations');
  }
}
