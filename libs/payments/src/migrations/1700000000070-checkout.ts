import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Payments on the page that Stripe hosts. The one that is not canceled is still the only one of its order. */
export class Checkout1700000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE payments.payments ADD COLUMN checkout jsonb, ADD COLUMN stripe_session_id text,
        ADD CONSTRAINT payments_checkout CHECK (checkout IS NULL OR method = 'card'),
        ADD CONSTRAINT payments_session_of_checkout CHECK (stripe_session_id IS NULL OR checkout IS NOT NULL);
      CREATE UNIQUE INDEX payments_session ON payments.payments (stripe_session_id);
      COMMENT ON COLUMN payments.payments.checkout IS
        'What a Checkout Session is created with; null for a payment that the customer''s app makes itself';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.payments DROP COLUMN checkout, DROP COLUMN stripe_session_id');
  }
}
