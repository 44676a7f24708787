import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { ClsPluginTransactional } from '@nestjs-cls/transactional';
import { TransactionalAdapterTypeOrm } from '@nestjs-cls/transactional-adapter-typeorm';
import { ClsModule } from 'nestjs-cls';
import { Audit } from './audit/audit.js';
import { ExportTrail } from './audit/export-trail.js';
import { CONFIG, BadConfiguration, type Config } from './config/config.js';
import { dataSourceOptions, type DatabaseSchema } from './database/data-source.js';
import { Snapshots } from './database/snapshots.js';
import { ForgetIdempotencyKeys } from './idempotency/forget-idempotency-keys.js';
import { IdempotencyKeys } from './idempotency/idempotency-keys.js';
import { JobWorkers } from './jobs/job-workers.js';
import { Jobs } from './jobs/jobs.js';
import { SingleFlight } from './jobs/single-flight.js';
import { Changes } from './kept/changes.js';
import { DecideMessage } from './messages/decide-message.js';
import { ForgetMessages } from './messages/forget-messages.js';
import { ListMessages } from './messages/list-messages.js';
import { Messages } from './messages/messages.js';
import { Relay } from './messages/relay.js';
import { TroubledMessageStore } from './messages/troubled-message.store.js';
import { MailedTokens } from './secrets/mailed-tokens.js';
import { Sealer } from './secrets/sealer.js';
import { DiskStorage } from './storage/disk-storage.js';
import { Storage } from './storage/storage.js';
import { Transaction } from './transaction/transaction.js';

const services = [
  Audit,
  ExportTrail,
  Transaction,
  Changes,
  Messages,
  Relay,
  ListMessages,
  DecideMessage,
  ForgetMessages,
  Jobs,
  JobWorkers,
  SingleFlight,
  Snapshots,
  MailedTokens,
  Sealer,
  ForgetIdempotencyKeys,
  IdempotencyKeys,
];

/** What every context stands on: configuration, database, transactions, messages, jobs, secrets. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, schema: DatabaseSchema): DynamicModule {
    if (!config.DATABASE_URL) throw new BadConfiguration('DATABASE_URL: required');
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions(config.DATABASE_URL, config.DATABASE_POOL_SIZE, schema),
          retryAttempts: 0,
        }),
        // Its forRoot() would put an interceptor before every route, which does nothing at the price of much RxJS.
        ClsModule.registerPlugins([
          new ClsPluginTransactional({
            imports: [TypeOrmModule],
            adapter: new TransactionalAdapterTypeOrm({ dataSourceToken: getDataSourceToken() }),
          }),
        ]),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: Storage, useClass: DiskStorage },
        TroubledMessageStore,
        ...services,
      ],
      exports: [DiscoveryModule, CONFIG, Storage, ...services],
    };
  }
}
