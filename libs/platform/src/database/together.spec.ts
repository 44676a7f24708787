import { AsyncLocalStorage } from 'node:async_hooks';
import { Together } from './together.js';

/** Answers when it is told to. */
function desk<Ask>(bounds: ConstructorParameters<typeof Together<Ask, string>>[1] = {}) {
  const batches: Ask[][] = [];
  const open: { resolve: (answers: (string | Promise<string>)[]) => void; reject: (error: Error) => void }[] =
    [];
  const together = new Together<Ask, string>((asks) => {
    batches.push(asks);
    return new Promise((resolve, reject) => open.push({ resolve, reject }));
  }, bounds);
  const turn = () => new Promise(setImmediate);
  return { batches, open, together, turn };
}

describe('what is asked together', () => {
  it('is what comes while an answer is under way, and each has its own', async () => {
    const { batches, open, together, turn } = desk<number>();
    const first = together.ask(1);
    await turn();
    const others = [together.ask(2), together.ask(3)];
    await turn();
    expect(batches).toEqual([[1]]);
    open[0]?.resolve(['one']);
    expect(await first).toBe('one');
    await turn();
    expect(batches).toEqual([[1], [2, 3]]);
    open[1]?.resolve(['two', Promise.reject(new Error('not three'))]);
    const [two, three] = await Promise.allSettled(others);
    expect(two).toMatchObject({ value: 'two' });
    expect(three).toMatchObject({ reason: new Error('not three') });
  });

  it('fails together, and what comes after does not', async () => {
    const { open, together, turn } = desk<number>();
    const failing = Promise.allSettled([together.ask(1), together.ask(2)]);
    await turn();
    open[0]?.reject(new Error('lost'));
    expect(await failing).toMatchObject([{ reason: new Error('lost') }, { reason: new Error('lost') }]);
    const next = together.ask(3);
    await turn();
    open[1]?.resolve(['three']);
    expect(await next).toBe('three');
  });

  it('is no more than may be, and not two of the same', async () => {
    const { batches, open, together, turn } = desk<string>({ most: 3, apart: (ask) => ask[0] });
    const all = ['a1', 'a2', 'b1', 'c1', 'd1', 'a3'].map((ask) => together.ask(ask));
    for (let n = 0; n < 3; n += 1) {
      await turn();
      open[n]?.resolve(batches[n] ?? []);
    }
    await Promise.all(all);
    expect(batches).toEqual([['a1', 'b1', 'c1'], ['a2', 'd1'], ['a3']]);
  });

  it.each([{ patienceMs: 1 }, {}])('is not kept for long by what does not come back: %j', async (bounds) => {
    const { batches, open, together } = desk<number>(bounds);
    const stuck = together.ask(1);
    const next = together.ask(2);
    const asked = async (n: number) => {
      while (batches.length < n) await new Promise(setImmediate);
    };
    await asked(1);
    const later = together.ask(3);
    await asked(2);
    open[1]?.resolve(['three']);
    expect(await later).toBe('three');
    open[0]?.resolve(['one', 'two']);
    expect(await Promise.all([stuck, next])).toEqual(['one', 'two']);
  });

  it('is asked in the name of nobody', async () => {
    const caller = new AsyncLocalStorage<string>();
    const together = new Together<number, string | undefined>(async (asks) =>
      asks.map(() => caller.getStore()),
    );
    const own = () => together.ask(1).then((batch) => [batch, caller.getStore()]);
    expect(await caller.run('somebody', own)).toEqual([undefined, 'somebody']);
  });
});
