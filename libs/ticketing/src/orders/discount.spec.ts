import fc from 'fast-check';
import { discountOf, reduced, totalOf } from './discount.js';

const percent = (discountValue: number) =>
  ({ discountType: 'PERCENTAGE', discountValue, currency: null }) as const;
const fixed = (discountValue: number, currency = 'GBP') =>
  ({ discountType: 'FIXED', discountValue, currency }) as const;

describe('what a voucher takes off', () => {
  it.each([
    [percent(10), 4500, 450],
    [percent(100), 4500, 4500],
    [percent(50), 3, 2],
    [fixed(500), 4500, 500],
    [fixed(5000), 4500, 4500],
    [fixed(500, 'EUR'), 4500, 0],
  ])('%j of %i is %i', (voucher, amount, off) => {
    expect(discountOf(voucher, { amount, currency: 'GBP' })).toBe(off);
  });

  it('is shared by the lines to the penny', () => {
    const lines = reduced([{ amount: 1000 }, { amount: 1000 }, { amount: 1000 }], 100);
    expect(lines.map(({ amount }) => amount)).toEqual([967, 966, 967]);
    expect(totalOf(lines)).toBe(2900);
  });

  it('adds up for whatever cart and voucher: lines and total, to the penny (10,000 carts)', () => {
    const line = fc.record({
      unitPrice: fc.integer({ min: 0, max: 100_000 }),
      quantity: fc.integer({ min: 1, max: 20 }),
    });
    const voucher = fc.oneof(
      fc.integer({ min: 1, max: 100 }).map(percent),
      fc.integer({ min: 1, max: 1_000_000 }).map((pence) => fixed(pence)),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 10 }), voucher, (cart, terms) => {
        const lines = cart.map(({ unitPrice, quantity }) => ({ amount: unitPrice * quantity }));
        const amount = totalOf(lines);
        const discount = discountOf(terms, { amount, currency: 'GBP' });
        const priced = reduced(lines, discount);
        return (
          discount <= amount &&
          totalOf(priced) === amount - discount &&
          priced.every(
            ({ amount: now }, index) =>
              Number.isInteger(now) && now >= 0 && now <= (lines[index]?.amount ?? 0),
          )
        );
      }),
      { numRuns: 10_000 },
    );
  });
});
