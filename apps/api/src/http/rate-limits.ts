import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, TooManyRequests, type Config } from '#libs/platform';
import { CallCounts } from './call-counts.js';

/** Addresses may carry many accounts (an office, a venue's Wi-Fi), so they get more. */
const ACCOUNTS_PER_ADDRESS = 10;

/** Calls of the last minute, by whatever name they are counted under. */
@Injectable()
export class RateLimits {
  private readonly counts = new CallCounts();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /**
   * Counts any request by its address, before it is known whether there is such a route.
   * @throws TooManyRequests
   */
  countAddress({ ip }: FastifyRequest, reply: FastifyReply): void {
    this.count(reply, `address:${ip}`, this.config.RATE_LIMIT_PER_MINUTE * ACCOUNTS_PER_ADDRESS);
  }

  /**
   * Counts one call, and tells the caller of the limit that is nearest of all those of the request.
   * @throws TooManyRequests
   */
  count(reply: FastifyReply, bucket: string, limit: number): void {
    const { calls, isBlocked, secondsLeft } = this.counts.increment(bucket, limit);
    const remaining = Math.max(0, limit - calls);
    const told = Number(reply.getHeader('RateLimit-Remaining')) / Number(reply.getHeader('RateLimit-Limit'));
    if (!(told < remaining / limit)) {
      void reply.header('RateLimit-Limit', limit);
      void reply.header('RateLimit-Remaining', remaining);
      void reply.header('RateLimit-Reset', secondsLeft);
    }
    if (calls <= limit && !isBlocked) return;
    void reply.header('Retry-After', secondsLeft);
    throw new TooManyRequests();
  }
}
