import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ThrottlerStorage } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, TooManyRequests, type Config, type Principal } from '#libs/platform';

const MINUTE = 60_000;
const SIGN_IN = Symbol('SIGN_IN');

/** Marks a route that takes a password: limited by address and account as well. */
export const LimitSignIns = () => SetMetadata(SIGN_IN, true);

/** Addresses may carry many accounts (an office, a venue's Wi-Fi), so they get more. */
const ACCOUNTS_PER_ADDRESS = 10;

abstract class RateLimit {
  constructor(
    @Inject(ThrottlerStorage) private readonly storage: ThrottlerStorage,
    @Inject(CONFIG) protected readonly config: Config,
    protected readonly reflector: Reflector,
  ) {}

  protected async count(context: ExecutionContext, bucket: string, limit: number): Promise<void> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { totalHits, timeToExpire, isBlocked } = await this.storage.increment(
      bucket,
      MINUTE,
      limit,
      MINUTE,
      'default',
    );
    void reply.header('RateLimit-Limit', limit);
    void reply.header('RateLimit-Remaining', Math.max(0, limit - totalHits));
    void reply.header('RateLimit-Reset', timeToExpire);
    if (totalHits <= limit && !isBlocked) return;
    void reply.header('Retry-After', Math.max(1, timeToExpire));
    throw new TooManyRequests();
  }
}

/** Before the token is looked at: what one address may ask, and how often it may try passwords. */
@Injectable()
export class AddressLimit extends RateLimit implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.count(
      context,
      `address:${request.ip}`,
      this.config.RATE_LIMIT_PER_MINUTE * ACCOUNTS_PER_ADDRESS,
    );
    if (this.reflector.get<boolean | undefined>(SIGN_IN, context.getHandler())) {
      const { email } = (request.body ?? {}) as { email?: unknown };
      const account = createHash('sha256')
        .update(typeof email === 'string' ? email.normalize('NFC').trim().toLowerCase() : '')
        .digest('base64url');
      await this.count(context, `sign-in:${request.ip}:${account}`, this.config.LOGIN_LIMIT_PER_MINUTE);
      await this.count(
        context,
        `sign-in:${account}`,
        this.config.LOGIN_LIMIT_PER_MINUTE * ACCOUNTS_PER_ADDRESS,
      );
    }
    return true;
  }
}

/** After the token: what one account may ask. */
@Injectable()
export class AccountLimit extends RateLimit implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { user } = context.switchToHttp().getRequest<FastifyRequest & { user?: Principal }>();
    if (user) await this.count(context, `account:${user.userId}`, this.config.RATE_LIMIT_PER_MINUTE);
    return true;
  }
}
