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
});
