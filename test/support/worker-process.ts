import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Boxoffice } from './boxoffice.js';
import { until } from './race.js';

const entry = path.resolve(__dirname, '../../dist/apps/worker/src/main.js');

/** The worker as a process of its own, at the database and the Stripe of a test, to be killed. */
export class WorkerProcess {
  private readonly child: ChildProcess;
  private readonly ended: Promise<unknown>;
  private output = '';

  constructor({ config }: Boxoffice, env: Record<string, string> = {}) {
    const settings = Object.entries(config).filter(([, value]) => value !== undefined);
    this.child = spawn(process.execPath, [entry], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        ...Object.fromEntries(settings.map(([name, value]) => [name, String(value)])),
        LOG_LEVEL: 'info',
        ...env,
      },
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    this.ended = new Promise((resolve) => void this.child.once('close', resolve));
  }

  get running(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits until it is at work. */
  async atWork(): Promise<void> {
    const said = () => this.output.includes('carrying messages');
    await until('the worker is at work', () => said() || !this.running, 60_000);
    if (!this.running) throw new Error(`the worker ended: ${this.output}`);
  }

  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (this.running) this.child.kill(signal);
    await this.ended;
  }
}
