import { Messages } from '#libs/platform';
import type { Boxoffice } from '../support/boxoffice.js';
import { BLOCK, drainAll, effects, open, twoApplications, write, type Carrier } from '../support/carriers.js';
import { median, postgresVersion, times, until, violated, waiting, withoutGuard } from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';

const keys = size(10, 100);
const perKey = size(10, 100);
const wakes = size(30, 1_000);

/** Several relays carry many keys' messages while more are written; what each key saw, in order. */
async function carryMany(box: Boxoffice, carriers: readonly Carrier[]): Promise<Map<string, number[]>> {
  const luck = chance();
  const writing = (async () => {
    for (const block of times(perKey / BLOCK)) {
      const ofKey = (key: number) => times(BLOCK).map((n) => ({ key: `key-${key}`, n: block * BLOCK + n }));
      await write(box, luck.shuffled(times(keys)).flatMap(ofKey));
    }
  })();
  let written = false;
  void writing.then(() => (written = true));
  while (!written) await drainAll(box, carriers);
  await writing;
  await drainAll(box, carriers);
  const seen = new Map<string, number[]>();
  for (const { key, n } of await effects(box)) seen.set(key, [...(seen.get(key) ?? []), n]);
  return seen;
}

/** While one relay is slow with a key's first message, the others carry what they may; the order of effects. */
async function overtake(box: Boxoffice, [slow, ...others]: readonly Carrier[]): Promise<number[]> {
  if (!slow) throw new Error('no relay');
  await write(
    box,
    times(BLOCK).map((n) => ({ key: 'key', n })),
  );
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const begun = new Promise<void>((resolve) => {
    slow.recorder.begins = () => (resolve(), held);
  });
  const carried = slow.relay.drain();
  await begun;
  await Promise.all(others.map(({ relay }) => relay.drain()));
  letGo();
  await carried;
  await drainAll(box, [slow, ...others]);
  return (await effects(box)).map(({ n }) => n);
}

