import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { effects, open, write } from '../support/carriers.js';
import { postgresVersion, times, until } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';

const RELAYS = 3;
const KEYS = size(20, 200);
const PER_KEY = size(25, 50);
const DEATHS = size(2, 20);
const POISON = 'poison';

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

/** Relays in processes of their own. */
class RelayProcesses {
  private readonly running: ChildProcess[] = [];

  constructor(private readonly box: Boxoffice) {}

  async launch(): Promise<void> {
    const { DATABASE_URL = '', SECRET_KEY = '', DATA_DIR } = this.box.config;
    const child = spawn(process.execPath, [path.resolve(__dirname, '../support/relay-process.mjs')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'test',
        DATABASE_URL,
        SECRET_KEY,
        DATA_DIR,
        LOG_LEVEL: 'silent',
        REFUSED_KEY: POISON,
        STRIPE_SECRET_KEY: this.box.config.STRIPE_SECRET_KEY ?? '',
        STRIPE_PUBLISHABLE_KEY: this.box.config.STRIPE_PUBLISHABLE_KEY ?? '',
        STRIPE_WEBHOOK_SECRET: this.box.config.STRIPE_WEBHOOK_SECRET ?? '',
        STRIPE_API_BASE: this.box.config.STRIPE_API_BASE ?? '',
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    this.running.push(child);
    await until('it carries', () => said.includes('carrying') || child.exitCode !== null, 60_000);
    if (child.exitCode !== null) throw new Error(said);
  }

  async kill(which: number): Promise<void> {
    const [child] = this.running.splice(which, 1);
    if (!child) throw new Error('no such relay');
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async killAll(): Promise<void> {
    while (this.running.length > 0) await this.kill(0);
  }
}

describe('relays that are killed', () => {
  let box: Boxoffice;
  let relays: RelayProcesses;
  beforeEach(async () => {
    box = await startBoxoffice();
    await box.sql('CREATE TABLE effects (at serial, key text, n int, relay text)');
    relays = new RelayProcesses(box);
  });
  afterEach(() => relays.killAll());

  it('lose nothing, repeat nothing, keep the order of each key, and flow past what never succeeds', async () => {
    const began = performance.now();
    const luck = chance();
    const total = KEYS * PER_KEY;
    for (const n of times(PER_KEY))
      await write(
        box,
        luck.shuffled([...times(KEYS).map((key) => ({ key: `key-${key}`, n })), { key: POISON, n }]),
      );
    await Promise.all(times(RELAYS).map(() => relays.launch()));
    const done = async () =>
      (await box.sql<{ n: number }>('SELECT count(*)::int AS n FROM effects'))[0]?.n ?? 0;
    for (const death of times(DEATHS)) {
      // Early in its share of the work, wherever it is at that moment.
      const at = ((death + luck.below(90) / 100) * total) / (DEATHS + 1);
      await until('some are carried', async () => (await done()) >= at, 120_000);
      await relays.kill(luck.below(RELAYS));
      await relays.launch();
    }
    await until('all are carried', async () => (await done()) >= total, 300_000);
    await until('nothing is due', async () => {
      const [left] = await box.sql<{ n: number }>(
        'SELECT count(*)::int AS n FROM platform.outbox WHERE handled_at IS NULL AND key <> $1',
        [POISON],
      );
      return left?.n === 0;
    });
    await relays.killAll();

    const seen = new Map<string, number[]>();
    for (const { key, n } of await effects(box)) seen.set(key, [...(seen.get(key) ?? []), n]);
    expect([...seen.keys()].sort()).toEqual(
      times(KEYS)
        .map((key) => `key-${key}`)
        .sort(),
    );
    for (const [key, ns] of seen) expect([key, ns]).toEqual([key, times(PER_KEY)]);
    const poison = await box.sql(
      `SELECT count(*)::int AS n, count(*) FILTER (WHERE attempts > 0)::int AS tried FROM platform.outbox
        WHERE key = $1 AND handled_at IS NULL`,
      [POISON],
    );
    expect(poison).toEqual([{ n: PER_KEY, tried: 1 }]);
    expect(await open(box)).toBeLessThanOrEqual(1);
    await keepFigures('relay processes killed', began, {
      sizes: { relays: RELAYS, messages: total, keys: KEYS, deaths: DEATHS },
      outcome: {
        lost: 0,
        'applied twice': 0,
        'out of order': 0,
        'a second': Math.round((total * 1000) / (performance.now() - began)),
      },
      postgres: await postgresVersion(box),
    });
    await box.stop();
  });
});
