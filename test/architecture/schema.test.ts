import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions, newId, publicId } from '#libs/platform';
import { databaseSchema } from '../../ormconfig.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres/test-database.js';

describe('entities and migrations', () => {
  let database: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    source = new DataSource(dataSourceOptions(database.url, 2, databaseSchema));
    await source.initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('agree: nothing is left to change', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    // Foreign keys stand in the migrations alone: entities carry no relations.
    const changes = upQueries
      .map(({ query }) => query)
      .filter((query) => !/DROP CONSTRAINT "\w+_fkey"/.test(query));
    expect(changes).toEqual([]);
  });

  it('have keys that sort as they were made, by one statement too, and are of now', async () => {
    const [made] = await source.query<object[]>(
      `WITH keys AS MATERIALIZED (SELECT n, platform.uuid_v7() AS id FROM generate_series(1, 2000) n)
       SELECT count(*) FILTER (WHERE id < before)::int AS disordered, count(DISTINCT id)::int AS of,
              string_agg(DISTINCT substr(id::text, 15, 1), '') AS version,
              bool_and(abs(extract(epoch FROM clock_timestamp()) * 1000
                           - ('x' || lpad(left(replace(id::text, '-', ''), 12), 16, '0'))::bit(64)::bigint) < 5000) AS recent
         FROM (SELECT id, lag(id) OVER (ORDER BY n) AS before FROM keys) k`,
    );
    expect(made).toEqual({ disordered: 0, of: 2000, version: '7', recent: true });
  });

  it('have ids that are the same by SQL as by Node, whatever their bits', async () => {
    const bits = Array.from({ length: 128 }, (_, n) => (1n << BigInt(n)).toString(16).padStart(32, '0'));
    const all = [
      ...bits,
      ...bits.map((hex) => hex.replace(/./g, (figure) => (15 - parseInt(figure, 16)).toString(16))),
      ...['0', '1', '7', '8', 'f'].map((figure) => figure.repeat(32)),
      ...Array.from({ length: 2000 }, (_, n) => (n % 2 ? randomUUID() : newId()).replaceAll('-', '')),
    ].map((hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'));
    const rows = await source.query<{ id: string }[]>(
      `SELECT platform.public_id('ord', u.id) AS id FROM unnest($1::uuid[]) WITH ORDINALITY AS u(id, nth) ORDER BY u.nth`,
      [all],
    );
    expect(rows.map(({ id }) => id)).toEqual(all.map((uuid) => publicId('ord', uuid)));
  });

  // Else nobody who knows them as sold out is told: see the migration `ToldPlaces`.
  it('name the capacity wherever places are given back', async () => {
    const rows = await source.query<{ name: string; text: string }[]>(
      `SELECT proname AS name, prosrc AS text FROM pg_proc WHERE pronamespace::regnamespace::text IN ('ticketing', 'transfers', 'catalogue', 'operator')`,
    );
    const updates = rows.flatMap(({ name, text }) =>
      (text.match(/UPDATE ticketing\.(date_)?stock\b[^;]*/g) ?? []).map((sql) => ({ name, sql })),
    );
    const giving = updates.filter(({ sql }) => /\b(held|sold) - /.test(sql.split('WHERE')[0] ?? ''));
    expect([...new Set(giving.map(({ name }) => name))].sort()).toEqual(['cancel_order', 'release_held']);
    expect(giving.filter(({ sql }) => !/SET capacity = (s\.)?capacity,/.test(sql))).toEqual([]);
  });
});