/** A relay dies in the middle of a message (its connection goes), and the others take over. */
async function dieWhileCarrying(box: Boxoffice, [first, ...others]: readonly Carrier[]): Promise<void> {
  if (!first) throw new Error('no relay');
  const before = (await effects(box)).length;
  await write(box, [{ key: 'key', n: 0 }]);
  let letGo: () => void = () => undefined;
  first.recorder.gate = new Promise((resolve) => (letGo = resolve));
  const entered = new Promise<void>((resolve) => (first.recorder.entered = resolve));
  const died = first.relay.drain().catch(() => undefined);
  await entered;
  // The one that holds the message; the handler's own transaction is on another connection and may still commit.
  const killed = await box.sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle in transaction' AND query LIKE '%SKIP LOCKED%'`,
  );
  expect(killed).toHaveLength(1);
  const carried = drainAll(box, others);
  const another = async () =>
    (await effects(box)).slice(before).some(({ relay }) => relay !== first.recorder.relay);
  await until(
    'another relay has taken the message',
    async () => (await waiting(box)) > 0 || (await another()),
  );
  letGo();
  await Promise.all([died, carried]);
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('several relays on one database', () => {
  let box: Boxoffice;
  let carriers: Carrier[];
  let stop: (sound?: boolean) => Promise<void>;
  beforeEach(async () => {
    ({ box, carriers, stop } = await twoApplications());
  });
  afterEach(() => stop());

  it('share the work, and each key has its messages in order, each once', async () => {
    const began = performance.now();
    const seen = await carryMany(box, carriers);
    expect(seen.size).toBe(keys);
    for (const ns of seen.values()) expect(ns).toEqual(times(perKey));
    const busy = new Set((await effects(box)).map(({ relay }) => relay));
    // A few messages may all be carried before the others look.
    if (soak) expect(busy.size).toBeGreaterThan(1);
    const seconds = (performance.now() - began) / 1000;
    await keepFigures('messages carried by several relays', began, {
      sizes: { relays: carriers.length, keys, messages: keys * perKey },
      outcome: { 'out of order': 0, repeated: 0, 'a second': Math.round((keys * perKey) / seconds) },
      postgres: await postgresVersion(box),
    });
  });

  it('none overtakes another that is slow with an older message of the key', async () => {
    expect(await overtake(box, carriers)).toEqual(times(BLOCK));
  });

  it('a handler that fails is tried again, later each time, and holds up its own key only', async () => {
    for (const { recorder } of carriers) recorder.refuses = ({ key }) => key === 'bad';
    await write(box, [
      { key: 'bad', n: 0 },
      { key: 'bad', n: 1 },
      { key: 'good', n: 0 },
      { key: 'good', n: 1 },
    ]);
    const waits: number[] = [];
    for (const attempts of [1, 2, 3]) {
      await drainAll(box, carriers);
      const [first, second] = await box.sql<{ attempts: number; wait: number; error: string }>(
        `SELECT attempts, extract(epoch FROM next_attempt_at - now())::float AS wait, last_error AS error
           FROM platform.outbox WHERE key = 'bad' ORDER BY id`,
      );
      expect(first).toMatchObject({ attempts, error: 'Error' });
      expect(second).toMatchObject({ attempts: 0 });
      waits.push(first?.wait ?? 0);
      await box.sql(`UPDATE platform.outbox SET next_attempt_at = now() WHERE key = 'bad'`);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect((await effects(box)).map(({ key, n }) => [key, n])).toEqual([
      ['good', 0],
      ['good', 1],
    ]);

    for (const { recorder } of carriers) recorder.refuses = () => false;
    await drainAll(box, carriers);
    expect((await effects(box)).slice(2).map(({ key, n }) => [key, n])).toEqual([
      ['bad', 0],
      ['bad', 1],
    ]);
  });

  it('what a dead relay was carrying is carried by another, and takes effect once', async () => {
    const rounds = size(3, 50);
    const began = performance.now();
    for (const round of times(rounds)) {
      const luck = chance(round);
      await dieWhileCarrying(box, luck.shuffled(carriers));
      for (const { recorder } of carriers)
        Object.assign(recorder, { gate: undefined, entered: () => undefined });
      expect(await effects(box)).toHaveLength(round + 1);
      expect(await open(box)).toBe(0);
    }
    await keepFigures('a relay dies with a message', began, {
      sizes: { deaths: rounds },
      outcome: { 'carried by another': rounds, lost: 0, repeated: 0 },
      postgres: await postgresVersion(box),
    });
  });
});

describe('from the commit to the handler', () => {
  it('takes a moment, and a lost wake-up is noticed', async () => {
    const { box, carriers, stop } = await twoApplications();
    const [one] = carriers;
    if (!one) throw new Error('no relay');
    await one.relay.start();
    const began = performance.now();
    const took: number[] = [];
    for (const n of times(wakes)) {
      const handled = new Promise<number>((resolve) => {
        one.recorder.entered = () => resolve(performance.now());
      });
      await write(box, [{ key: `key-${n}`, n: 0 }]);
      const committed = performance.now();
      box.app.get(Messages).wake();
      took.push((await handled) - committed);
    }
    const sorted = [...took].sort((a, b) => a - b);
    const [middle, most] = [median(took), sorted[Math.floor(took.length * 0.99)] ?? NaN];
    process.stderr.write(`commit to handler: median ${middle.toFixed(1)} ms, 99 % ${most.toFixed(1)} ms\n`);
    expect(middle).toBeLessThan(1_000);
    await keepFigures('from commit to handler', began, {
      sizes: { messages: wakes },
      outcome: { 'median ms': Math.round(middle * 10) / 10, '99 % ms': Math.round(most * 10) / 10 },
      postgres: await postgresVersion(box),
    });

    await box.sql(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'boxoffice relay'`,
    );
    await write(box, [{ key: 'unheard', n: 0 }]);
    await until('the message is carried without a wake-up', async () => (await open(box)) === 0);
    await until('the relay listens again', async () => {
      const listening = await box.sql(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'boxoffice relay'`,
      );
      return listening.length === 1;
    });
    await one.relay.stop();
    await stop();
  });
});

describe('controls', () => {
  let box: Boxoffice;
  let carriers: Carrier[];
  let stop: (sound?: boolean) => Promise<void>;
  beforeEach(async () => {
    ({ box, carriers, stop } = await twoApplications());
  });
  afterEach(() => stop(false));

  it("a relay that does not mind older messages of its message's key mixes them up", async () => {
    const order = await withoutGuard([['older.handled_at IS NULL AND older.id < o.id', 'false']], () =>
      overtake(box, carriers),
    );
    expect(order).not.toEqual(times(BLOCK));
  });

  it('without the inbox a message takes effect again, which verify reports', async () => {
    await box.sql('ALTER TABLE platform.inbox DROP CONSTRAINT inbox_pkey');
    await dieWhileCarrying(box, carriers);
    expect((await effects(box)).length).toBeGreaterThan(1);
    expect(await violated(box)).toContain('7 a handler has acted on a message once');
  });
});
