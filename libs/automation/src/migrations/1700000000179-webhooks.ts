import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where an organisation's news is posted to, what is due there, and what came of each attempt. */
export class Webhooks1700000000179 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE automation.webhook_endpoints (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        slot smallint NOT NULL,
        url text NOT NULL,
        event_types text[] NOT NULL,
        include_personal_data boolean NOT NULL,
        secret bytea NOT NULL,
        former_secret bytea,
        former_secret_until timestamptz,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        disabled_at timestamptz,
        disabled_reason text,
        failures int NOT NULL DEFAULT 0,
        failing_since timestamptz,
        paused_until timestamptz,
        last_delivered_at timestamptz,
        CONSTRAINT webhook_endpoints_slot CHECK (slot BETWEEN 1 AND 20),
        CONSTRAINT webhook_endpoints_slots UNIQUE (organisation_id, slot),
        CONSTRAINT webhook_endpoints_of UNIQUE (id, organisation_id),
        CONSTRAINT webhook_endpoints_event_types CHECK (cardinality(event_types) > 0),
        CONSTRAINT webhook_endpoints_former CHECK ((former_secret IS NULL) = (former_secret_until IS NULL)),
        CONSTRAINT webhook_endpoints_reason CHECK (disabled_reason IN ('operator', 'gone', 'failing')),
        CONSTRAINT webhook_endpoints_disabled CHECK ((disabled_at IS NULL) = (disabled_reason IS NULL)),
        CONSTRAINT webhook_endpoints_failing CHECK ((failures = 0) = (failing_since IS NULL)),
        CONSTRAINT webhook_endpoints_paused CHECK (paused_until IS NULL OR failures > 0)
      );
      COMMENT ON COLUMN automation.webhook_endpoints.slot IS 'So that an organisation has at most 20';
      COMMENT ON COLUMN automation.webhook_endpoints.secret IS 'Under SECRET_KEY; shown once';
      COMMENT ON COLUMN automation.webhook_endpoints.failures IS 'Attempts that failed since the last one that did not';
      COMMENT ON COLUMN automation.webhook_endpoints.paused_until IS 'The circuit breaker is open: nothing is sent there before';

      CREATE TABLE automation.webhook_deliveries (
        id uuid PRIMARY KEY,
        endpoint_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        sequence bigint,
        type text NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        attempts int NOT NULL DEFAULT 0,
        round_began int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz DEFAULT clock_timestamp(),
        claimed_until timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        CONSTRAINT webhook_deliveries_endpoint_fkey FOREIGN KEY (endpoint_id, organisation_id)
          REFERENCES automation.webhook_endpoints (id, organisation_id) ON DELETE CASCADE,
        CONSTRAINT webhook_deliveries_news_fkey FOREIGN KEY (organisation_id, sequence)
          REFERENCES automation.news (organisation_id, sequence) ON DELETE CASCADE,
        CONSTRAINT webhook_deliveries_once UNIQUE (endpoint_id, sequence),
        CONSTRAINT webhook_deliveries_status CHECK (status IN ('pending', 'delivered', 'failed')),
        CONSTRAINT webhook_deliveries_due CHECK ((status = 'pending') = (next_attempt_at IS NOT NULL)),
        CONSTRAINT webhook_deliveries_ended CHECK ((status = 'pending') = (ended_at IS NULL)),
        CONSTRAINT webhook_deliveries_claimed CHECK (claimed_until IS NULL OR status = 'pending'),
        CONSTRAINT webhook_deliveries_news CHECK ((sequence IS NULL) = (type = 'webhook.test'))
      );
      CREATE INDEX webhook_deliveries_next ON automation.webhook_deliveries (endpoint_id, next_attempt_at, sequence)
        WHERE status = 'pending';
      CREATE INDEX webhook_deliveries_log ON automation.webhook_deliveries (endpoint_id, created_at, id);
      CREATE INDEX webhook_deliveries_of_news ON automation.webhook_deliveries (organisation_id, sequence);
      CREATE INDEX webhook_tests_by_age ON automation.webhook_deliveries (created_at) WHERE sequence IS NULL;
      COMMENT ON TABLE automation.webhook_deliveries IS
        'News that is to be told to an endpoint, or was; its id is the webhook-id of every attempt. Gone when its news is';
      COMMENT ON COLUMN automation.webhook_deliveries.round_began IS 'Attempts there were when it was last asked for: each time all of them are made';
      COMMENT ON COLUMN automation.webhook_deliveries.claimed_until IS 'Somebody is at it; if not by then, it has died';

      CREATE TABLE automation.webhook_attempts (
        id uuid PRIMARY KEY,
        delivery_id uuid NOT NULL REFERENCES automation.webhook_deliveries (id) ON DELETE CASCADE,
        at timestamptz NOT NULL,
        url text NOT NULL,
        duration_ms int NOT NULL,
        status int,
        answer text,
        failure text,
        CONSTRAINT webhook_attempts_failure CHECK ((failure IS NULL) = (status IS NOT NULL AND status BETWEEN 200 AND 299))
      );
      CREATE INDEX webhook_attempts_of_delivery ON automation.webhook_attempts (delivery_id, at);
      COMMENT ON TABLE automation.webhook_attempts IS
        'Nothing of customers: what was said of them is not kept, and no answer to it';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE automation.webhook_attempts, automation.webhook_deliveries, automation.webhook_endpoints',
    );
  }
}
