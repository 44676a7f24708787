import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Machines of integrators, and what they called. */
export class ApiClients1700000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.api_clients (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        name text NOT NULL,
        description text,
        scopes text[] NOT NULL,
        secret_hash bytea NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz,
        suspended_at timestamptz,
        CONSTRAINT api_clients_scopes
          CHECK (scopes <@ '{events:read,events-register:read}' AND cardinality(scopes) BETWEEN 1 AND 2),
        CONSTRAINT api_clients_secret CHECK (octet_length(secret_hash) = 32)
      );
      CREATE INDEX api_clients_of_organisation ON identity.api_clients (organisation_id, name, id);
      COMMENT ON COLUMN identity.api_clients.secret_hash IS 'SHA-256; the secret is shown once and kept nowhere';

      CREATE TABLE identity.api_calls (
        id uuid PRIMARY KEY,
        client_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        at timestamptz NOT NULL,
        method text NOT NULL,
        path text NOT NULL,
        status int NOT NULL,
        ip text
      );
      CREATE INDEX api_calls_of_client ON identity.api_calls (client_id, at, id);
      CREATE INDEX api_calls_by_age ON identity.api_calls (at);
      COMMENT ON TABLE identity.api_calls IS 'What API clients called; kept 90 days, also of clients that are gone';

      CREATE VIEW identity.v_api_clients AS
        SELECT c.id, c.organisation_id, c.name, c.description, c.scopes, c.created_at, c.expires_at,
               CASE WHEN c.suspended_at IS NOT NULL THEN 'suspended' WHEN c.expires_at <= now() THEN 'expired' ELSE 'active' END AS status,
               (SELECT max(a.at) FROM identity.api_calls a WHERE a.client_id = c.id) AS last_call_at
          FROM identity.api_clients c;
      CREATE VIEW identity.v_api_calls AS
        SELECT id, client_id, organisation_id, at, method, path, status, ip FROM identity.api_calls;
      COMMENT ON VIEW identity.v_api_clients IS 'Without their secrets';

      CREATE VIEW identity.v_user_versions AS SELECT id, xmin::text::bigint AS version FROM identity.users;
      COMMENT ON VIEW identity.v_user_versions IS 'The transaction that last changed each';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW identity.v_user_versions, identity.v_api_calls, identity.v_api_clients;
      DROP TABLE identity.api_calls, identity.api_clients;
    `);
  }
}
