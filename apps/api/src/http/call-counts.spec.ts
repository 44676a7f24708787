import { CallCounts } from './call-counts.js';

describe('calls of the last minute', () => {
  const start = 1_800_000_000_000;
  let clock: jest.SpyInstance<number, []>;
  const at = (seconds: number) => clock.mockReturnValue(start + seconds * 1000);
  beforeEach(() => {
    clock = jest.spyOn(Date, 'now');
    at(0);
  });
  afterEach(() => clock.mockRestore());

  const call = (counts: CallCounts, limit = 3, key = 'sam') => counts.increment(key, limit);

  it('are counted under each name, and forgotten as they grow old', () => {
    const counts = new CallCounts();
    expect(call(counts)).toMatchObject({ calls: 1, isBlocked: false, secondsLeft: 60 });
    at(30);
    expect(call(counts)).toMatchObject({ calls: 2, secondsLeft: 30 });
    expect(call(counts, 3, 'kim')).toMatchObject({ calls: 1 });
    at(60);
    expect(call(counts)).toMatchObject({ calls: 2, secondsLeft: 30 });
  });

  it('beyond the limit nothing is let through for as long as it says', () => {
    const counts = new CallCounts();
    for (let n = 0; n < 3; n += 1) expect(call(counts)).toMatchObject({ isBlocked: false });
    at(10);
    expect(call(counts)).toMatchObject({ calls: 4, isBlocked: true, secondsLeft: 60 });
    at(69);
    expect(call(counts)).toMatchObject({ isBlocked: true, secondsLeft: 1 });
    at(70);
    expect(call(counts)).toMatchObject({ calls: 1, isBlocked: false });
  });

  it('leave nothing behind of names that are not called any more', () => {
    const counts = new CallCounts();
    for (let n = 0; n < 100; n += 1) call(counts, 3, `name ${n}`);
    at(61);
    call(counts);
    expect((counts as unknown as { buckets: Map<string, unknown> }).buckets.size).toBe(1);
  });
});
