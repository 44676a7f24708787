import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who buy without an account of their own making, and what an organisation calls them. */
export class Customers1700000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE identity.users ALTER COLUMN email DROP NOT NULL, ADD COLUMN phone text,
        ADD CONSTRAINT users_sign_in CHECK (password_hash IS NULL OR email IS NOT NULL);
      COMMENT ON COLUMN identity.users.email IS 'Null for a customer who left none: they cannot sign in';

      COMMENT ON COLUMN identity.users.phone IS 'For its owner alone: no organisation sees what another was told, or they told us';

      CREATE VIEW identity.v_mailboxes AS
        SELECT id AS user_id, email FROM identity.users WHERE email_verified_at IS NOT NULL AND email IS NOT NULL;
      COMMENT ON VIEW identity.v_mailboxes IS 'Whose an address is known to be: what bears it is theirs to see';

      CREATE TABLE identity.customer_tags (
        organisation_id uuid NOT NULL REFERENCES identity.organisations (id),
        customer_id uuid NOT NULL REFERENCES identity.users (id),
        tags citext[] NOT NULL,
        PRIMARY KEY (organisation_id, customer_id),
        CONSTRAINT customer_tags_few CHECK (cardinality(tags) <= 50)
      );
      COMMENT ON TABLE identity.customer_tags IS 'What an organisation calls its customers; one row each, so that the last change wins whole';

      CREATE VIEW identity.v_customer_tags AS
        SELECT c.organisation_id, c.customer_id, t.tag
          FROM identity.customer_tags c CROSS JOIN LATERAL unnest(c.tags) AS t (tag);
      COMMENT ON VIEW identity.v_customer_tags IS 'A row per tag; of type citext, so compare with citext';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW identity.v_customer_tags, identity.v_mailboxes;
      DROP TABLE identity.customer_tags;
      ALTER TABLE identity.users DROP CONSTRAINT users_sign_in, DROP COLUMN phone, ALTER COLUMN email SET NOT NULL;
    `);
  }
}
