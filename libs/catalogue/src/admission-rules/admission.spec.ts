import fc from 'fast-check';
import { percentOf } from '#libs/platform';
import { admissionOf, type AdmissionRule, type Guest } from './admission.js';

const rule = (fields: Partial<AdmissionRule>): AdmissionRule => ({
  hasTag: null,
  minBookings: null,
  discountPercent: 0,
  ...fields,
});
const nobody: Guest = { tags: [], bookings: 0 };

describe('what admission rules decide', () => {
  it('is nothing where there are none', () => {
    expect(admissionOf(null, nobody)).toEqual({ mayBuy: true, discountPercent: 0 });
  });

  it.each<[string, Guest, boolean, number]>([
    ['nobody known', nobody, false, 0],
    ['the tag alone', { tags: ['vip'], bookings: 0 }, true, 10],
    ['the tag in capitals', { tags: ['VIP'], bookings: 0 }, true, 10],
    ['another tag', { tags: ['vips'], bookings: 0 }, false, 0],
    ['enough bookings', { tags: [], bookings: 5 }, true, 20],
    ['one booking too few', { tags: [], bookings: 4 }, false, 0],
    ['both of one rule', { tags: ['member'], bookings: 2 }, true, 50],
    ['one of both', { tags: ['member'], bookings: 1 }, false, 0],
    ['several rules: the best of them', { tags: ['vip', 'member'], bookings: 9 }, true, 50],
  ])('%s', (_what, guest, qualifies, discountPercent) => {
    const rules = [
      rule({ hasTag: 'vip', discountPercent: 10 }),
      rule({ minBookings: 5, discountPercent: 20 }),
      rule({ hasTag: 'member', minBookings: 2, discountPercent: 50 }),
    ];
    expect(admissionOf({ restricts: true, rules }, guest)).toEqual({ mayBuy: qualifies, discountPercent });
    expect(admissionOf({ restricts: false, rules }, guest)).toEqual({ mayBuy: true, discountPercent });
  });

  it('never lets a rule without a condition hold', () => {
    expect(admissionOf({ restricts: true, rules: [rule({ discountPercent: 100 })] }, nobody)).toEqual({
      mayBuy: false,
      discountPercent: 0,
    });
  });

  const tags = fc.constantFrom('a', 'b', 'c');
  const rules = fc.array(
    fc.record({
      hasTag: fc.option(tags),
      minBookings: fc.option(fc.integer({ min: 1, max: 5 })),
      discountPercent: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 6 },
  );
  const guests = fc.record({ tags: fc.uniqueArray(tags), bookings: fc.nat(6) });

  it('is never worse for a guest with more tags or bookings, and prices stay between nothing and the whole', () => {
    fc.assert(
      fc.property(
        rules,
        guests,
        guests,
        fc.boolean(),
        fc.nat(99_999_999),
        (of, guest, more, restricts, price) => {
          const less = admissionOf({ restricts, rules: of }, guest);
          const greater = admissionOf(
            { restricts, rules: of },
            { tags: [...guest.tags, ...more.tags], bookings: guest.bookings + more.bookings },
          );
          expect(greater.discountPercent).toBeGreaterThanOrEqual(less.discountPercent);
          expect(!less.mayBuy || greater.mayBuy).toBe(true);
          const yours = price - percentOf(price, less.discountPercent);
          expect(yours).toBeGreaterThanOrEqual(0);
          expect(yours).toBeLessThanOrEqual(price);
        },
      ),
    );
  });

  it('does not depend on the order of the rules, and gives a discount only to those who qualify', () => {
    fc.assert(
      fc.property(rules, guests, (of, guest) => {
        const decided = admissionOf({ restricts: true, rules: of }, guest);
        expect(admissionOf({ restricts: true, rules: [...of].reverse() }, guest)).toEqual(decided);
        if (!decided.mayBuy) expect(decided.discountPercent).toBe(0);
      }),
    );
  });
});
