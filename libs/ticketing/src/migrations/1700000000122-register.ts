import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The places of a date as its register tells of them. */
export class Register1700000000122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW ticketing.v_register AS
        SELECT t.id AS ticket_id, t.date_id, t.ticket_type_id, t.holder_id,
               t.attendee_first_name, t.attendee_last_name, t.attendee_email,
               CASE WHEN t.status NOT IN ('cancelled', 'refunded') THEN 'ACTIVE'
                    WHEN t.status = 'refunded' OR o.payment_method = 'pass' THEN 'VOID_REFUND'
                    ELSE 'VOID' END AS status,
               t.entries > 0 AS attended,
               CASE WHEN o.payment_method IN ('card', 'pass') THEN o.payment_method ELSE 'cash' END AS payment_method,
               CASE o.payment_method WHEN 'pass' THEN 0 ELSE t.price END AS price,
               CASE o.payment_method WHEN 'pass' THEN 'CR' ELSE o.currency END AS currency,
               o.created_at AS ordered_at,
               (SELECT min(c.cancelled_at) FROM ticketing.cancellations c
                 WHERE c.order_id = t.order_id AND coalesce(c.ticket_id, t.id) = t.id
                   AND coalesce(c.date_id, t.date_id) = t.date_id) AS cancelled_at,
               t.xmin::text::bigint AS version
          FROM ticketing.tickets t JOIN ticketing.orders o ON o.id = t.order_id;
      COMMENT ON VIEW ticketing.v_register IS
        'A row per place that was ever confirmed, in the words of machines. price: this place''s share, as paid; '
        'version: the transaction that last changed it. The credits of a pass always go back';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW ticketing.v_register');
  }
}
