import { Injectable } from '@nestjs/common';
import { AccountLetters } from '../account-mails/account-letters.js';
import { GuestInviteLetter } from '../guest-invite/guest-invite.letter.js';
import { MemberInvitationLetter } from '../member-invitation/member-invitation.letter.js';
import { OrderLetters } from '../orders/order-letters.js';
import { ParticipantInvitationLetter } from '../participant-invitation/participant-invitation.letter.js';
import { TicketTransferLetter } from '../ticket-transfer/ticket-transfer.letter.js';
import { TransferEndedLetter } from '../transfer-end/transfer-ended.letter.js';
import { WebhookDisabledLetter } from '../webhook-disabled/webhook-disabled.letter.js';
import type { Letter } from './letter.js';
import type { MailKind } from './mail.entity.js';

/** Writes one kind of mail; undefined if there is nothing to tell any more. */
export interface Writer {
  write(subjectId: string): Promise<Letter | undefined>;
}

/** Whoever writes which mail. */
@Injectable()
export class Letters {
  private readonly writers: Record<MailKind, Writer>;

  constructor(
    accounts: AccountLetters,
    guestInvite: GuestInviteLetter,
    memberInvitation: MemberInvitationLetter,
    orders: OrderLetters,
    participantInvitation: ParticipantInvitationLetter,
    ticketTransfer: TicketTransferLetter,
    transferEnded: TransferEndedLetter,
    webhookDisabled: WebhookDisabledLetter,
  ) {
    this.writers = {
      ...accounts.writers,
      ...orders.writers,
      'guest-invite': guestInvite,
      'member-invitation': memberInvitation,
      'participant-invitation': participantInvitation,
      'ticket-transfer': ticketTransfer,
      'transfer-ended': transferEnded,
      'webhook-disabled': webhookDisabled,
    };
  }

  of(kind: MailKind, subjectId: string): Promise<Letter | undefined> {
    return this.writers[kind].write(subjectId);
  }
}
