import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.js';
import { startEmbeddedPostgres, urlFile } from './embedded-postgres.js';
import { holderOf } from './instance-lock.js';

/**
 * Gives a command its database: the configured one, the embedded one of a running instance,
 * or the embedded one started for as long as the command takes.
 */
export async function withDatabase<T>(
  config: { DATABASE_URL?: string | undefined; DATA_DIR: string },
  use: (url: string) => Promise<T>,
): Promise<T> {
  const url = config.DATABASE_URL ?? (await runningInstance(config.DATA_DIR));
  if (url !== undefined) return use(url);
  const server = await startEmbeddedPostgres({
    dataDir: config.DATA_DIR,
    log: (line) => console.error(line),
  });
  try {
    return await use(server.url);
  } finally {
    await server.stop();
  }
}

async function runningInstance(dataDir: string): Promise<string | undefined> {
  const deadline = Date.now() + 10_000;
  for (let holder = holderOf(dataDir); holder !== undefined; holder = holderOf(dataDir)) {
    try {
      return readFileSync(urlFile(dataDir), 'utf8');
    } catch {
      // It is just starting, just stopping, or a command like this one.
      if (Date.now() > deadline) {
        throw new CannotStart(
          `The running Boxoffice (process ${holder.pid}) does not use the database of DATA_DIR ${dataDir}; set DATABASE_URL`,
        );
      }
      await sleep(50);
    }
  }
  return undefined;
}
