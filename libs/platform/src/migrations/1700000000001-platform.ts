import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same byte in each of the eight of a bigint. */
const inEachByte = (byte: number): bigint => BigInt(byte) * 0x0101010101010101n;

/** Five bytes of `b` from the given one on, as SQL. */
const fiveBytes = (first: number): string =>
  Array.from({ length: 5 }, (_, n) => `(get_byte(b, ${first + n})::bigint << ${8 * (4 - n)})`).join(' | ');

/** Moves the eight fives of bits in a variable to a byte of their own each. */
const spread = (name: string): string => `
        ${name} := (${name} & ${0xfffff00000n}) << 12 | (${name} & ${0xfffffn});
        ${name} := (${name} & ${0x000ffc00000ffc00n}) << 6 | (${name} & ${0x000003ff000003ffn});
        ${name} := (${name} & ${0x03e003e003e003e0n}) << 3 | (${name} & ${0x001f001f001f001fn});`;

/** Bytes of 0 to 31 as their characters in Crockford's base32, all eight at once: after 9 comes a, and i, l, o, u are left out. */
const characters = (name: string): string =>
  [10, 18, 20, 22, 27].reduce(
    (sum, from) => {
      const reached = `(${name} + ${inEachByte(64 - from)} >> 6 & ${inEachByte(1)})`;
      return `${sum} + ${from === 10 ? `39 * ${reached}` : reached}`;
    },
    `${name} + ${inEachByte(0x30)}`,
  );

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
        first bigint := (get_byte(b, 0) & 224) << 3 | (get_byte(b, 0) & 31);
        x bigint := ${fiveBytes(1)};
        y bigint := ${fiveBytes(6)};
        z bigint := ${fiveBytes(11)};
      BEGIN${['x', 'y', 'z'].map(spread).join('')}
        RETURN prefix || '_' || encode(substring(int8send(${characters('first')}) FROM 7)
                                       || ${['x', 'y', 'z'].map((name) => `int8send(${characters(name)})`).join(' || ')}, 'escape');
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
