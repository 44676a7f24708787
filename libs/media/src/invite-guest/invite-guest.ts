import { Injectable } from '@nestjs/common';
import { ReachableEvents } from '#libs/catalogue';
import { TooManyInvitations } from '#libs/identity';
import {
  Audit,
  MailedTokens,
  Messages,
  newId,
  publicId,
  Transaction,
  UnknownId,
  type Member,
} from '#libs/platform';
import { guestInvited } from '../events/media-events.js';
import { GuestInviteStore } from '../guests/guest-invite.store.js';
import { GuestTokens, PURPOSE } from '../guests/guest-tokens.js';

export interface InviteGuestInput {
  /** Whom the pictures will be shown to be from. */
  name: string;
  /** Where to mail the link, if anywhere. */
  email?: string;
  /** Pictures; default 50. */
  maxUploads?: number;
}

const DEFAULT_UPLOADS = 50;

/**
 * Invites somebody without an account to put pictures into an event's gallery, until 30 days after its last date. With
 * an e-mail the link is mailed, by `guest.invited`.
 */
@Injectable()
export class InviteGuest {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: ReachableEvents,
    private readonly invites: GuestInviteStore,
    private readonly mailed: MailedTokens,
    private readonly tokens: GuestTokens,
    private readonly audit: Audit,
    private readonly messages: Messages,
  ) {}

  /**
   * @param eventId private (UUID) id
   * @returns the token, which is shown here and in the mail alone, and the page's address with it
   * @throws UnknownId; TooManyInvitations
   */
  async execute(
    member: Member,
    eventId: string,
    { name, email, maxUploads = DEFAULT_UPLOADS }: InviteGuestInput,
  ): Promise<{ id: string; token: string; url: string }> {
    const id = newId();
    const { nonce, hash: tokenHash } = this.mailed.issue(PURPOSE, id);
    const mailedTo = email === undefined ? null : this.mailed.markOf(email);
    const { organisationId, expiresAt } = await this.transaction.run(async () => {
      const fields = { id, eventId, name, email: email ?? null, mailedTo, maxUploads, nonce, tokenHash };
      const added = await this.invites.add(member, fields);
      if (!added) throw await this.refusal(member, eventId, mailedTo);
      await this.audit.add(member, {
        action: 'guest.invite',
        entity: publicId('guest', id),
        venueId: added.venueId,
        after: { event_id: publicId('evt', eventId), max_uploads: maxUploads, mailed: email !== undefined },
      });
      if (email !== undefined) await this.tell(id, eventId, added.organisationId);
      return added;
    });
    this.messages.wake();
    return { id, ...(await this.tokens.link({ id, eventId, organisationId, nonce, expiresAt })) };
  }

  private async refusal(member: Member, eventId: string, mailedTo: Buffer | null): Promise<Error> {
    await this.events.assert(member, [eventId]);
    const wait = mailedTo && (await this.invites.wait(member.organisationId, mailedTo));
    return wait ? new TooManyInvitations(wait) : new UnknownId('event');
  }

  private tell(id: string, eventId: string, organisationId: string): Promise<void> {
    return this.messages.add(
      guestInvited.of(id, {
        guestId: publicId('guest', id),
        eventId: publicId('evt', eventId),
        organisationId: publicId('org', organisationId),
        url: `/api/my-events/${publicId('evt', eventId)}/guest-invites`,
      }),
    );
  }
}
