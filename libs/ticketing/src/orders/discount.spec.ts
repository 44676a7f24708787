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
});
