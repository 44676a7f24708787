import { Injectable } from '@nestjs/common';
import { looksLikeId, privateId, type Machine } from '#libs/platform';
import { ApiClientStore } from './api-client.store.js';
import { secretMatches } from './client-secret.js';
import { OAuthError } from './issue-token.errors.js';
import { MACHINE_TOKEN_SECONDS, MachineTokens } from './machine-tokens.js';

export interface IssueTokenInput {
  /** As sent: `m2m_…`. */
  clientId: string;
  secret: string;
  /** Separated by blanks; absent: all that the client has. */
  scope?: string;
}

export interface IssuedToken {
  token: string;
  /** Seconds from now. */
  expiresIn: number;
  scopes: readonly string[];
}

/** Gives a machine its token: client credentials, RFC 6749, 4.4. */
@Injectable()
export class IssueToken {
  constructor(
    private readonly clients: ApiClientStore,
    private readonly tokens: MachineTokens,
  ) {}

  /**
   * @param found told whose id was sent, also where its secret is wrong
   * @throws OAuthError `invalid_client` for a wrong secret and for an unknown, suspended or expired client alike;
   *   `invalid_scope` for a scope that the client does not have
   */
  async execute(
    { clientId, secret, scope }: IssueTokenInput,
    found: (client: Machine) => void,
  ): Promise<IssuedToken> {
    const id = clientId.startsWith('m2m_') && looksLikeId(clientId) ? privateId('m2m', clientId) : undefined;
    const client = id === undefined ? undefined : await this.clients.known(id);
    const matches = secretMatches(client?.secretHash, secret);
    if (client && id !== undefined) found({ ...client, clientId: id });
    if (!client || id === undefined || !matches || !client.active)
      throw new OAuthError(
        'invalid_client',
        'There is no such client, its secret is another, or it is not active',
      );
    const scopes = narrowed(client.scopes, scope);
    return { token: this.tokens.sign(id, scopes), expiresIn: MACHINE_TOKEN_SECONDS, scopes };
  }
}

function narrowed(granted: readonly string[], scope: string | undefined): readonly string[] {
  if (scope === undefined || scope === '') return granted;
  const wanted = new Set(scope.split(' '));
  if ([...wanted].some((one) => !granted.includes(one)))
    throw new OAuthError('invalid_scope', `The client has the scopes ${granted.join(' ')}, and no other`);
  return granted.filter((one) => wanted.has(one));
}
