import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Boxoffice } from './boxoffice.js';
import type { Answer } from './client.js';

const BUSY_RETRIES = 100;

/** Starts all of them before any is waited for. */
export const atOnce = <T, R>(
  items: readonly T[],
  act: (item: T, index: number) => Promise<R>,
): Promise<R[]> => Promise.all(items.map(act));

export const times = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

/**
 * Repeats a call, under one Idempotency-Key, for as long as the answer is 503 or a connection is lost: as
 * Retry-After asks for, only sooner.
 */
export async function persistently(
  call: (headers: Record<string, string>) => Promise<Answer>,
): Promise<Answer> {
  const headers = { 'idempotency-key': randomUUID() };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await call(headers);
      if (answer.status !== 503 || attempt === BUSY_RETRIES) return answer;
    } catch (error) {
      if (!isLostConnection(error) || attempt === BUSY_RETRIES) throw error;
    }
    await pause(20);
  }
}

/** What fetch says when nobody listens, or hangs up. (Its TypeError is not that of Jest's realm.) */
export const isLostConnection = (error: unknown): boolean =>
  ['fetch failed', 'terminated'].includes((error as Error).message);

/** How many answers there were of each kind, e.g. `{ 201: 20, '409 sold_out': 180 }`. */
export function tally(answers: readonly Answer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const kind = status < 400 ? String(status) : `${status} ${body?.code}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** Waits for a condition; the only way in which a test lets time go by. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`);
    await pause(10);
  }
}

/**
 * Waits until every transaction of the server that wrote before this moment has ended, those of other databases too:
 * from then on a cursor made of a snapshot's horizon is past all that was written before.
 */
export async function settled(box: Boxoffice): Promise<void> {
  const [moment] = await box.sql('SELECT pg_current_xact_id()::text AS now');
  await until('the horizon is past this moment', async () => {
    const [horizon] = await box.sql(
      'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8 AS past',
      [moment?.now],
    );
    return horizon?.past === true;
  });
}

/** The middle one. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** How many wait for a lock at this moment. */
export async function waiting(box: Boxoffice): Promise<number> {
  const [row] = await box.sql<{ waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return row?.waiting ?? 0;
}

export interface Gate {
  /** Waits until so many stand before it; opens it if they do not come, so that nothing is left waiting. */
  gathered(count: number): Promise<void>;
  open(): Promise<void>;
}

/** Holds the rows of a locking query, so that all who want them gather before they are let go at one moment. */
export async function gate(box: Boxoffice, locking: string, parameters: unknown[] = []): Promise<Gate> {
  const keeper = new pg.Client({ connectionString: box.database.url });
  await keeper.connect();
  await keeper.query('BEGIN');
  await keeper.query(locking, parameters);
  const open = async () => {
    await keeper.query('ROLLBACK');
    await keeper.end();
  };
  return {
    gathered: async (count) => {
      try {
        await until(`${count} wait`, async () => (await waiting(box)) >= count);
      } catch (error) {
        await open();
        throw error;
      }
    },
    open,
  };
}

/** One of them first, the other while the first holds what it has, both before a shut gate at what both want. */
export async function inTurn<A, B>(
  box: Boxoffice,
  locking: string,
  parameters: unknown[],
  first: () => Promise<A>,
  second: () => Promise<B>,
): Promise<[A, B]> {
  const shut = await gate(box, locking, parameters);
  const one = first();
  await shut.gathered(1);
  const two = second();
  await shut.gathered(2);
  await shut.open();
  return Promise.all([one, two]);
}

/**
 * Takes a guard away in the test's own database, by changing the text of one of its functions: what a control
 * needs. Fails if the text is not there, so that a control cannot quietly leave the guard in place.
 */
export async function rewrite(box: Boxoffice, name: string, changes: readonly [from: string, to: string][]) {
  const [row] = await box.sql<{ text: string }>('SELECT pg_get_functiondef($1::regproc) AS text', [name]);
  let text = row?.text ?? '';
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
    text = text.replaceAll(from, to);
  }
  await box.sql(text);
}

/** In place of a row's lock: whoever looks at it takes a moment, in which others look at it, too. */
export const UNLOCKED = 'OFFSET (SELECT 0 FROM pg_sleep(0.02))';

/** The names of the invariants that do not hold. */
export const violated = async (box: Boxoffice): Promise<string[]> =>
  (await box.violations()).map(({ invariant }) => invariant);

type Query = (this: pg.Client, text: unknown, ...rest: unknown[]) => unknown;

/**
 * Takes a guard out of the SQL that the application sends meanwhile: for controls whose guard is no function's.
 * Fails if one of the texts was never sent, so that a control cannot quietly leave the guard in place.
 */
export async function withoutGuard<T>(
  changes: readonly [from: string, to: string][],
  act: () => Promise<T>,
): Promise<T> {
  const original: Query = pg.Client.prototype.query;
  const unseen = new Set(changes.map(([from]) => from));
  const changed: Query = function (text, ...rest) {
    const { text: prepared, ...other } = (text ?? {}) as { text?: unknown; name?: string; values?: unknown };
    const sent = prepared ?? text;
    if (typeof sent !== 'string') return original.call(this, text, ...rest);
    let sql = sent;
    for (const [from, to] of changes) {
      if (sql.includes(from)) unseen.delete(from);
      sql = sql.replaceAll(from, to);
    }
    if (prepared === undefined) return original.call(this, sql, ...rest);
    // Under its name a connection knows it as it was.
    return original.call(this, sql === sent ? text : { ...other, name: undefined, text: sql }, ...rest);
  };
  const spy = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(changed);
  try {
    const result = await act();
    expect([...unseen]).toEqual([]);
    return result;
  } finally {
    spy.mockRestore();
  }
}

export const postgresVersion = async (box: Boxoffice): Promise<string> =>
  (
    await box.sql<{ version: string }>(
      `SELECT split_part(current_setting('server_version'), ' ', 1) AS version`,
    )
  )[0]?.version ?? '';
