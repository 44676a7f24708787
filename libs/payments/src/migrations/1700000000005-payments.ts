import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Payments1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA payments;

      CREATE TABLE payments.payments (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        order_id uuid NOT NULL,
        event_id uuid,
        customer_id uuid NOT NULL,
        amount int NOT NULL,
        currency char(3) NOT NULL,
        status text NOT NULL DEFAULT 'created',
        stripe_intent_id text,
        refunded_amount int NOT NULL DEFAULT 0,
        failure_code text,
        problem text,
        problem_intent_id text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        succeeded_at timestamptz,
        CONSTRAINT payments_amount CHECK (amount > 0),
        CONSTRAINT payments_refunded CHECK (0 <= refunded_amount AND refunded_amount <= amount),
        CONSTRAINT payments_refunded_only_if_paid CHECK (refunded_amount = 0 OR status = 'succeeded'),
        CONSTRAINT payments_problem CHECK (problem IN ('payment_mismatch', 'paid_after_canceled')),
        CONSTRAINT payments_problem_intent CHECK (problem_intent_id IS NULL OR problem IS NOT NULL),
        CONSTRAINT payments_status CHECK (status IN
          ('created', 'requires_payment_method', 'requires_action', 'processing', 'succeeded', 'canceled')),
        CONSTRAINT payments_paid_by_an_intent CHECK (status <> 'succeeded' OR
          (stripe_intent_id IS NOT NULL AND succeeded_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX payments_live_of_order ON payments.payments (order_id) WHERE status <> 'canceled';
      CREATE UNIQUE INDEX payments_intent ON payments.payments (stripe_intent_id);
      CREATE INDEX payments_of_order ON payments.payments (order_id);
      CREATE INDEX payments_of_organisation ON payments.payments (organisation_id, id);
      CREATE INDEX payments_problems ON payments.payments (id) WHERE problem IS NOT NULL;
      COMMENT ON COLUMN payments.payments.event_id IS 'For the news of it; null where a pass is bought';
      COMMENT ON COLUMN payments.payments.problem IS 'What Stripe said of it contradicts the row: an admin has to look';
      COMMENT ON COLUMN payments.payments.problem_intent_id IS 'The intent that contradicts it, as far as there is one';
      CREATE INDEX payments_open ON payments.payments (order_id) WHERE status NOT IN ('succeeded', 'canceled');

      CREATE TABLE payments.refunds (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payments.payments (id),
        organisation_id uuid NOT NULL,
        amount int NOT NULL,
        reason text NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        stripe_refund_id text,
        attempts int NOT NULL DEFAULT 0,
        failure text,
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        CONSTRAINT refunds_amount CHECK (amount > 0),
        CONSTRAINT refunds_status CHECK (status IN ('pending', 'succeeded', 'failed')),
        CONSTRAINT refunds_settled CHECK ((status = 'pending') = (settled_at IS NULL))
      );
      CREATE UNIQUE INDEX refunds_stripe ON payments.refunds (stripe_refund_id);
      CREATE INDEX refunds_of_payment ON payments.refunds (payment_id);

      CREATE TABLE payments.stripe_events (
        id text PRIMARY KEY,
        type text NOT NULL,
        payload jsonb NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        handled_at timestamptz,
        outcome text,
        note text,
        CONSTRAINT stripe_events_outcome CHECK (outcome IN ('handled', 'ignored', 'quarantined')),
        CONSTRAINT stripe_events_settled CHECK ((outcome IS NULL) = (handled_at IS NULL))
      );
      CREATE INDEX stripe_events_open ON payments.stripe_events (received_at) WHERE handled_at IS NULL;
      CREATE INDEX stripe_events_quarantined ON payments.stripe_events (received_at) WHERE outcome = 'quarantined';

      CREATE VIEW payments.v_payments AS
        SELECT p.order_id, p.id AS payment_id, p.organisation_id, p.customer_id, p.status, p.amount, p.currency,
               p.refunded_amount, p.failure_code, p.problem, p.created_at, p.succeeded_at,
               (SELECT coalesce(sum(r.amount), 0)::int FROM payments.refunds r
                 WHERE r.payment_id = p.id AND r.status = 'pending') AS refund_pending,
               (SELECT coalesce(sum(r.amount), 0)::int FROM payments.refunds r
                 WHERE r.payment_id = p.id AND r.status = 'failed') AS refund_failed
          FROM payments.payments p;
      CREATE VIEW payments.v_open_payments AS
        SELECT order_id FROM payments.payments WHERE status NOT IN ('succeeded', 'canceled');
      COMMENT ON VIEW payments.v_payments IS
        'One row per payment: an order has at most one that is not canceled. refunded_amount includes refund_pending';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA payments CASCADE');
  }
}
