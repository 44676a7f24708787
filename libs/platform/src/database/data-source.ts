import type { DataSourceOptions, MixedList, EntitySchema } from 'typeorm';
import { PreparingClient } from './prepared.js';

export interface DatabaseSchema {
  // TypeORM's own type for classes and entity schemas
  entities: MixedList<(new () => object) | EntitySchema>;
  migrations: (new () => object)[];
}

/** Locks and statements that take longer than this are answered as `busy` and may be tried again. */
const TIMEOUTS =
  '-c lock_timeout=4000 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000 -c timezone=UTC';

/** How every process of the product reaches PostgreSQL. */
export function dataSourceOptions(url: string, poolSize: number, schema: DatabaseSchema): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName: 'boxoffice',
    entities: schema.entities as (new () => object)[],
    migrations: schema.migrations,
    migrationsTableName: 'migrations',
    synchronize: false,
    logging: false,
    connectTimeoutMS: 10_000,
    extra: { Client: PreparingClient, options: TIMEOUTS, keepAlive: true, idleTimeoutMillis: 60_000 },
  };
}
