import { CallCounts } from './call-counts.js';

const MINUTE = 60_000;

describe('calls of the last minute', () => {
  const start = 1_800_000_000_000;
  let clock: jest.SpyInstance<number, []>;
  const at = (seconds: number) => clock.mockReturnValue(start + seconds * 1000);
  beforeEach(() => {
    clock = jest.spyOn(Date, 'now');
    at(0);
  });
  afterEach(() => clock.mockRestore());

  const call = (counts: CallCounts, limit = 3, key = 'sam') => counts.increment(key, MINUTE, limit, MINUTE);

  it('are counted under each name, and forgotten as they grow old', async () => {
    const counts = new CallCounts();
    expect(await call(counts)).toMatchObject({ totalHits: 1, isBlocked: false, timeToExpire: 60 });
    at(30);
    expect(await call(counts)).toMatchObject({ totalHits: 2, timeToExpire: 30 });
    expect(await call(counts, 3, 'kim')).toMatchObject({ totalHits: 1 });
    at(60);
    expect(await call(counts)).toMatchObject({ totalHits: 2, timeToExpire: 30 });
  });

  it('beyond the limit nothing is let through for as long as it says', async () => {
    const counts = new CallCounts();
    for (let n = 0; n < 3; n += 1) expect(await call(counts)).toMatchObject({ isBlocked: false });
    at(10);
    expect(await call(counts)).toMatchObject({ totalHits: 4, isBlocked: true, timeToExpire: 60 });
    at(69);
    expect(await call(counts)).toMatchObject({ isBlocked: true, timeToExpire: 1 });
    at(70);
    expect(await call(counts)).toMatchObject({ totalHits: 1, isBlocked: false });
  });

  it('leave nothing behind of names that are not called any more', async () => {
    const counts = new CallCounts();
    for (let n = 0; n < 100; n += 1) await call(counts, 3, `name ${n}`);
    at(61);
    await call(counts);
    expect((counts as unknown as { buckets: Map<string, unknown> }).buckets.size).toBe(1);
  });
});
