import type { ThrottlerStorage } from '@nestjs/throttler';

type Counted = Awaited<ReturnType<ThrottlerStorage['increment']>>;

interface Bucket {
  /** Calls by the second in which they came, the oldest first. */
  seconds: { second: number; calls: number }[];
  total: number;
  /** Until when nothing is let through, in milliseconds; 0 while it is. */
  blockedUntil: number;
}

/**
 * Calls of the last so many milliseconds, to the second, in the memory of the process. However many there are, to count
 * one more costs the same: the storage that comes with the library looks through all of the last minute at every call.
 */
export class CallCounts implements ThrottlerStorage {
  private readonly buckets = new Map<string, Bucket>();
  private sweptAt = Date.now();

  increment(key: string, ttl: number, limit: number, blockDuration: number): Promise<Counted> {
    const now = Date.now();
    if (now - this.sweptAt > ttl) this.sweep(now, ttl);
    const bucket = this.buckets.get(key) ?? { seconds: [], total: 0, blockedUntil: 0 };
    this.buckets.set(key, bucket);
    if (bucket.blockedUntil > 0 && bucket.blockedUntil <= now)
      Object.assign(bucket, { seconds: [], total: 0, blockedUntil: 0 });
    if (bucket.blockedUntil === 0) {
      forget(bucket, now - ttl);
      count(bucket, Math.floor(now / 1000));
      if (bucket.total > limit) bucket.blockedUntil = now + blockDuration;
    }
    const [oldest] = bucket.seconds;
    const isBlocked = bucket.blockedUntil > 0;
    const until = isBlocked ? bucket.blockedUntil : (oldest?.second ?? 0) * 1000 + ttl;
    const left = Math.max(1, Math.ceil((until - now) / 1000));
    return Promise.resolve({
      totalHits: bucket.total,
      timeToExpire: left,
      isBlocked,
      timeToBlockExpire: isBlocked ? left : 0,
    });
  }

  private sweep(now: number, ttl: number): void {
    this.sweptAt = now;
    for (const [key, bucket] of this.buckets) {
      forget(bucket, now - ttl);
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
