import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assignments as contexts above see them, and a way to those of a person. */
export class Staff1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX assignments_of_user ON venues.assignments (organisation_id, user_id);
      CREATE VIEW venues.v_assignments AS SELECT venue_id, user_id, organisation_id FROM venues.assignments;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW venues.v_assignments; DROP INDEX venues.assignments_of_user;');
  }
}
