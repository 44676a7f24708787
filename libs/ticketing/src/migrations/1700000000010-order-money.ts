import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What contexts above read of an order's money. */
export class OrderMoney1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW ticketing.v_order_money AS
        SELECT o.id AS order_id, o.organisation_id, o.event_id, o.customer_id, o.status, o.amount, o.currency, o.payment_method,
               o.created_at, o.confirmed_at,
               (SELECT sum(l.unit_price * l.quantity)::int FROM ticketing.order_lines l WHERE l.order_id = o.id) AS list_amount
          FROM ticketing.orders o;
      COMMENT ON VIEW ticketing.v_order_money IS 'list_amount is before discounts; amount is what is to be paid';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW ticketing.v_order_money');
  }
}
