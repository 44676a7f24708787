import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-jwt';
import {
  bearerToken,
  CONFIG,
  publicUrl,
  Unauthenticated,
  USER_STRATEGY,
  type Config,
  type KnownUsers,
  type Principal,
} from '#libs/platform';
import { SigningKeys } from '../keys/signing-keys.js';
import { verificationKeyOf } from '../keys/verification-key-of.js';
import { KeptSessions } from './kept-sessions.js';
import { USER_AUDIENCE, type UserClaims } from './user-tokens.js';
import { VerifiedTokens } from './verified-tokens.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Verifies a user's token and finds the live session behind it. That a token is ours stays so until it expires, and is
 * remembered; whether its session lives is asked at every call.
 */
@Injectable()
export class UserStrategy extends PassportStrategy(Strategy, USER_STRATEGY) implements KnownUsers {
  private readonly verified = new VerifiedTokens<UserClaims>();

  constructor(
    keys: SigningKeys,
    private readonly sessions: KeptSessions,
    @Inject(CONFIG) config: Config,
  ) {
    super({
      jwtFromRequest: bearerToken,
      secretOrKeyProvider: verificationKeyOf(keys, 'at+jwt'),
      algorithms: ['ES256'],
      issuer: publicUrl(config),
      audience: USER_AUDIENCE,
      jsonWebTokenOptions: { clockTolerance: 30 },
      passReqToCallback: true,
    });
  }

  principalOf(request: FastifyRequest): Promise<Principal> | undefined {
    const claims = this.verified.claimsOf(bearerToken(request));
    return claims && this.behind(claims);
  }

  validate(request: FastifyRequest, claims: UserClaims & { exp: number }): Promise<Principal> {
    this.verified.remember(bearerToken(request), claims);
    return this.behind(claims);
  }

  private async behind({ sid }: UserClaims): Promise<Principal> {
    const principal = UUID.test(sid) ? await this.sessions.principal(sid) : undefined;
    if (!principal) throw new Unauthenticated();
    return principal;
  }
}
