import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who keeps an event keeps its venue's name: a change is told. */
export class ToldVenues1700000000186 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TRIGGER tell_of_change AFTER INSERT OR UPDATE OR DELETE ON venues.venues
        FOR EACH ROW EXECUTE FUNCTION platform.tell_of_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER tell_of_change ON venues.venues');
  }
}
