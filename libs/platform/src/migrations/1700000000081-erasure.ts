import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one thing that may be taken out of the audit trail: the address of somebody who is erased. */
export class Erasure1700000000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER audit_is_kept ON platform.audit;
      CREATE TRIGGER audit_is_kept BEFORE DELETE OR TRUNCATE ON platform.audit
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_to_rewrite();
      CREATE TRIGGER audit_is_not_rewritten BEFORE UPDATE ON platform.audit
        FOR EACH STATEMENT WHEN (current_setting('boxoffice.redacting', true) IS DISTINCT FROM 'yes')
        EXECUTE FUNCTION platform.refuse_to_rewrite();

      CREATE FUNCTION platform.redacted(tree jsonb, word text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
      BEGIN
        CASE jsonb_typeof(tree)
          WHEN 'object' THEN
            RETURN (SELECT coalesce(jsonb_object_agg(f.key, platform.redacted(f.value, word)), '{}') FROM jsonb_each(tree) f);
          WHEN 'array' THEN
            RETURN (SELECT coalesce(jsonb_agg(platform.redacted(e.value, word) ORDER BY e.n), '[]')
                      FROM jsonb_array_elements(tree) WITH ORDINALITY AS e(value, n));
          WHEN 'string' THEN
            RETURN CASE WHEN lower(tree #>> '{}') = lower(word) THEN '"erased"'::jsonb ELSE tree END;
          ELSE
            RETURN tree;
        END CASE;
      END $$;

      CREATE FUNCTION platform.redact_audit(word text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('boxoffice.redacting', 'yes', true);
        UPDATE platform.audit a
           SET before = platform.redacted(a.before, word), after = platform.redacted(a.after, word)
         WHERE strpos(lower(concat(a.before::text, a.after::text)), lower(word)) > 0 AND a.action NOT LIKE 'participant.%';
        PERFORM set_config('boxoffice.redacting', 'no', true);
      END $$;
      COMMENT ON FUNCTION platform.redact_audit IS
        'Puts "erased" where a value is this word. Participants are the organiser''s, and so is the trail of them';
      COMMENT ON TABLE platform.audit IS 'What people changed by the API. Only ever added to, but for addresses of who is erased';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION platform.redact_audit, platform.redacted;
      DROP TRIGGER audit_is_not_rewritten ON platform.audit;
      DROP TRIGGER audit_is_kept ON platform.audit;
      CREATE TRIGGER audit_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON platform.audit
        FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_to_rewrite();
    `);
  }
}
