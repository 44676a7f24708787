import { Injectable } from '@nestjs/common';
import { EmailVerificationLetter } from '../email-verification/email-verification.letter.js';
import { GuestInviteLetter } from '../guest-invite/guest-invite.letter.js';
import { MemberInvitationLetter } from '../member-invitation/member-invitation.letter.js';
import { ParticipantInvitationLetter } from '../participant-invitation/participant-invitation.letter.js';
import { PasswordResetLetter } from '../password-reset/password-reset.letter.js';
import { TicketTransferLetter } from '../ticket-transfer/ticket-transfer.letter.js';
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
    emailVerification: EmailVerificationLetter,
    memberInvitation: MemberInvitationLetter,
    participantInvitation: ParticipantInvitationLetter,
    passwordReset: PasswordResetLetter,
    ticketTransfer: TicketTransferLetter,
    guestInvite: GuestInviteLetter,
  ) {
    this.writers = {
      'email-verification': emailVerification,
      'member-invitation': memberInvitation,
      'participant-invitation': participantInvitation,
      'password-reset': passwordReset,
      'ticket-transfer': ticketTransfer,
      'guest-invite': guestInvite,
    };
  }

  of(kind: MailKind, subjectId: string): Promise<Letter | undefined> {
    return this.writers[kind].write(subjectId);
  }
}
