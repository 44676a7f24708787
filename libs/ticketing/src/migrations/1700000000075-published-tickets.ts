import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets as the contexts above may read them. */
export class PublishedTickets1700000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW ticketing.v_tickets AS
        SELECT id, order_id, organisation_id, event_id, date_id, ticket_type_id, holder_id, status, frozen_from, issued_at
          FROM ticketing.tickets;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW ticketing.v_tickets');
  }
}
