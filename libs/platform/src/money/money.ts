/** An amount in integer minor units (pence, cents) and its ISO 4217 currency; never one without the other. */
export interface Money {
  amount: number;
  currency: string;
}

/** Σ of amounts of one currency, in minor units. */
export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);

/** n / d as a whole number, half to even: the one way in which money is rounded. Neither may be negative. */
function roundedQuotient(n: bigint, d: bigint): bigint {
  const [whole, rest] = [n / d, (n % d) * 2n];
  return rest > d || (rest === d && whole % 2n === 1n) ? whole + 1n : whole;
}

/** So many per cent of an amount, whole minor units, half to even. */
export const percentOf = (amount: number, percent: number): number =>
  Number(roundedQuotient(BigInt(amount) * BigInt(percent), 100n));

/**
 * Divides an amount among lines in proportion to their own amounts, e.g. a discount. The parts sum to the amount
 * exactly, and no part is larger than its line.
 * @throws RangeError for more than the lines sum to
 */
export function apportion(amount: number, lines: readonly number[]): number[] {
  const total = BigInt(sum(lines));
  if (amount < 0 || BigInt(amount) > total) throw new RangeError(`${amount} of ${total}`);
  let reached = 0n;
  let given = 0n;
  return lines.map((line) => {
    reached += BigInt(line);
    // Of the running total, so that what rounding takes from one line it gives to the next.
    const until = total === 0n ? 0n : roundedQuotient(BigInt(amount) * reached, total);
    const part = until - given;
    given = until;
    return Number(part);
  });
}
