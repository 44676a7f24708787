import { Inject, Injectable } from '@nestjs/common';
import jwt from 'jsonwebtoken';
import { CONFIG, publicId, publicUrl, type Config } from '#libs/platform';
import { SigningKeys } from '../keys/signing-keys.js';

export const USER_AUDIENCE = 'boxoffice:user';

/** What a sign-in token says: who, and which session; the session says the rest. */
export interface UserClaims {
  sub: string;
  sid: string;
}

/** Signs the tokens of signed-in users: ES256, with issuer, audience and type. */
@Injectable()
export class UserTokens {
  constructor(
    private readonly keys: SigningKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  sign(session: { id: string; userId: string; expiresAt: Date }): string {
    const { id, privateKey } = this.keys.signing('token');
    const claims = {
      sub: publicId('usr', session.userId),
      sid: session.id,
      exp: Math.floor(session.expiresAt.getTime() / 1000),
    };
    return jwt.sign(claims, privateKey, {
      algorithm: 'ES256',
      header: { alg: 'ES256', typ: 'at+jwt', kid: id },
      issuer: publicUrl(this.config),
      audience: USER_AUDIENCE,
    });
  }
}
