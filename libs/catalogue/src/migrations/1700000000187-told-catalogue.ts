import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that an event's page is made of. */
const TABLES = [
  'events',
  'event_dates',
  'ticket_types',
  'perks',
  'sessions',
  'facilitators',
  'event_facilitators',
  'ticket_profiles',
  'admission_rule_groups',
];

/** Who keeps what is on offer is told of every change, and finds quickly when the next date ends. */
export class ToldCatalogue1700000000187 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES)
      await runner.query(`
        CREATE TRIGGER tell_of_change AFTER INSERT OR UPDATE OR DELETE ON catalogue.${table}
          FOR EACH ROW EXECUTE FUNCTION platform.tell_of_change();
      `);
    await runner.query(`
      CREATE FUNCTION catalogue.tell_of_rule() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('boxoffice_changes', g.organisation_id::text)
           FROM catalogue.admission_rule_groups g WHERE g.id = coalesce(NEW.group_id, OLD.group_id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER tell_of_change AFTER INSERT OR UPDATE OR DELETE ON catalogue.admission_rules
        FOR EACH ROW EXECUTE FUNCTION catalogue.tell_of_rule();
      CREATE INDEX event_dates_to_come ON catalogue.event_dates (ends_at) WHERE status = 'active';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX catalogue.event_dates_to_come;
      DROP TRIGGER tell_of_change ON catalogue.admission_rules;
      DROP FUNCTION catalogue.tell_of_rule;
    `);
    for (const table of TABLES) await runner.query(`DROP TRIGGER tell_of_change ON catalogue.${table}`);
  }
}
