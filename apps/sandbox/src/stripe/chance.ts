/** Which of the calls that match are hit: the next `times`, or each with the chance `rate`. */
export interface Turns {
  /** Left alone first. */
  skip: number;
  /** null: without end. */
  times: number | null;
  rate: number;
  seed: number;
}

/** Numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** Counts what it saw and what it hit. */
export class Chance {
  seen = 0;
  hits = 0;
  private readonly random: Random;

  constructor(readonly turns: Turns) {
    this.random = seeded(turns.seed);
  }

  get spent(): boolean {
    return this.turns.times !== null && this.hits >= this.turns.times;
  }

  /** Whether this one is hit. */
  take(): boolean {
    if (this.spent) return false;
    this.seen++;
    if (this.seen <= this.turns.skip || this.random() >= this.turns.rate) return false;
    this.hits++;
    return true;
  }
}
