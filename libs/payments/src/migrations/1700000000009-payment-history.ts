import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger of money's states, a retry's place in the books, and what contexts above may read. */
export class PaymentHistory1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payments.history (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payments.payments (id),
        refund_id uuid REFERENCES payments.refunds (id),
        organisation_id uuid NOT NULL,
        from_status text,
        to_status text NOT NULL,
        amount int NOT NULL,
        cause jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT history_amount CHECK (amount > 0),
        CONSTRAINT history_cause CHECK (jsonb_typeof(cause) = 'object' AND cause <> '{}')
      );
      CREATE INDEX history_of_payment ON payments.history (payment_id, id);
      CREATE INDEX history_of_refund ON payments.history (refund_id, id) WHERE refund_id IS NOT NULL;
      COMMENT ON TABLE payments.history IS
        'Every change of a payment or, with refund_id, of a refund, and its cause. Only ever added to';

      INSERT INTO payments.history (payment_id, organisation_id, to_status, amount, cause, at)
      SELECT id, organisation_id, status, amount, '{"migration": "payment-history"}', updated_at FROM payments.payments ORDER BY id;
      INSERT INTO payments.history (payment_id, refund_id, organisation_id, to_status, amount, cause, at)
      SELECT payment_id, id, organisation_id, status, amount, '{"migration": "payment-history"}', coalesce(settled_at, created_at)
        FROM payments.refunds ORDER BY id;

      CREATE FUNCTION payments.refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'payments.history is only ever added to' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON payments.history
        FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_to_rewrite();

      ALTER TABLE payments.refunds ADD COLUMN retry_of uuid REFERENCES payments.refunds (id);
      CREATE UNIQUE INDEX refunds_retried_once ON payments.refunds (retry_of);
      CREATE INDEX refunds_open ON payments.refunds (created_at) WHERE status = 'pending';
      CREATE INDEX payments_succeeded ON payments.payments (succeeded_at) WHERE status = 'succeeded';

      CREATE VIEW payments.v_refunds AS
        SELECT r.id AS refund_id, r.payment_id, r.organisation_id, p.order_id, r.amount, p.currency, r.reason, r.status,
               r.failure, r.attempts, r.created_at, r.settled_at,
               (SELECT again.id FROM payments.refunds again WHERE again.retry_of = r.id) AS retried_by
          FROM payments.refunds r JOIN payments.payments p ON p.id = r.payment_id;
      COMMENT ON VIEW payments.v_refunds IS 'One row per refund; a failed one that was tried again names its successor';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW payments.v_refunds;
      DROP INDEX payments.refunds_open, payments.payments_succeeded;
      ALTER TABLE payments.refunds DROP COLUMN retry_of;
      DROP TABLE payments.history;
      DROP FUNCTION payments.refuse_to_rewrite;
    `);
  }
}
