import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/platform';
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
});
