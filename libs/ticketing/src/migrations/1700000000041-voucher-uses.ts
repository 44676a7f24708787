import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often vouchers were used. */
export class VoucherUses1700000000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ticketing.voucher_uses (
        voucher_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        max_uses int,
        used int NOT NULL DEFAULT 0,
        ever_used boolean NOT NULL DEFAULT false,
        CONSTRAINT voucher_uses_limit CHECK (used >= 0 AND (max_uses IS NULL OR used <= max_uses)),
        CONSTRAINT voucher_uses_ever CHECK (ever_used OR used = 0)
      ) WITH (fillfactor = 50);
      COMMENT ON COLUMN ticketing.voucher_uses.ever_used IS 'Stays true when uses are given back: an order tells of the voucher';

      CREATE VIEW ticketing.v_voucher_uses AS
        SELECT voucher_id, organisation_id, max_uses, used, ever_used FROM ticketing.voucher_uses;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW ticketing.v_voucher_uses;
      DROP TABLE ticketing.voucher_uses;
    `);
  }
}
