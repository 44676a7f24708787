import { Injectable } from '@nestjs/common';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ParticipantCancelled } from './participant.errors.js';
import { ParticipantStore } from './participant.store.js';

const verbs = { confirmed: 'confirm', cancelled: 'cancel' } as const;

/**
 * Confirms or cancels a participation for the organiser. The same status again changes nothing; cancelled is final.
 * @throws UnknownId; ParticipantCancelled
 */
@Injectable()
export class SetParticipantStatus {
  constructor(
    private readonly transaction: Transaction,
    private readonly participants: ParticipantStore,
    private readonly audit: Audit,
  ) {}

  async execute(
    member: Member,
    eventId: string,
    participantId: string,
    status: 'confirmed' | 'cancelled',
  ): Promise<void> {
    await this.transaction.run(async () => {
      const moved = await this.participants.moveTo(member, eventId, participantId, status);
      if (moved) {
        await this.audit.add(member, {
          action: `participant.${verbs[status]}`,
          entity: publicId('part', participantId),
          venueId: moved.venueId,
          before: { status: moved.was },
          after: { status },
        });
        return;
      }
      const stays = await this.participants.statusOf(member, eventId, participantId);
      if (stays === undefined) throw new UnknownId('participant');
      if (stays !== status) throw new ParticipantCancelled();
    });
  }
}
