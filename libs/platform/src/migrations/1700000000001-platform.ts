import type { MigrationInterface, QueryRunner } from 'typeorm';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Character n (of 26) of a UUID's base32 form, as SQL over its 16 bytes `b`; two zero bits come first. */
function character(n: number): string {
  const first = n * 5 - 2;
  const byte = Math.floor(first / 8);
  const shift = 16 - 5 - (((first % 8) + 8) % 8);
  const high = byte < 0 ? '0' : `(get_byte(b, ${byte}) << 8)`;
  const low = byte + 1 > 15 ? '0' : `get_byte(b, ${byte + 1})`;
  return `substr('${ALPHABET}', (((${high} | ${low}) >> ${shift}) & 31) + 1, 1)`;
}

export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS citext;
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE SCHEMA platform;

      CREATE FUNCTION platform.uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
        -- The instant in 4,096ths of a millisecond, with the version between the two (RFC 9562, method 3), then chance.
        SELECT (overlay(lpad(to_hex((extract(epoch FROM clock_timestamp()) * 4096000)::bigint), 15, '0') PLACING '7' FROM 13 FOR 0)
                || encode(substring(uuid_send(gen_random_uuid()) FROM 9), 'hex'))::uuid
      $$;
      COMMENT ON FUNCTION platform.uuid_v7 IS 'A new primary key that sorts by time, in the order made by one statement, too';

      CREATE FUNCTION platform.public_id(prefix text, id uuid) RETURNS text
      LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
      DECLARE
        b bytea := uuid_send(id);
      BEGIN
        RETURN prefix || '_' || ${Array.from({ length: 26 }, (_, n) => character(n)).join(' || ')};
      END $$;
      COMMENT ON FUNCTION platform.public_id IS 'The TypeID of a key, for JSON that is made in SQL';

      CREATE FUNCTION platform.iso(instant timestamptz) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
        SELECT to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      $$;
      COMMENT ON FUNCTION platform.iso IS 'An instant as the APIs write it';

      CREATE TABLE platform.outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        name text NOT NULL,
        key text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz NOT NULL DEFAULT now(),
        failures jsonb,
        parked_at timestamptz,
        dismissed_at timestamptz,
        handled_at timestamptz,
        CONSTRAINT outbox_failures CHECK ((attempts = 0) = (failures IS NULL)),
        CONSTRAINT outbox_parked CHECK (parked_at IS NULL OR (attempts > 0 AND (handled_at IS NULL OR dismissed_at IS NOT NULL))),
        CONSTRAINT outbox_dismissed CHECK (dismissed_at IS NULL OR handled_at IS NOT NULL)
      );
      CREATE INDEX outbox_of_key ON platform.outbox (key, id) WHERE handled_at IS NULL;
      CREATE INDEX outbox_troubled ON platform.outbox (id) WHERE handled_at IS NULL AND attempts > 0;
      COMMENT ON TABLE platform.outbox IS 'Domain events, written with the change that they tell of; kept for 30 days once handled';
      COMMENT ON COLUMN platform.outbox.failures IS 'Handlers that failed the last time, with the classes of their errors';
      COMMENT ON COLUMN platform.outbox.parked_at IS 'Not tried any more, and the later ones of its key wait, until an admin says what becomes of it';

      CREATE TABLE platform.inbox (
        message_id bigint NOT NULL,
        handler text NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (message_id, handler)
      );

      CREATE TABLE platform.messages_kept (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        since timestamptz NOT NULL DEFAULT '-infinity'
      );
      INSERT INTO platform.messages_kept DEFAULT VALUES;
      COMMENT ON TABLE platform.messages_kept IS 'Handled messages and what was noted of them are gone if they are older than this';

      CREATE TABLE platform.idempotency_keys (
        caller text NOT NULL,
        route text NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
        body_hash text NOT NULL,
        subject_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (caller, route, key)
      );
      CREATE INDEX idempotency_keys_age ON platform.idempotency_keys (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA platform CASCADE');
  }
}
