import { ATTEMPTS, ForgetMessages, Messages } from '#libs/platform';
import type { Boxoffice } from '../support/boxoffice.js';
import {
  BLOCK,
  drainAll,
  effects,
  open,
  timeGoesBy,
  twoApplications,
  write,
  type Carrier,
} from '../support/carriers.js';
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
      WHERE datname = current_database() AND state = 'idle in transaction' AND query LIKE '%ahead%'`,
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
      const [first, second] = await box.sql<{ attempts: number; wait: number; failures: object }>(
        `SELECT attempts, extract(epoch FROM next_attempt_at - now())::float AS wait, failures
           FROM platform.outbox WHERE key = 'bad' ORDER BY id`,
      );
      expect(first).toMatchObject({ attempts, failures: [{ handler: 'Recorder', error: 'Error' }] });
      expect(second).toMatchObject({ attempts: 0 });
      waits.push(first?.wait ?? 0);
      await timeGoesBy(box);
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

  it('what keeps failing is parked: its key waits, other handlers and other keys do not', async () => {
    for (const { recorder } of carriers)
      recorder.refuses = ({ key, payload }) => key === 'bad' && payload.n === 0;
    await write(
      box,
      ['bad', 'good'].flatMap((key) => [0, 1].map((n) => ({ key, n }))),
    );
    for (const _attempt of times(ATTEMPTS)) {
      await drainAll(box, carriers);
      await timeGoesBy(box);
    }
    await drainAll(box, carriers);
    const parked = await box.sql(
      `SELECT key, (payload ->> 'n')::int AS n, attempts, failures, parked_at IS NOT NULL AS parked
         FROM platform.outbox WHERE handled_at IS NULL ORDER BY id`,
    );
    expect(parked).toEqual([
      {
        key: 'bad',
        n: 0,
        attempts: ATTEMPTS,
        failures: [{ handler: 'Recorder', error: 'Error' }],
        parked: true,
      },
      { key: 'bad', n: 1, attempts: 0, failures: null, parked: false },
    ]);
    expect((await effects(box)).map(({ key, n }) => [key, n])).toEqual([
      ['good', 0],
      ['good', 1],
    ]);
    // The other handler has acted on the first of both keys, and on the second of the good one: each once.
    expect(carriers.flatMap(({ bystander }) => bystander.seen).sort()).toEqual([0, 0, 1]);
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

describe('messages that were handled', () => {
  it('are forgotten after 30 days, and their inbox rows; the others stay, and verify knows', async () => {
    const { box, carriers, stop } = await twoApplications();
    for (const { recorder } of carriers) recorder.refuses = ({ key }) => key === 'bad';
    await write(
      box,
      ['old', 'bad', 'new'].map((key) => ({ key, n: 0 })),
    );
    await drainAll(box, carriers);
    await box.sql(`UPDATE platform.outbox SET created_at = now() - interval '31 days' WHERE key <> 'new'`);
    const forget = () => box.app.get(ForgetMessages).execute();
    expect([await forget(), await forget()]).toEqual([1, 0]);
    expect(
      await box.sql(
        `SELECT key, count(i.*)::int AS noted FROM platform.outbox o LEFT JOIN platform.inbox i ON i.message_id = o.id
          GROUP BY key ORDER BY key`,
      ),
    ).toEqual([
      { key: 'bad', noted: 1 },
      { key: 'new', noted: 2 },
    ]);
    const [kept] = await box.sql<{ days: number }>(
      'SELECT round(extract(epoch FROM now() - since) / 86400)::int AS days FROM platform.messages_kept',
    );
    expect(kept).toEqual({ days: 30 });
    await stop();
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
    expect(middle).toBeLessThan(size(1_000, 50));
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
    const order = await withoutGuard([['o.key > ahead.key', '(o.key, o.id) > (ahead.key, ahead.id)']], () =>
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
