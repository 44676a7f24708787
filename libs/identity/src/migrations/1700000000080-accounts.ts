import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is mailed to accounts, and accounts that their owners gave up. */
export class Accounts1700000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity.account_tokens (
        user_id uuid NOT NULL REFERENCES identity.users (id),
        purpose text NOT NULL,
        nonce bytea NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (user_id, purpose),
        CONSTRAINT account_tokens_purpose CHECK (purpose IN ('password-reset', 'email-verification'))
      );
      CREATE UNIQUE INDEX account_tokens_hash ON identity.account_tokens (token_hash);
      COMMENT ON TABLE identity.account_tokens IS 'At most one of a kind for an account: a newer one takes the place of the older, and its use takes it away';
      COMMENT ON COLUMN identity.account_tokens.token_hash IS 'SHA-256; the token is made of the nonce and our key, and kept nowhere';

      CREATE INDEX sessions_expiring ON identity.sessions (expires_at);
      CREATE INDEX sessions_revoked ON identity.sessions (revoked_at) WHERE revoked_at IS NOT NULL;

      ALTER TABLE identity.users ADD COLUMN erased_at timestamptz,
        ADD CONSTRAINT users_erased CHECK (erased_at IS NULL OR (email IS NULL AND phone IS NULL AND password_hash IS NULL));
      COMMENT ON COLUMN identity.users.erased_at IS 'When its owner gave the account up; the row stays for the orders and the trail that name it';

      CREATE FUNCTION identity.keep_account(account uuid) RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM identity.users WHERE id = account AND erased_at IS NULL FOR KEY SHARE;
        RETURN FOUND;
      END $$;
      COMMENT ON FUNCTION identity.keep_account IS
        'Whether the account is there; if so it is not given up before the transaction ends, so that it may be given something';

      CREATE FUNCTION identity.keep_accounts(accounts uuid[]) RETURNS SETOF uuid LANGUAGE sql AS $$
        SELECT u.id FROM identity.users u WHERE u.id = ANY (accounts) AND u.erased_at IS NULL ORDER BY u.id FOR KEY SHARE
      $$;
      COMMENT ON FUNCTION identity.keep_accounts IS 'The same of several: those that are there';

      CREATE TABLE identity.erasures (
        user_id uuid PRIMARY KEY REFERENCES identity.users (id),
        email citext,
        requested_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE identity.erasures IS 'Accounts given up of which not everything is erased yet; a row is deleted when it is';
      COMMENT ON COLUMN identity.erasures.email IS 'Null if it was never shown to be theirs: what bears it may be about somebody else';

      CREATE VIEW identity.v_erasures AS SELECT user_id, email, requested_at FROM identity.erasures;
      CREATE VIEW identity.v_invitations AS
        SELECT id, organisation_id, email, role, status, created_at FROM identity.invitations;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW identity.v_invitations, identity.v_erasures;
      DROP TABLE identity.erasures, identity.account_tokens;
      DROP FUNCTION identity.keep_accounts, identity.keep_account;
      ALTER TABLE identity.users DROP COLUMN erased_at;
      DROP INDEX identity.sessions_revoked, identity.sessions_expiring;
    `);
  }
}
