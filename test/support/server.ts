import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import type { Json } from './client.js';
import { until } from './race.js';

const entryOf = (app: string) => path.resolve(__dirname, `../../dist/apps/${app}/src/main.js`);

/** `npm start` without the preparations: the whole product, or one of its apps, as a process of its own. */
export class Server {
  private child: ChildProcess | undefined;
  private ended: Promise<number | string> = Promise.resolve('never started');
  /** Everything it has said. */
  output = '';

  constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly env: Record<string, string> = {},
    private readonly app: 'local' | 'api' | 'worker' = 'local',
  ) {}

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  get running(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** What the demo tells a newcomer. */
  get demo(): Json {
    return JSON.parse(readFileSync(path.join(this.dataDir, 'demo.json'), 'utf8'));
  }

  get databaseUrl(): string {
    return readFileSync(path.join(this.dataDir, 'postgres-url'), 'utf8');
  }

  get postgresPid(): number {
    const file = path.join(this.dataDir, 'postgres/postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  }

  launch(): void {
    this.output = '';
    const child = spawn(process.execPath, [entryOf(this.app)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: path.dirname(this.dataDir),
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'development',
        LOG_LEVEL: 'error',
        RATE_LIMIT_PER_MINUTE: '1000000',
        LOGIN_LIMIT_PER_MINUTE: '1000000',
        PORT: String(this.port),
        DATA_DIR: this.dataDir,
        ...this.env,
      },
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone'));
    });
  }

  /** @returns how many milliseconds it took until it was ready */
  async start(): Promise<number> {
    const began = performance.now();
    this.launch();
    await until('the server is ready', () => this.said('Boxoffice is ready') || !this.running, 60_000);
    if (!this.running) throw new Error(`it did not start: ${this.output}`);
    return performance.now() - began;
  }

  /** Whether it can serve now. */
  async ready(): Promise<boolean> {
    try {
      return (await fetch(`${this.baseUrl}/health/ready`)).status === 200;
    } catch {
      return false;
    }
  }

  said(words: string): boolean {
    return this.output.includes(words);
  }

  /** @returns its exit code, or the signal that ended it */
  signal(name: NodeJS.Signals): Promise<number | string> {
    if (this.running) this.child?.kill(name);
    return this.ended;
  }

  /** @returns its exit code, or the signal that ended it */
  exit(): Promise<number | string> {
    return this.ended;
  }

  /** Stops it, and waits for its database to be gone, too. */
  async stop(): Promise<void> {
    const { postgresPid } = this;
    await this.signal('SIGINT');
    await until('its PostgreSQL is gone', () => !isAlive(postgresPid));
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** What nobody has waited for stays in the process table, and is as dead as the rest. */
export function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync('/proc/self');
  }
}

/** The processes that come from this one, where the system tells (Linux). */
export function descendantsOf(pid: number): number[] {
  if (!existsSync('/proc/self')) return [];
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        return { pid: Number(name), parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) };
      } catch {
        return { pid: 0, parent: 0 };
      }
    });
  const found = [pid];
  for (const ancestor of found)
    found.push(...parents.filter(({ parent }) => parent === ancestor).map((child) => child.pid));
  return found.slice(1);
}
