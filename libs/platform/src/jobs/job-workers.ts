import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  Logger as GraphileLogger,
  run,
  runOnce,
  type Runner,
  type RunnerOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config.js';
import { Transaction } from '../transaction/transaction.js';
import { RUNS, type JobRunner } from './jobs.js';
import { workerPreset } from './worker-preset.js';

const SESSION_NAME = 'boxoffice jobs';
const CONNECTIONS = 5;
const RETRY_MS = 500;
const LOOK_FOR_ABANDONED_MS = 30_000;
/** Much longer than any job takes: Stripe's time-out, twice, is the longest of it. */
const ABANDONED_AFTER_SECONDS = 120;

/** Runs the jobs, a few at a time. Without the database it stops, and begins again when that is back. */
@Injectable()
export class JobWorkers {
  private readonly logger = new Logger(JobWorkers.name);
  private pool: pg.Pool | undefined;
  private runner: Runner | undefined;
  private beginning: Promise<void> | undefined;
  private looking: NodeJS.Timeout | undefined;
  private stopped = true;
  /** Under these names this process has taken jobs, and no longer runs them. */
  private readonly former = new Set<string>();

  constructor(
    private readonly transaction: Transaction,
    private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(): Promise<void> {
    this.stopped = false;
    await this.begin();
    this.looking = setInterval(() => this.release([...this.former]), LOOK_FOR_ABANDONED_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.looking);
    await this.beginning;
    const runner = this.runner;
    this.runner = undefined;
    // It rejects if it has stopped by itself.
    await runner?.stop().catch(() => undefined);
    await this.pool?.end();
    this.pool = undefined;
  }

  private async begin(): Promise<void> {
    await this.releaseAbandoned([...this.former]);
    this.pool ??= this.connect();
    const events: WorkerEvents = new EventEmitter();
    let name: string | undefined;
    events.on('pool:create', ({ workerPool }) => (name = workerPool.id));
    // With the connection the answer to "which job is mine?" may have been lost: that job would wait for nobody.
    let lost = false;
    events.on('pool:listen:error', () => (lost = true));
    events.on('pool:listen:success', ({ workerPool }) => {
      if (lost) this.release([workerPool.id]);
      lost = false;
    });
    // Told when it begins to end: without its connections it may never be done with that.
    const ending = new Promise<void>((resolve) => events.once('pool:gracefulShutdown', () => resolve()));
    const runner = await run({ ...this.options(this.pool), events });
    this.runner = runner;
    void Promise.race([ending, runner.promise.catch(() => undefined)]).then(() => {
      if (name !== undefined) this.former.add(name);
      if (!this.stopped) this.beginning = this.beginAgain();
    });
  }

  private async beginAgain(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.begin();
        return;
      } catch (error) {
        this.logger.warn({ msg: 'jobs cannot be run', err: error });
        await pause(RETRY_MS);
      }
    }
  }

  private release(names: readonly string[]): void {
    this.releaseAbandoned(names).catch((error: unknown) =>
      this.logger.warn({ msg: 'abandoned jobs not released', err: error }),
    );
  }

  /**
   * Frees the jobs that a worker took and died with; graphile-worker itself waits four hours. Nobody else
   * having a session means that whoever took a job before us is dead.
   */
  private async releaseAbandoned(names: readonly string[]): Promise<void> {
    await this.transaction.query(
      `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT locked_by)) FROM graphile_worker.jobs
        WHERE locked_by = ANY ($1) OR locked_at < now() - make_interval(secs => $2)
           OR (locked_by IS NOT NULL AND NOT EXISTS
                (SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = $3))`,
      [names, ABANDONED_AFTER_SECONDS, SESSION_NAME],
    );
  }

  /** Runs what is due now, and resolves when it is done. */
  async drain(): Promise<void> {
    await this.releaseAbandoned([]);
    const pool = this.connect();
    await runOnce(this.options(pool)).finally(() => pool.end());
  }

  private connect(): pg.Pool {
    const { DATABASE_URL: connectionString } = this.config;
    const pool = new pg.Pool({ connectionString, application_name: SESSION_NAME, max: CONNECTIONS });
    // graphile-worker takes its own listeners away when it stops, and a lost connection would end the process then.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => void client.on('error', () => undefined));
    return pool;
  }

  private options(pgPool: pg.Pool): RunnerOptions {
    return {
      pgPool,
      concurrency: 4,
      noHandleSignals: true,
      pollInterval: 2000,
      preset: workerPreset,
      taskList: this.tasks(),
      logger: new GraphileLogger(() => (level, message, meta) => {
        // LogLevel is a const enum, which is not there at runtime
        if ((level as string) === 'error')
          this.logger.error({ msg: message.split(' with error ')[0], err: meta?.error });
      }),
    };
  }

  private tasks(): TaskList {
    const tasks: TaskList = {};
    for (const wrapper of this.discovery.getProviders()) {
      const name = wrapper.metatype
        ? (Reflect.getMetadata(RUNS, wrapper.metatype) as string | undefined)
        : undefined;
      if (!name) continue;
      tasks[name] = async (payload) => {
        await (wrapper.instance as JobRunner).run(payload as never);
      };
    }
    return tasks;
  }
}
