/** An amount in integer minor units (pence, cents) and its ISO 4217 currency; never one without the other. */
export interface Money {
  amount: number;
  currency: string;
}

/** Σ of amounts of one currency, in minor units. */
export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((total, amount) => total + amount, 0);
