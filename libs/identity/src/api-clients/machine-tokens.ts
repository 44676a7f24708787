import { Inject, Injectable } from '@nestjs/common';
import jwt from 'jsonwebtoken';
import { CONFIG, newId, publicId, publicUrl, type Config } from '#libs/platform';
import { SigningKeys } from '../keys/signing-keys.js';

export const MACHINE_AUDIENCE = 'boxoffice:machine';

/** Seconds that a machine's token lasts. */
export const MACHINE_TOKEN_SECONDS = 3600;

/** What a machine's token says: which client, and what for. */
export interface MachineClaims {
  client_id: string;
  scope: string;
}

/** Signs the tokens of API clients, as RFC 9068 has them: ES256, with issuer, audience and type. */
@Injectable()
export class MachineTokens {
  constructor(
    private readonly keys: SigningKeys,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  sign(clientId: string, scopes: readonly string[]): string {
    const { id, privateKey } = this.keys.signing('token');
    const client = publicId('m2m', clientId);
    const claims = { sub: client, client_id: client, scope: scopes.join(' ') };
    return jwt.sign(claims, privateKey, {
      algorithm: 'ES256',
      header: { alg: 'ES256', typ: 'at+jwt', kid: id },
      issuer: publicUrl(this.config),
      audience: MACHINE_AUDIENCE,
      expiresIn: MACHINE_TOKEN_SECONDS,
      jwtid: newId(),
    });
  }
}
