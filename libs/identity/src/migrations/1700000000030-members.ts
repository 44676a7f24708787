import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations of members, and what an organisation says of itself. */
export class Members1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.organisations
        ADD COLUMN app_url text,
        ADD COLUMN offer_hours int NOT NULL DEFAULT 24,
        ADD CONSTRAINT organisations_offer_hours CHECK (offer_hours BETWEEN 1 AND 720);

      ALTER TABLE identity.users ADD COLUMN email_verified_at timestamptz;
      COMMENT ON COLUMN identity.users.email_verified_at IS
        'Since when it is known that whoever has the account has the mailbox, too; null: anybody may have registered it';

      CREATE UNIQUE INDEX memberships_limited_once ON identity.memberships (user_id, organisation_id) WHERE NOT all_venues;
      COMMENT ON INDEX identity.memberships_limited_once IS
        'Venues are assigned to a person: with two such roles the venues of one would be those of the other';
      CREATE INDEX memberships_of_organisation_members ON identity.memberships (organisation_id, id);

      ALTER TABLE identity.sessions
        DROP CONSTRAINT sessions_membership_id_fkey,
        ADD CONSTRAINT sessions_membership_id_fkey FOREIGN KEY (membership_id) REFERENCES identity.memberships (id) ON DELETE SET NULL;
      CREATE INDEX sessions_of_membership ON identity.sessions (membership_id) WHERE membership_id IS NOT NULL;

      CREATE FUNCTION identity.keep_an_operator() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Whoever takes an operator away does so alone, and then sees what the one before has left.
        PERFORM FROM identity.organisations WHERE id = OLD.organisation_id FOR NO KEY UPDATE;
        IF NOT EXISTS (SELECT FROM identity.memberships
                        WHERE organisation_id = OLD.organisation_id AND role = 'client' AND all_venues) THEN
          RAISE EXCEPTION 'an organisation keeps an operator'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'memberships_last_operator';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER memberships_last_operator AFTER UPDATE OR DELETE ON identity.memberships
        FOR EACH ROW WHEN (OLD.role = 'client' AND OLD.all_venues) EXECUTE FUNCTION identity.keep_an_operator();

      CREATE TABLE identity.invitations (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        email citext NOT NULL,
        role text NOT NULL,
        all_venues boolean NOT NULL,
        venue_ids uuid[] NOT NULL DEFAULT '{}',
        invited_by uuid NOT NULL,
        nonce bytea NOT NULL,
        token_hash bytea NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        created_at timestamptz NOT NULL DEFAULT now(),
        mailed_at timestamptz[] NOT NULL DEFAULT ARRAY[now()],
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT invitations_role CHECK (role IN ('client', 'organiser', 'staff')),
        CONSTRAINT invitations_status CHECK (status IN ('pending', 'accepted', 'withdrawn')),
        CONSTRAINT invitations_ended CHECK ((status = 'pending') = (ended_at IS NULL)),
        CONSTRAINT invitations_venues CHECK (NOT all_venues OR venue_ids = '{}')
      );
      CREATE UNIQUE INDEX invitations_pending ON identity.invitations (organisation_id, email, role) WHERE status = 'pending';
      CREATE UNIQUE INDEX invitations_token ON identity.invitations (token_hash);
      CREATE INDEX invitations_of_organisation ON identity.invitations (organisation_id, created_at);
      COMMENT ON COLUMN identity.invitations.mailed_at IS 'When each mail of it was asked for, of the last day; an invitation made anew keeps them';
      COMMENT ON COLUMN identity.invitations.token_hash IS 'SHA-256; the token is made of the nonce and our key, and kept nowhere';

      CREATE VIEW identity.v_organisations AS
        SELECT id, name, slug, currency, app_url, hold_minutes, offer_hours FROM identity.organisations;
      CREATE VIEW identity.v_memberships AS
        SELECT id, user_id, organisation_id, role, all_venues, created_at FROM identity.memberships;
      CREATE VIEW identity.v_pending_invitations AS
        SELECT id, organisation_id, email, role, all_venues, venue_ids, created_at, expires_at
          FROM identity.invitations WHERE status = 'pending';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW identity.v_pending_invitations, identity.v_memberships, identity.v_organisations;
      DROP TABLE identity.invitations;
      DROP TRIGGER memberships_last_operator ON identity.memberships;
      DROP FUNCTION identity.keep_an_operator;
      DROP INDEX identity.sessions_of_membership, identity.memberships_of_organisation_members, identity.memberships_limited_once;
      ALTER TABLE identity.users DROP COLUMN email_verified_at;
      ALTER TABLE identity.organisations DROP COLUMN app_url, DROP COLUMN offer_hours;
    `);
  }
}
