import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.js';
import type { Binaries, ServerUser } from './postgres-binaries.js';
import { ended, signal } from './processes.js';

const maxConnections = 200;
const largestLog = 10 * 1024 * 1024;

/** One PostgreSQL server process on a cluster, started again on its port whenever it dies before `stop()`. */
export class PostgresServer {
  private child?: ChildProcess;
  private port = 0;
  private stopping = false;
  private recovering?: Promise<void>;

  constructor(
    private readonly binaries: Binaries,
    private readonly user: ServerUser,
    private readonly cluster: string,
    private readonly logFile: string,
    private readonly log: (line: string) => void,
  ) {}

  async startAnywhere(): Promise<number> {
    const deadline = Date.now() + 30_000;
    for (;;) {
      this.port = await freePort();
      try {
        await this.start();
        return this.port;
      } catch (error) {
        // The port may be taken since we looked, and backends of a killed server may take a moment to leave.
        const passing = /could not bind|still in use/.test((error as Error).message);
        if (!passing || Date.now() > deadline) throw error;
        await sleep(100);
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.recovering;
    const pid = this.child?.pid;
    if (pid === undefined) return;
    signal(pid, 'SIGINT');
    if (await ended(pid, 30_000)) return;
    signal(pid, 'SIGQUIT');
    if (await ended(pid, 5_000)) return;
    signal(pid, 'SIGKILL');
    await ended(pid, 5_000);
  }

  private async start(): Promise<void> {
    if (existsSync(this.logFile) && statSync(this.logFile).size > largestLog) truncateSync(this.logFile);
    const output = openSync(this.logFile, 'a', 0o600);
    const logged = statSync(this.logFile).size;
    const settings = {
      listen_addresses: '127.0.0.1',
      port: this.port,
      unix_socket_directories: '',
      max_connections: maxConnections,
      timezone: 'UTC',
      log_timezone: 'UTC',
    };
    const child = spawn(
      this.binaries.postgres,
      [
        '-D',
        asSeenBy(this.user, this.cluster),
        ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
      ],
      // A group of its own: Ctrl-C in the terminal is for the application, which drains before it stops the database.
      {
        ...this.user,
        cwd: this.cluster,
        env: bareEnvironment(),
        stdio: ['ignore', output, output],
        detached: true,
      },
    );
    closeSync(output);
    const gone = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('exit', (code, by) => resolve(by ?? `exit code ${code}`));
    });
    const release = child.pid === undefined ? () => undefined : stopWithUs(child.pid);
    let dead = false;
    void gone.then((how) => {
      dead = true;
      release();
      if (this.child === child && !this.stopping) this.recovering = this.recover(how);
    });

    while (!this.isReady(child.pid)) {
      if (dead)
        throw new CannotStart(
          `The embedded PostgreSQL did not start: ${this.reason(logged) ?? (await gone)} (see ${this.logFile})`,
        );
      await Promise.race([sleep(10), gone]);
    }
    this.child = child;
    if (dead) this.recovering = this.recover(await gone);
  }

  private async recover(how: string): Promise<void> {
    this.log(`PostgreSQL stopped unexpectedly (${how}); starting it again`);
    this.child = undefined;
    while (!this.stopping) {
      try {
        await this.start();
        this.log('PostgreSQL is back');
        return;
      } catch {
        await sleep(200);
      }
    }
  }

  private isReady(pid: number | undefined): boolean {
    const lines = pidFile(this.cluster);
    return lines !== undefined && Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  }

  private reason(from: number): string | undefined {
    const lines = readFileSync(this.logFile).subarray(from).toString().split('\n');
    const failures = lines.filter((line) => /FATAL|LOG: {2}could not/.test(line));
    return failures.map((line) => line.replace(/^.*?(FATAL|LOG): +/, '')).join('; ') || undefined;
  }
}

// Dies with the application however that ends: the pipe closes even when we are killed outright.
function stopWithUs(pid: number): () => void {
  const watcher = spawn('/bin/sh', ['-c', 'read -r line || kill -INT "$1"', 'sh', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    detached: true,
  });
  watcher.on('error', () => undefined);
  watcher.stdin.on('error', () => undefined);
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
  return () => watcher.stdin.end('done\n');
}

// The user's own PG* variables are for their own servers.
export function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C' };
}

export function pidFile(cluster: string): string[] | undefined {
  try {
    return readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
}

// Our parents may be closed to the server's user, but its working directory is given to it by us.
export function asSeenBy(user: ServerUser, folder: string): string {
  if (user.uid === undefined || reachable(user, path.dirname(folder))) return folder;
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new CannotStart(
    `The database user cannot reach DATA_DIR ${folder}: put it outside private folders, or set DATABASE_URL`,
  );
}

function reachable(user: ServerUser, folder: string): boolean {
  const { mode, uid, gid } = statSync(folder);
  const needed = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & needed) === 0) return false;
  const parent = path.dirname(folder);
  return parent === folder || reachable(user, parent);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
