import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Transfers1700000000076 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA transfers;

      CREATE TABLE transfers.transfers (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        ticket_id uuid NOT NULL,
        sender_id uuid NOT NULL,
        email citext NOT NULL,
        message text,
        nonce bytea NOT NULL,
        token_hash bytea NOT NULL,
        status text NOT NULL DEFAULT 'pending',
        claimed_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT transfers_status CHECK (status IN ('pending', 'claimed', 'cancelled', 'expired')),
        CONSTRAINT transfers_ended CHECK ((status = 'pending') = (ended_at IS NULL)),
        CONSTRAINT transfers_claimed CHECK ((status = 'claimed') = (claimed_by IS NOT NULL)),
        CONSTRAINT transfers_to_another CHECK (claimed_by <> sender_id)
      );
      CREATE UNIQUE INDEX transfers_pending ON transfers.transfers (ticket_id) WHERE status = 'pending';
      CREATE UNIQUE INDEX transfers_token ON transfers.transfers (token_hash);
      CREATE INDEX transfers_of_ticket ON transfers.transfers (ticket_id);
      CREATE INDEX transfers_of_sender ON transfers.transfers (sender_id, created_at);
      CREATE INDEX transfers_to_email ON transfers.transfers (email, created_at);
      CREATE INDEX transfers_claimed_by ON transfers.transfers (claimed_by, created_at);
      CREATE INDEX transfers_expiring ON transfers.transfers (expires_at) WHERE status = 'pending';
      COMMENT ON COLUMN transfers.transfers.token_hash IS 'SHA-256; the token is made of the nonce and our key, and kept nowhere';

      CREATE VIEW transfers.v_transfers AS SELECT id, sender_id, email, claimed_by FROM transfers.transfers;

      CREATE FUNCTION transfers.refuse_to_end_again() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a transfer that has ended stays as it ended'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'transfers_end_once';
      END $$;
      CREATE TRIGGER transfers_end_once BEFORE UPDATE OF status, claimed_by ON transfers.transfers
        FOR EACH ROW WHEN (OLD.status <> 'pending') EXECUTE FUNCTION transfers.refuse_to_end_again();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA transfers CASCADE');
  }
}
