import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells every process whose offer has changed, with the commit of the change. See `Changes`. */
export class Changes1700000000185 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION platform.tell_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('boxoffice_changes', coalesce(NEW.organisation_id, OLD.organisation_id)::text);
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION platform.tell_of_change IS
        'For rows that operators change, and that belong to an organisation: never on the way of an order or a scan, as commits that notify queue behind each other';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION platform.tell_of_change');
  }
}
