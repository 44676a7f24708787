import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import {
  bearerToken,
  CONFIG,
  publicUrl,
  Unauthenticated,
  USER_STRATEGY,
  type Config,
  type Principal,
} from '#libs/platform';
import { SigningKeys } from '../keys/signing-keys.js';
import { verificationKeyOf } from '../keys/verification-key-of.js';
import { SessionStore } from './session.store.js';
import { USER_AUDIENCE, type UserClaims } from './user-tokens.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Verifies a user's token and finds the live session behind it. */
@Injectable()
export class UserStrategy extends PassportStrategy(Strategy, USER_STRATEGY) {
  constructor(
    keys: SigningKeys,
    private readonly sessions: SessionStore,
    @Inject(CONFIG) config: Config,
  ) {
    super({
      jwtFromRequest: bearerToken,
      secretOrKeyProvider: verificationKeyOf(keys, 'at+jwt'),
      algorithms: ['ES256'],
      issuer: publicUrl(config),
      audience: USER_AUDIENCE,
      jsonWebTokenOptions: { clockTolerance: 30 },
    });
  }

  async validate(claims: UserClaims): Promise<Principal> {
    const principal = UUID.test(claims.sid) ? await this.sessions.principal(claims.sid) : undefined;
    if (!principal) throw new Unauthenticated();
    return principal;
  }
}
