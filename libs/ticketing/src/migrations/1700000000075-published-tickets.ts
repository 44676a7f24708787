import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tickets as the contexts above may read them. */
export class PublishedTickets1700000000075 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW ticketing.v_tickets AS
        SELECT id, order_id, organisation_id, event_id, date_id, ticket_type_id, holder_id, status, frozen_from, issued_at
          FROM ticketing.tickets;

      CREATE VIEW ticketing.v_cancellations AS
        SELECT id, order_id, ticket_id, date_id, organisation_id, refund_id, tickets, cause FROM ticketing.cancellations;
      COMMENT ON VIEW ticketing.v_cancellations IS
        'Of a ticket, else of a date, else of what was left of the order; a ticket is cancelled by the first of these there is';

      CREATE VIEW ticketing.v_occupancy AS
        SELECT date_id, sum(inside)::int AS inside FROM ticketing.occupancy GROUP BY date_id;
      COMMENT ON VIEW ticketing.v_occupancy IS 'People inside; no row where nobody ever came';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW ticketing.v_occupancy, ticketing.v_cancellations, ticketing.v_tickets');
  }
}
