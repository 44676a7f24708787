import { Inject, Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  Logger as GraphileLogger,
  run,
  runOnce,
  type Runner,
  type RunnerOptions,
  type TaskList,
} from 'graphile-worker';
import { CONFIG, type Config } from '../config/config.js';
import { RUNS, type JobRunner } from './jobs.js';

/** Runs the jobs, a few at a time. */
@Injectable()
export class JobWorkers {
  private readonly logger = new Logger(JobWorkers.name);
  private runner: Runner | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(): Promise<void> {
    this.runner = await run(this.options());
  }

  async stop(): Promise<void> {
    const runner = this.runner;
    this.runner = undefined;
    await runner?.stop();
  }

  /** Runs what is due now, and resolves when it is done. */
  async drain(): Promise<void> {
    await runOnce(this.options());
  }

  private options(): RunnerOptions {
    return {
      connectionString: this.config.DATABASE_URL,
      concurrency: 4,
      maxPoolSize: 5,
      noHandleSignals: true,
      pollInterval: 2000,
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
