export interface Counted {
  calls: number;
  /** Whether the limit has been passed; nothing is let through until it is over. */
  isBlocked: boolean;
  /** Until the oldest call is forgotten, or the block is over; at least 1. */
  secondsLeft: number;
}

interface Bucket {
  /** Calls by the second in which they came, the oldest first. */
  seconds: { second: number; calls: number }[];
  total: number;
  /** Until when nothing is let through, in milliseconds; 0 while it is. */
  blockedUntil: number;
}

const MINUTE = 60_000;

/**
 * Calls of the last minute, to the second, in the memory of the process. However many there are, to count one more costs
 * the same.
 */
export class CallCounts {
  private readonly buckets = new Map<string, Bucket>();
  private sweptAt = Date.now();

  /** Counts one more of this name; whoever passes the limit is blocked for a minute. */
  increment(key: string, limit: number): Counted {
    const now = Date.now();
    if (now - this.sweptAt > MINUTE) this.sweep(now);
    const bucket = this.buckets.get(key) ?? { seconds: [], total: 0, blockedUntil: 0 };
    this.buckets.set(key, bucket);
    if (bucket.blockedUntil > 0 && bucket.blockedUntil <= now)
      Object.assign(bucket, { seconds: [], total: 0, blockedUntil: 0 });
    if (bucket.blockedUntil === 0) {
      forget(bucket, now - MINUTE);
      count(bucket, Math.floor(now / 1000));
      if (bucket.total > limit) bucket.blockedUntil = now + MINUTE;
    }
    const [oldest] = bucket.seconds;
    const isBlocked = bucket.blockedUntil > 0;
    const until = isBlocked ? bucket.blockedUntil : (oldest?.second ?? 0) * 1000 + MINUTE;
    return { calls: bucket.total, isBlocked, secondsLeft: Math.max(1, Math.ceil((until - now) / 1000)) };
  }

  private sweep(now: number): void {
    this.sweptAt = now;
    for (const [key, bucket] of this.buckets) {
      forget(bucket, now - MINUTE);
      if (bucket.total === 0 && bucket.blockedUntil <= now) this.buckets.delete(key);
    }
  }
}

function forget(bucket: Bucket, before: number): void {
  for (let oldest = bucket.seconds[0]; oldest && oldest.second * 1000 <= before; oldest = bucket.seconds[0]) {
    bucket.total -= oldest.calls;
    bucket.seconds.shift();
  }
}

function count(bucket: Bucket, second: number): void {
  const newest = bucket.seconds.at(-1);
  if (newest?.second === second) newest.calls += 1;
  else bucket.seconds.push({ second, calls: 1 });
  bucket.total += 1;
}
