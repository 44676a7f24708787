import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What cardholders' banks take back, with its history, and what contexts above may read of it. */
export class Disputes1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payments.disputes (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payments.payments (id),
        organisation_id uuid NOT NULL,
        stripe_dispute_id text NOT NULL,
        amount int NOT NULL,
        reason text NOT NULL,
        status text NOT NULL,
        inquiry boolean NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        CONSTRAINT disputes_amount CHECK (amount > 0),
        CONSTRAINT disputes_status CHECK (status IN ('open', 'won', 'lost')),
        CONSTRAINT disputes_closed CHECK ((status = 'open') = (closed_at IS NULL))
      );
      CREATE UNIQUE INDEX disputes_stripe ON payments.disputes (stripe_dispute_id);
      CREATE INDEX disputes_of_payment ON payments.disputes (payment_id);

      ALTER TABLE payments.payments ADD COLUMN lost_amount int NOT NULL DEFAULT 0,
        ADD CONSTRAINT payments_lost CHECK (0 <= lost_amount AND lost_amount <= amount);

      ALTER TABLE payments.history ADD COLUMN dispute_id uuid REFERENCES payments.disputes (id),
        ADD CONSTRAINT history_of_one CHECK (refund_id IS NULL OR dispute_id IS NULL);
      CREATE INDEX history_of_dispute ON payments.history (dispute_id, id) WHERE dispute_id IS NOT NULL;
      COMMENT ON TABLE payments.history IS
        'Every change of a payment or, with refund_id or dispute_id, of those, and its cause. Only ever added to';

      CREATE VIEW payments.v_disputes AS
        SELECT d.id AS dispute_id, d.payment_id, d.organisation_id, p.order_id, d.amount, p.currency, d.reason, d.status,
               d.inquiry, d.opened_at, d.closed_at
          FROM payments.disputes d JOIN payments.payments p ON p.id = d.payment_id;
      COMMENT ON VIEW payments.v_disputes IS 'One row per dispute; won and lost are final';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW payments.v_disputes;
      ALTER TABLE payments.history DROP COLUMN dispute_id;
      ALTER TABLE payments.payments DROP COLUMN lost_amount;
      DROP TABLE payments.disputes;
    `);
  }
}
