import { Inject, Injectable } from '@nestjs/common';
import jwt from 'jsonwebtoken';
import { OrganisationStore, SigningKeys } from '#libs/identity';
import { CONFIG, MailedTokens, publicId, publicUrl, type Config } from '#libs/platform';
import type { GuestInvite } from './guest-invite.entity.js';

export const GUEST_AUDIENCE = 'boxoffice:guest';
export const GUEST_TYPE = 'guest+jwt';
export const PURPOSE = 'guest-invite';

/** What a guest's token says: who, at which event, and by which secret; the invite says the rest. */
export interface GuestClaims {
  sub: string;
  evt: string;
  jti: string;
}

type Signed = Pick<GuestInvite, 'id' | 'eventId' | 'organisationId' | 'nonce' | 'expiresAt'>;

/**
 * Makes guests' tokens: ES256, with issuer, audience and type, bound to the invite and its event. It counts only while
 * the database has its jti's hash on an invite that is neither revoked nor over.
 */
@Injectable()
export class GuestTokens {
  constructor(
    private readonly keys: SigningKeys,
    private readonly mailed: MailedTokens,
    private readonly organisations: OrganisationStore,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  sign({ id, eventId, nonce, expiresAt }: Signed): string {
    const { id: kid, privateKey } = this.keys.signing('token');
    const claims = {
      sub: publicId('guest', id),
      evt: publicId('evt', eventId),
      jti: this.mailed.token(PURPOSE, id, nonce),
      exp: Math.floor(expiresAt.getTime() / 1000),
    };
    return jwt.sign(claims, privateKey, {
      algorithm: 'ES256',
      header: { alg: 'ES256', typ: GUEST_TYPE, kid },
      issuer: publicUrl(this.config),
      audience: GUEST_AUDIENCE,
    });
  }

  /** The token and the page to use it on: of the organisation's app, else ours. What is behind the # no server is told. */
  async link(invite: Signed): Promise<{ token: string; url: string }> {
    const token = this.sign(invite);
    const organisation = await this.organisations.byId(invite.organisationId);
    const base = (organisation?.appUrl ?? publicUrl(this.config)).replace(/\/+$/, '');
    return { token, url: `${base}/go/guest-upload#${new URLSearchParams({ token }).toString()}` };
  }
}
