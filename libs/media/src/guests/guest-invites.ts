import { Injectable } from '@nestjs/common';
import { ReachableEvents } from '#libs/catalogue';
import { Audit, publicId, Transaction, UnknownId, type Member, type Window } from '#libs/platform';
import { GuestInviteStore, type GuestStanding, type MailedGuestInvite } from './guest-invite.store.js';
import { GuestTokens } from './guest-tokens.js';

/** The invites of an event's guests, for operators, for the guests themselves and for the mail. Ids are private (UUIDs). */
@Injectable()
export class GuestInvites {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: ReachableEvents,
    private readonly invites: GuestInviteStore,
    private readonly tokens: GuestTokens,
    private readonly audit: Audit,
  ) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`, the newest first, without their tokens
   * @throws UnknownId
   */
  async list(member: Member, eventId: string, window: Window): Promise<string> {
    await this.events.assert(member, [eventId]);
    return this.invites.page(member, eventId, window);
  }

  /**
   * The token stops working at once; the pictures that came by it stay, and the e-mail is forgotten.
   * @throws UnknownId
   */
  async revoke(member: Member, eventId: string, id: string): Promise<void> {
    await this.transaction.run(async () => {
      const revoked = await this.invites.revoke(member, eventId, id);
      if (!revoked) throw new UnknownId('guest invite');
      if (revoked.before) return;
      await this.audit.add(member, {
        action: 'guest.revoke',
        entity: publicId('guest', id),
        venueId: revoked.venueId,
      });
    });
  }

  /** @throws UnknownId */
  async standing(id: string): Promise<GuestStanding> {
    const standing = await this.invites.standing(id);
    if (!standing) throw new UnknownId('guest invite');
    return standing;
  }

  /** What the mail says, with its link; undefined once the token does not count any more. */
  async toMail(id: string): Promise<{ invite: MailedGuestInvite; url: string } | undefined> {
    const invite = await this.invites.toMail(id);
    return invite && { invite, url: (await this.tokens.link(invite)).url };
  }
}
