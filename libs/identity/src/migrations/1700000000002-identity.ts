import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA identity;

      CREATE TABLE identity.organisations (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        slug citext NOT NULL,
        currency char(3) NOT NULL DEFAULT 'GBP',
        country char(2) NOT NULL DEFAULT 'GB',
        hold_minutes int NOT NULL DEFAULT 15,
        allowed_origins text[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT organisations_slug_shape CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
        CONSTRAINT organisations_hold_minutes CHECK (hold_minutes BETWEEN 1 AND 1440)
      );
      CREATE UNIQUE INDEX organisations_slug ON identity.organisations (slug);

      CREATE TABLE identity.users (
        id uuid PRIMARY KEY,
        email citext NOT NULL,
        password_hash text,
        first_name text NOT NULL,
        last_name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX users_email ON identity.users (email);

      CREATE TABLE identity.memberships (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.users (id),
        organisation_id uuid REFERENCES identity.organisations (id),
        role text NOT NULL,
        all_venues boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT memberships_role CHECK (role IN ('client', 'organiser', 'staff', 'admin')),
        CONSTRAINT memberships_of_organisation CHECK ((role = 'admin') = (organisation_id IS NULL))
      );
      CREATE UNIQUE INDEX memberships_once ON identity.memberships (user_id, organisation_id, role) NULLS NOT DISTINCT;

      CREATE TABLE identity.sessions (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES identity.users (id),
        membership_id uuid REFERENCES identity.memberships (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE INDEX sessions_of_user ON identity.sessions (user_id);

      CREATE TABLE identity.signing_keys (
        id uuid PRIMARY KEY,
        purpose text NOT NULL CHECK (purpose IN ('token', 'ticket')),
        private_key bytea NOT NULL,
        public_key text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        retired_at timestamptz
      );
      CREATE UNIQUE INDEX signing_keys_in_use ON identity.signing_keys (purpose) WHERE retired_at IS NULL;
      COMMENT ON COLUMN identity.signing_keys.private_key IS 'Sealed under SECRET_KEY';

      CREATE VIEW identity.v_users AS SELECT id, email, first_name, last_name FROM identity.users;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA identity CASCADE');
  }
}
