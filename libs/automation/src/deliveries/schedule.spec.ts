import { pauseSeconds, RETRY_SECONDS, secondsToRetry } from './schedule.js';

const never = () => 0;
const always = () => 1;
const sum = (waits: readonly number[]) => waits.reduce((a, b) => a + b, 0);

describe('when a delivery is tried again', () => {
  it('is at least ten attempts in all, over at least three days, later and later', () => {
    expect(RETRY_SECONDS.length + 1).toBeGreaterThanOrEqual(10);
    expect(sum(RETRY_SECONDS)).toBeGreaterThanOrEqual(3 * 86_400);
    expect([...RETRY_SECONDS].sort((a, b) => a - b)).toEqual(RETRY_SECONDS);
  });

  it('is after the wait and up to a tenth more, and not after the last', () => {
    expect(secondsToRetry(1, never)).toBe(5);
    expect(secondsToRetry(1, always)).toBeCloseTo(5.5);
    expect(secondsToRetry(RETRY_SECONDS.length, never)).toBe(RETRY_SECONDS.at(-1));
    expect(secondsToRetry(RETRY_SECONDS.length + 1, never)).toBeUndefined();
  });
});

describe('how long an endpoint is left alone', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 30],
    [6, 60],
    [10, 960],
    [11, 1800],
    [500, 1800],
  ])('is after %i failures in a row %i seconds', (failures, seconds) => {
    expect(pauseSeconds(failures, never)).toBe(seconds);
    expect(pauseSeconds(failures, always)).toBeCloseTo(seconds * 1.1);
  });
});
