import { loadConfig } from '../config/config.js';
import { Busy } from '../problem/common-errors.js';
import type { Transaction } from '../transaction/transaction.js';
import { Snapshots } from './snapshots.js';

const ROW = 'x'.repeat(2000);

/** As many rows as there are; says how many were read, and how many transactions are under way. */
function database(rows: number) {
  const state = { read: 0, open: 0, failAt: Infinity };
  const transaction = {
    runAlone: async (block: () => Promise<unknown>) => {
      state.open += 1;
      try {
        return await block();
      } finally {
        state.open -= 1;
      }
    },
    queryOne: (sql: string) => Promise.resolve(sql === 'nothing' ? undefined : { version: sql }),
    query: (sql: string) => {
      const [, size] = /^FETCH (\d+)/.exec(sql) ?? [];
      if (size === undefined) return Promise.resolve([]);
      if (state.read >= state.failAt) return Promise.reject(new Error('the connection is gone'));
      const count = Math.min(Number(size), rows - state.read);
      state.read += count;
      return Promise.resolve(Array.from({ length: count }, () => ({ text: ROW })));
    },
  } as unknown as Transaction;
  const snapshots = new Snapshots(transaction, loadConfig({ DATABASE_POOL_SIZE: '3' }));
  const open = (version = 'v1', has: (etag: string) => boolean = () => false) =>
    snapshots.open({ sql: version, values: [] }, ['[', { sql: 'rows', values: [] }, ']'], has);
  return { state, open };
}

async function all(text: AsyncIterable<Buffer> | undefined): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of text ?? []) chunks.push(chunk.toString());
  return chunks.join('');
}

/** Until something is so; what is waited for takes turns of the event loop, and no time. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

describe('a long answer', () => {
  it('is whole, and its transaction over before it is read where it fits ahead', async () => {
    const { state, open } = database(3);
    const answer = await open();
    expect(state).toMatchObject({ read: 3, open: 0 });
    expect(await all(answer?.text)).toBe(`[${ROW},${ROW},${ROW}]`);
    expect(answer?.etag).toMatch(/^W\/"[\w-]{27}"$/);
  });

  it('is read as it is taken, and little of it ahead', async () => {
    const { state, open } = database(100_000);
    const answer = await open();
    expect(state.open).toBe(1);
    expect(state.read).toBeLessThan(1000);
    answer?.text?.destroy();
    await until(() => state.open === 0);
    expect(state.read).toBeLessThan(1000);
  });

  it('is not read at all where the reader has it, or there is none', async () => {
    const { state, open } = database(10);
    const { etag } = (await open()) ?? {};
    state.read = 0;
    expect(await open('v1', (one) => one === etag)).toEqual({ etag });
    expect((await open('v2'))?.etag).not.toBe(etag);
    state.read = 0;
    expect(await open('nothing')).toBeUndefined();
    expect(state).toMatchObject({ read: 0, open: 0 });
  });

  it('fails as a whole where it has not begun, and breaks off where it has', async () => {
    const early = database(10);
    early.state.failAt = 0;
    await expect(early.open()).rejects.toThrow('the connection is gone');
    const late = database(100_000);
    late.state.failAt = 400;
    const answer = await late.open();
    await expect(all(answer?.text)).rejects.toThrow('the connection is gone');
  });

  it('leaves the connections to others: one of three reads, the next waits its turn and is then asked to come again', async () => {
    const timers: { run: () => void; ms: number | undefined }[] = [];
    const spy = jest.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms?: number) => {
      timers.push({ run, ms });
    }) as never);
    const runsOut = (ms: number) => timers.findLast((timer) => timer.ms === ms)?.run();
    try {
      const { state, open } = database(100_000);
      const first = await open();
      const second = open();
      const third = open();
      third.catch(() => undefined);
      expect(state.open).toBe(1);
      first?.text?.destroy();
      expect((await second)?.text).toBeDefined();
      expect(state.open).toBe(1);
      runsOut(4000);
      await expect(third).rejects.toThrow(Busy);
      // Whoever takes nothing is not waited for any longer.
      runsOut(20_000);
      await until(() => state.open === 0);
      const last = await open();
      last?.text?.destroy();
      await until(() => state.open === 0);
    } finally {
      spy.mockRestore();
    }
  });
});
