import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells every process whose row has changed, with the commit of the change. See `Changes`. */
export class Changes1700000000185 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION platform.tell_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify(coalesce(TG_ARGV[0], 'boxoffice_changes'),
                          coalesce(to_jsonb(NEW), to_jsonb(OLD)) ->> coalesce(TG_ARGV[1], 'organisation_id'));
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION platform.tell_of_change IS
        'Says whose row was changed: on which channel, and by which column, unless it is the offer of an organisation. Never on the way of an order or a scan, as commits that notify queue behind each other';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION platform.tell_of_change');
  }
}
