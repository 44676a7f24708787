import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionStock1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ticketing.session_stock (
        session_id uuid PRIMARY KEY,
        capacity int,
        taken int NOT NULL DEFAULT 0,
        CONSTRAINT session_stock_never_overfull CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity))
      ) WITH (fillfactor = 50);
      COMMENT ON TABLE ticketing.session_stock IS 'Places of a session that ticket holders have chosen';

      CREATE VIEW ticketing.v_session_places AS
        SELECT session_id, capacity, taken FROM ticketing.session_stock;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW ticketing.v_session_places;
      DROP TABLE ticketing.session_stock;
    `);
  }
}
