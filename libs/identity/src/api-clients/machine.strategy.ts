import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import {
  bearerToken,
  CONFIG,
  InvalidToken,
  looksLikeId,
  MACHINE_STRATEGY,
  privateId,
  publicUrl,
  type Config,
  type Machine,
} from '#libs/platform';

import { SigningKeys } from '../keys/signing-keys.js';
import { verificationKeyOf } from '../keys/verification-key-of.js';
import { ApiClientStore } from './api-client.store.js';
import { MACHINE_AUDIENCE, type MachineClaims } from './machine-tokens.js';

/** Verifies a machine's token and finds the API client behind it. */
@Injectable()
export class MachineStrategy extends PassportStrategy(Strategy, MACHINE_STRATEGY) {
  constructor(
    keys: SigningKeys,
    private readonly clients: ApiClientStore,
    @Inject(CONFIG) config: Config,
  ) {
    super({
      jwtFromRequest: bearerToken,
      secretOrKeyProvider: verificationKeyOf(keys, 'at+jwt'),
      algorithms: ['ES256'],
      issuer: publicUrl(config),
      audience: MACHINE_AUDIENCE,
      jsonWebTokenOptions: { clockTolerance: 30 },
    });
  }

  async validate({ client_id, scope }: Partial<MachineClaims>): Promise<Machine> {
    if (typeof client_id !== 'string' || !client_id.startsWith('m2m_') || !looksLikeId(client_id))
      throw new InvalidToken();
    const clientId = privateId('m2m', client_id);
    const client = await this.clients.known(clientId);
    if (!client) throw new InvalidToken();
    const { organisationId, active } = client;
    return { clientId, organisationId, active, scopes: (scope ?? '').split(' ') };
  }
}
