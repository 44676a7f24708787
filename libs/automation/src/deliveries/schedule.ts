const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Seconds from one failed attempt to the next: twelve attempts over three days and ten hours. A delivery that still
 * fails then has failed; it may be asked for again for as long as it is kept.
 */
export const RETRY_SECONDS: readonly number[] = [
  5,
  30,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  30 * HOUR,
];

/** So many attempts that fail, one after the other, open the circuit breaker. */
export const FAILURES_UNTIL_PAUSE = 5;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 30 * MINUTE;

/** An endpoint is disabled that has done nothing but fail for so long, and so often. */
export const DAYS_UNTIL_DISABLED = 5;
export const FAILURES_UNTIL_DISABLED = 10;

/** Attempts that are under way at one endpoint at a time; one only, while it is tried out whether it is back. */
export const AT_ONCE = 4;

/** Up to a tenth is added, so that what failed together does not come back together. */
const jittered = (seconds: number, random: () => number): number => seconds * (1 + random() / 10);

/**
 * Seconds until the next attempt.
 * @param made how many attempts there were in this round
 * @returns undefined when it was the last one
 */
export function secondsToRetry(made: number, random = Math.random): number | undefined {
  const wait = RETRY_SECONDS[made - 1];
  return wait === undefined ? undefined : jittered(wait, random);
}

/**
 * Seconds in which nothing is sent to an endpoint: none before its fifth failure in a row, then 30, and twice as many
 * with each further one, up to half an hour.
 */
export function pauseSeconds(failures: number, random = Math.random): number {
  if (failures < FAILURES_UNTIL_PAUSE) return 0;
  const doubled = FIRST_PAUSE_SECONDS * 2 ** Math.min(failures - FAILURES_UNTIL_PAUSE, 10);
  return jittered(Math.min(doubled, LONGEST_PAUSE_SECONDS), random);
}
