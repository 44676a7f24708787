import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config, type Guest, type Principal, type WithMachine } from '#libs/platform';
import { RateLimits } from './rate-limits.js';

const SIGN_IN = Symbol('SIGN_IN');

/** Marks a route that takes a password: limited by address, by account and by both. */
export const LimitSignIns = () => SetMetadata(SIGN_IN, true);

/** Of one address, whatever the accounts: enough for an office, and slow for who tries one password on many. */
const PER_ADDRESS = 5;

/** Of one account, whatever the addresses: its owner is not locked out by somebody elsewhere. */
const PER_ACCOUNT = 10;

/** Before the token is looked at: how often passwords may be tried. */
@Injectable()
export class SignInLimit implements CanActivate {
  constructor(
    private readonly limits: RateLimits,
    private readonly reflector: Reflector,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (!this.reflector.get<boolean | undefined>(SIGN_IN, context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const limit = this.config.LOGIN_LIMIT_PER_MINUTE;
    const account = nameOf(request.body, request.headers.authorization);
    this.limits.count(reply, `sign-in:address:${request.ip}`, limit * PER_ADDRESS);
    this.limits.count(reply, `sign-in:both:${request.ip}:${account}`, limit);
    this.limits.count(reply, `sign-in:account:${account}`, limit * PER_ACCOUNT);
    return true;
  }
}

function nameOf(body: unknown, authorization = ''): string {
  const { email, token } = (body ?? {}) as { email?: unknown; token?: unknown };
  const text =
    typeof email === 'string'
      ? email.normalize('NFC').trim().toLowerCase()
      : // Whoever has a mailed token is known by it; whoever is signed in, by theirs.
        typeof token === 'string'
        ? token
        : authorization;
  return createHash('sha256').update(text).digest('base64url');
}

/** After the token: what one account, or one API client, may ask. */
@Injectable()
export class AccountLimit implements CanActivate {
  constructor(
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const { user, machine } = context
      .switchToHttp()
      .getRequest<FastifyRequest & WithMachine & { user?: Partial<Principal & Guest> }>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const caller = user?.userId ?? user?.guestId;
    if (caller) this.limits.count(reply, `account:${caller}`, this.config.RATE_LIMIT_PER_MINUTE);
    if (machine)
      this.limits.count(reply, `client:${machine.clientId}`, this.config.API_CLIENT_LIMIT_PER_MINUTE);
    return true;
  }
}
