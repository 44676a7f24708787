import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One date of an event may be cancelled, and with it the places of orders on that date. */
export class DateCancellations1700000000056 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ticketing.event_cancellations
        ADD COLUMN date_id uuid,
        ADD COLUMN reason text,
        DROP CONSTRAINT event_cancellations_pkey,
        ADD CONSTRAINT event_cancellations_once UNIQUE NULLS NOT DISTINCT (event_id, date_id);
      COMMENT ON COLUMN ticketing.event_cancellations.date_id IS 'The one date that was cancelled; NULL where the event was';
      COMMENT ON COLUMN ticketing.event_cancellations.reason IS 'In the words of who cancelled it';

      ALTER TABLE ticketing.cancellations
        ADD COLUMN date_id uuid,
        DROP CONSTRAINT cancellations_cause,
        ADD CONSTRAINT cancellations_cause CHECK (cause IN ('operator', 'customer', 'event', 'date', 'dispute')),
        ADD CONSTRAINT cancellations_date CHECK ((cause = 'date') = (date_id IS NOT NULL));
      DROP INDEX ticketing.cancellations_of_order;
      CREATE UNIQUE INDEX cancellations_of_order ON ticketing.cancellations (order_id) WHERE ticket_id IS NULL AND date_id IS NULL;
      CREATE UNIQUE INDEX cancellations_of_date ON ticketing.cancellations (date_id, order_id);
      COMMENT ON COLUMN ticketing.cancellations.cause IS
        'An operator named it, its customer gave it up, its event or date was cancelled, or the bank took the money back';
      COMMENT ON COLUMN ticketing.cancellations.date_id IS 'The date that was cancelled, and with it the order''s tickets of that date';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX ticketing.cancellations_of_date, ticketing.cancellations_of_order;
      DELETE FROM ticketing.cancellations WHERE date_id IS NOT NULL;
      ALTER TABLE ticketing.cancellations
        DROP COLUMN date_id,
        DROP CONSTRAINT cancellations_cause,
        ADD CONSTRAINT cancellations_cause CHECK (cause IN ('operator', 'event', 'dispute'));
      CREATE UNIQUE INDEX cancellations_of_order ON ticketing.cancellations (order_id) WHERE ticket_id IS NULL;
      DELETE FROM ticketing.event_cancellations WHERE date_id IS NOT NULL;
      ALTER TABLE ticketing.event_cancellations
        DROP COLUMN date_id,
        DROP COLUMN reason,
        ADD PRIMARY KEY (event_id);
    `);
  }
}
