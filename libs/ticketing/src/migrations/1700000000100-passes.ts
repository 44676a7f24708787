import type { MigrationInterface, QueryRunner } from 'typeorm';

const table = `
  CREATE TABLE ticketing.passes (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES ticketing.orders (id),
    organisation_id uuid NOT NULL,
    customer_id uuid NOT NULL,
    template_id uuid NOT NULL,
    name text NOT NULL,
    credits int NOT NULL,
    used int NOT NULL DEFAULT 0,
    status text NOT NULL DEFAULT 'unpaid',
    event_ids uuid[] NOT NULL DEFAULT '{}',
    expiry_days int NOT NULL DEFAULT 0,
    expires_at timestamptz,
    CONSTRAINT passes_credits CHECK (credits > 0 AND used BETWEEN 0 AND credits),
    CONSTRAINT passes_status CHECK (status IN ('unpaid', 'active', 'frozen', 'void')),
    CONSTRAINT passes_paid_before_used CHECK (used = 0 OR status <> 'unpaid')
  ) WITH (fillfactor = 50);
  CREATE UNIQUE INDEX passes_of_order ON ticketing.passes (order_id);
  CREATE INDEX passes_of_customer ON ticketing.passes (customer_id, id);
  CREATE INDEX passes_of_organisation ON ticketing.passes (organisation_id, id);
  COMMENT ON COLUMN ticketing.passes.status IS 'frozen while its payment is disputed, void once that is lost or its order was cancelled';
  COMMENT ON COLUMN ticketing.passes.event_ids IS 'Empty = good for all events';

  CREATE VIEW ticketing.v_passes AS
    SELECT id AS pass_id, order_id, organisation_id, customer_id, template_id, name, credits, used, status, event_ids, expires_at
      FROM ticketing.passes;
`;

/**
 * An order's credits: taken by the statement that sees whether there are enough, before its places. They come back with
 * its tickets.
 */
const takeCredits = `
  CREATE FUNCTION ticketing.take_credits(o ticketing.orders) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    wanted int;
    owned ticketing.passes;
  BEGIN
    SELECT sum(l.quantity * l.credits) INTO wanted FROM ticketing.order_lines l WHERE l.order_id = o.id;
    UPDATE ticketing.passes p SET used = p.used + wanted
     WHERE p.id = o.pass_id AND p.customer_id = o.customer_id AND p.status = 'active'
       AND (p.expires_at IS NULL OR p.expires_at > now()) AND p.used + wanted <= p.credits;
    IF FOUND THEN
      RETURN NULL;
    END IF;
    SELECT * INTO owned FROM ticketing.passes p WHERE p.id = o.pass_id;
    RETURN jsonb_build_object(
      'outcome', CASE WHEN owned.status IS DISTINCT FROM 'active' THEN 'pass_not_valid'
                      WHEN owned.expires_at <= now() THEN 'pass_expired' ELSE 'insufficient_credits' END,
      'credits', owned.credits - owned.used);
  END $$;

  CREATE FUNCTION ticketing.activate_pass(o ticketing.orders) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE ticketing.passes p
       SET status = 'active', expires_at = CASE WHEN p.expiry_days > 0 THEN now() + make_interval(days => p.expiry_days) END
     WHERE p.order_id = o.id;
  END $$;
`;

/**
 * Places an order of a pass, which is good once it is paid: at once where it costs nothing. The answer is NULL, else how many
 * its customer holds unpaid, that being as many as they may.
 */
const placePassOrder = `
  CREATE FUNCTION ticketing.place_pass_order(draft jsonb) RETURNS int LANGUAGE plpgsql AS $$
  DECLARE
    placed ticketing.orders;
    pending int;
    free boolean := (draft ->> 'amount')::int = 0;
  BEGIN
    IF NOT free THEN
      PERFORM pg_advisory_xact_lock(hashtextextended(draft ->> 'customerId' || 'pass', 0));
      SELECT count(*) INTO pending FROM ticketing.orders
       WHERE customer_id = (draft ->> 'customerId')::uuid AND kind = 'pass' AND status = 'pending';
      IF pending >= (draft ->> 'pendingLimit')::int THEN
        RETURN pending;
      END IF;
    END IF;
    INSERT INTO ticketing.orders (id, organisation_id, kind, customer_id, status, places, amount, currency, payment_method, expires_at,
                                  confirmed_at)
    VALUES ((draft ->> 'id')::uuid, (draft ->> 'organisationId')::uuid, 'pass', (draft ->> 'customerId')::uuid,
            CASE WHEN free THEN 'confirmed' ELSE 'pending' END, 0, (draft ->> 'amount')::int, draft ->> 'currency',
            CASE WHEN free THEN 'free' ELSE 'card' END,
            CASE WHEN NOT free THEN now() + make_interval(mins => (draft ->> 'holdMinutes')::int) END, CASE WHEN free THEN now() END)
    RETURNING * INTO placed;
    INSERT INTO ticketing.passes (id, order_id, organisation_id, customer_id, template_id, name, credits, expiry_days, event_ids)
    VALUES ((draft ->> 'passId')::uuid, placed.id, placed.organisation_id, placed.customer_id, (draft ->> 'templateId')::uuid,
            draft ->> 'name', (draft ->> 'credits')::int, (draft ->> 'expiryDays')::int,
            ARRAY(SELECT jsonb_array_elements_text(draft -> 'eventIds')::uuid));
    PERFORM ticketing.tell_of_order('order.placed', placed);
    IF free THEN
      PERFORM ticketing.activate_pass(placed);
      PERFORM ticketing.tell_of_order('order.confirmed', placed);
    END IF;
    RETURN NULL;
  END $$;
`;

/** Passes that customers own. */
export class Passes1700000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [table, takeCredits, placePassOrder]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION ticketing.place_pass_order, ticketing.activate_pass, ticketing.take_credits;
      DROP VIEW ticketing.v_passes;
      DROP TABLE ticketing.passes;
    `);
  }
}
