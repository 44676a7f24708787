import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import { SigningKeys, verificationKeyOf } from '#libs/identity';
import {
  bearerToken,
  CONFIG,
  GUEST_STRATEGY,
  MailedTokens,
  publicId,
  publicUrl,
  Unauthenticated,
  type Config,
  type Guest,
} from '#libs/platform';
import { GuestInviteStore } from './guest-invite.store.js';
import { GUEST_AUDIENCE, GUEST_TYPE, type GuestClaims } from './guest-tokens.js';

/** Verifies a guest's token and finds the live invite behind it. */
@Injectable()
export class GuestStrategy extends PassportStrategy(Strategy, GUEST_STRATEGY) {
  constructor(
    keys: SigningKeys,
    private readonly invites: GuestInviteStore,
    private readonly mailed: MailedTokens,
    @Inject(CONFIG) config: Config,
  ) {
    super({
      jwtFromRequest: bearerToken,
      secretOrKeyProvider: verificationKeyOf(keys, GUEST_TYPE),
      algorithms: ['ES256'],
      issuer: publicUrl(config),
      audience: GUEST_AUDIENCE,
      jsonWebTokenOptions: { clockTolerance: 30 },
    });
  }

  async validate({ sub, evt, jti }: GuestClaims): Promise<Guest> {
    const guest = typeof jti === 'string' ? await this.invites.byToken(this.mailed.hashOf(jti)) : undefined;
    if (!guest || publicId('guest', guest.guestId) !== sub || publicId('evt', guest.eventId) !== evt)
      throw new Unauthenticated();
    return guest;
  }
}
