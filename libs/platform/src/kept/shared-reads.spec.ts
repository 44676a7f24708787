import { SharedReads } from './shared-reads.js';

describe('reads that are shared', () => {
  const setUp = () => {
    const begun: ((value: number | Error) => void)[] = [];
    const read = () =>
      new Promise<number>((resolve, reject) => {
        begun.push((value) => (value instanceof Error ? reject(value) : resolve(value)));
      });
    return { begun, read, shared: new SharedReads<number>() };
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('go to all who asked before they began, and to nobody who asked later', async () => {
    const { begun, read, shared } = setUp();
    const first = shared.read('a', read);
    const later = [shared.read('a', read), shared.read('a', read)];
    expect(begun).toHaveLength(1);
    begun[0]?.(1);
    expect(await first).toBe(1);
    await turn();
    expect(begun).toHaveLength(2);
    const latest = shared.read('a', read);
    begun[1]?.(2);
    expect(await Promise.all(later)).toEqual([2, 2]);
    await turn();
    begun[2]?.(3);
    expect(await latest).toBe(3);
  });

  it('of other things do not wait, and one that fails keeps nobody', async () => {
    const { begun, read, shared } = setUp();
    const failing = shared.read('a', read);
    const next = shared.read('a', read);
    const other = shared.read('b', read);
    expect(begun).toHaveLength(2);
    begun[1]?.(5);
    expect(await other).toBe(5);
    begun[0]?.(new Error('away'));
    await expect(failing).rejects.toThrow('away');
    await turn();
    begun[2]?.(6);
    expect(await next).toBe(6);
    const again = shared.read('a', read);
    begun[3]?.(7);
    expect(await again).toBe(7);
  });
});
