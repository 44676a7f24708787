import fc from 'fast-check';
import { apportion, percentOf, sum } from './money.js';

const pence = fc.integer({ min: 0, max: 99_999_999 });

describe('so many per cent of an amount', () => {
  it.each([
    [1500, 10, 150],
    [1, 50, 0],
    [3, 50, 2],
    [5, 50, 2],
    [7, 50, 4],
    [999, 33, 330],
    [25, 10, 2],
    [35, 10, 4],
    [99_999_999, 100, 99_999_999],
    [99_999_999, 0, 0],
  ])('of %i, %i %% are %i: half to even', (amount, percent, expected) => {
    expect(percentOf(amount, percent)).toBe(expected);
  });

  it('is a whole number between nothing and all of it, and half a unit off at most', () => {
    fc.assert(
      fc.property(pence, fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        const part = percentOf(amount, percent);
        expect(Number.isInteger(part)).toBe(true);
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(amount);
        expect(Math.abs(part * 100 - amount * percent)).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('and the rest are the whole: nobody gains by the order in which it is asked', () => {
    fc.assert(
      fc.property(pence, fc.integer({ min: 0, max: 100 }), (amount, percent) => {
        const apart = Math.abs(percentOf(amount, percent) + percentOf(amount, 100 - percent) - amount);
        expect(apart).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('an amount divided among lines', () => {
  it.each([
    [100, [100, 100, 100], [33, 34, 33]],
    [1, [1500, 1500], [0, 1]],
    [0, [0, 0], [0, 0]],
    [250, [0, 250, 0], [0, 250, 0]],
    [0, [], []],
  ])('%i among %j: %j', (amount, lines, expected) => {
    expect(apportion(amount, lines)).toEqual(expected);
  });

  it('is no more than they have', () => {
    expect(() => apportion(3, [1, 1])).toThrow(RangeError);
    expect(() => apportion(-1, [1, 1])).toThrow(RangeError);
  });

  it('sums to it exactly, and no line gets more than it has', () => {
    const divided = fc
      .array(pence, { minLength: 1, maxLength: 50 })
      .chain((lines) => fc.tuple(fc.constant(lines), fc.integer({ min: 0, max: sum(lines) })));
    fc.assert(
      fc.property(divided, ([lines, amount]) => {
        const parts = apportion(amount, lines);
        expect(sum(parts)).toBe(amount);
        expect(parts.every((part, index) => part >= 0 && part <= (lines[index] ?? 0))).toBe(true);
      }),
    );
  });

  it('small lines too: where halves meet', () => {
    const small = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(small, fc.nat(), (lines, n) => {
        const amount = n % (sum(lines) + 1);
        const parts = apportion(amount, lines);
        expect(sum(parts)).toBe(amount);
        expect(parts.every((part, index) => part >= 0 && part <= (lines[index] ?? 0))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
