import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import jwt from 'jsonwebtoken';
import { ExtractJwt, Strategy, type SecretOrKeyProvider } from 'passport-jwt';
import {
  CONFIG,
  publicUrl,
  Unauthenticated,
  USER_STRATEGY,
  type Config,
  type Principal,
} from '#libs/platform';
import { SigningKeys } from '../keys/signing-keys.js';
import { SessionStore } from './session.store.js';
import { USER_AUDIENCE, type UserClaims } from './user-tokens.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The key a token names, as a KeyObject: a PEM string would be parsed at every call. */
function keyOf(keys: SigningKeys): SecretOrKeyProvider {
  return (_request: unknown, token: string, done: (error: Error | null, key?: never) => void) => {
    const header = jwt.decode(token, { complete: true })?.header;
    const key =
      header?.typ === 'at+jwt' ? keys.verifying('token').find(({ id }) => id === header.kid) : undefined;
    if (key) done(null, key.publicKey as never);
    else done(new Unauthenticated());
  };
}

/** Verifies a user's token and finds the live session behind it. */
@Injectable()
export class UserStrategy extends PassportStrategy(Strategy, USER_STRATEGY) {
  constructor(
    keys: SigningKeys,
    private readonly sessions: SessionStore,
    @Inject(CONFIG) config: Config,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      secretOrKeyProvider: keyOf(keys),
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
