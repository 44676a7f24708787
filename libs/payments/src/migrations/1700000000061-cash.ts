import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that was taken and given back by hand: there from the start, and of no intent. */
export class Cash1700000000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.payments ADD COLUMN method text NOT NULL DEFAULT 'card',
        ADD CONSTRAINT payments_method CHECK (method IN ('card', 'cash')),
        ADD CONSTRAINT payments_cash CHECK (method <> 'cash' OR (status = 'succeeded' AND stripe_intent_id IS NULL)),
        DROP CONSTRAINT payments_paid_by_an_intent,
        ADD CONSTRAINT payments_paid_by_an_intent CHECK (status <> 'succeeded' OR
          (succeeded_at IS NOT NULL AND (method = 'cash' OR stripe_intent_id IS NOT NULL)));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.payments DROP CONSTRAINT payments_paid_by_an_intent,
        ADD CONSTRAINT payments_paid_by_an_intent CHECK (status <> 'succeeded' OR
          (stripe_intent_id IS NOT NULL AND succeeded_at IS NOT NULL)),
        DROP COLUMN method;
    `);
  }
}
