import type { VoucherTerms } from '#libs/catalogue';
import { apportion, percentOf, sum } from '#libs/platform';

/** What a voucher takes off an amount of a currency, minor units: never more than there is. */
export function discountOf(
  {
    discountType,
    discountValue,
    currency,
  }: Pick<VoucherTerms, 'discountType' | 'discountValue' | 'currency'>,
  of: { amount: number; currency: string },
): number {
  if (discountType === 'PERCENTAGE') return percentOf(of.amount, discountValue);
  return currency === of.currency ? Math.min(discountValue, of.amount) : 0;
}

/** The lines with an amount taken off them, each its share: to the penny. */
export function reduced<L extends { amount: number }>(lines: readonly L[], discount: number): L[] {
  const parts = apportion(
    discount,
    lines.map(({ amount }) => amount),
  );
  return lines.map((line, index) => ({ ...line, amount: line.amount - (parts[index] ?? 0) }));
}

/** What the lines cost together, minor units. */
export const totalOf = (lines: readonly { amount: number }[]): number =>
  sum(lines.map(({ amount }) => amount));
