import { randomInt } from 'node:crypto';

/** The full figures, by `npm run soak`; else a size that fits into `npm test`. */
export const soak = Boolean(process.env.SOAK);

export const size = (small: number, full: number): number => (soak ? full : small);

/** How long one test may take. */
export const SOAK_TIMEOUT = size(120_000, 30 * 60_000);

/** Named by SEED, else new in a soak and the same in every `npm test`; printed, so that a run can be repeated with the same choices. */
export const seed = Number(process.env.SEED ?? (soak ? randomInt(2 ** 31) : 1));

export interface Chance {
  /** From 0 up to and without the given number. */
  below(number: number): number;
  shuffled<T>(items: readonly T[]): T[];
}

/** The run's own choices (mulberry32); every turn of a race has a stream of its own. */
export function chance(turn = 0): Chance {
  let state = (seed + turn * 0x9e3779b9) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (number: number) => Math.floor(next() * number);
  return {
    below,
    shuffled: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}

/** Says which seed a test file runs with. */
export const printSeed = (): void => void process.stderr.write(`SEED=${seed}\n`);
