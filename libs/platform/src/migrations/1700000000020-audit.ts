import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed what, before and after, and when. */
export class Audit1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE platform.audit (
        id uuid PRIMARY KEY,
        organisation_id uuid,
        venue_id uuid,
        actor_id uuid NOT NULL,
        action text NOT NULL,
        entity text NOT NULL,
        before jsonb,
        after jsonb,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT audit_action CHECK (action ~ '^[a-z-]+[.][a-z-]+$')
      );
      CREATE INDEX audit_of_organisation ON platform.audit (organisation_id, id DESC);
      CREATE INDEX audit_of_entity ON platform.audit (organisation_id, entity, id DESC);
      CREATE INDEX audit_of_actor ON platform.audit (organisation_id, actor_id, id DESC);
      COMMENT ON TABLE platform.audit IS 'What people changed by the API. Only ever added to';

      CREATE FUNCTION platform.refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '%.% is only ever added to', TG_TABLE_SCHEMA, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_to_rewrite();

      CREATE VIEW platform.v_audit AS
        SELECT id, organisation_id, venue_id, actor_id, action, entity, before, after, at FROM platform.audit;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW platform.v_audit;
      DROP TABLE platform.audit;
      DROP FUNCTION platform.refuse_to_rewrite;
    `);
  }
}
