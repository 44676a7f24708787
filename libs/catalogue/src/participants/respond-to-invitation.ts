import { Injectable } from '@nestjs/common';
import { UserStore } from '#libs/identity';
import { Messages, Transaction, UnknownId } from '#libs/platform';
import { respondedNews } from './participant-events.js';
import { EmailNotVerified, ParticipantCancelled, ParticipationClosed } from './participant.errors.js';
import { ParticipantStore } from './participant.store.js';

const statusOf = { accept: 'confirmed', decline: 'declined' } as const;
export type InvitationResponse = keyof typeof statusOf;

/** Accepts or declines an invitation to take part; whoever was invited may change their mind until the event starts. */
@Injectable()
export class RespondToInvitation {
  constructor(
    private readonly transaction: Transaction,
    private readonly users: UserStore,
    private readonly participants: ParticipantStore,
    private readonly messages: Messages,
  ) {}

  /**
   * @param participantId private (UUID), as is the user's
   * @returns the participation's status
   * @throws UnknownId for anybody but the account of the invited e-mail; EmailNotVerified; ParticipantCancelled;
   *   ParticipationClosed
   */
  async execute(
    userId: string,
    participantId: string,
    response: InvitationResponse,
    note: string | null,
  ): Promise<'confirmed' | 'declined'> {
    const user = await this.users.byId(userId);
    const status = statusOf[response];
    await this.transaction.run(async () => {
      const found = await this.participants.lockInvited(participantId, user?.email ?? null);
      if (!found) throw new UnknownId('participant');
      if (!user?.emailVerifiedAt) throw new EmailNotVerified();
      if (found.status === 'cancelled') throw new ParticipantCancelled();
      if (!found.open) throw new ParticipationClosed();
      await this.participants.answer(participantId, status, note);
      if (found.status !== status) await this.messages.add(respondedNews(participantId, found, status));
    });
    this.messages.wake();
    return status;
  }
}
