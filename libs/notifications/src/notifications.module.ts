import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { MediaModule } from '#libs/media';
import { TransfersModule } from '#libs/transfers';
import { AccountMailStore } from './account-mails/account-mail.store.js';
import { ExportMails } from './account-mails/export-mails.js';
import { WhenErasedDropMails } from './account-mails/when-erased-drop-mails.js';
import { EmailVerificationLetter } from './email-verification/email-verification.letter.js';
import { WhenVerificationWanted } from './email-verification/when-verification-wanted.js';
import { GuestInviteLetter } from './guest-invite/guest-invite.letter.js';
import { WhenGuestInvited } from './guest-invite/when-guest-invited.js';
import { Letters } from './mails/letters.js';
import { MailServer } from './mails/mail-server.js';
import { MailStore } from './mails/mail.store.js';
import { PageLinks } from './mails/page-links.js';
import { Postbox } from './mails/postbox.js';
import { SendMail } from './mails/send-mail.js';
import { MemberInvitationLetter } from './member-invitation/member-invitation.letter.js';
import { WhenMemberInvited } from './member-invitation/when-member-invited.js';
import { InvitedParticipantStore } from './participant-invitation/invited-participant.store.js';
import { ParticipantInvitationLetter } from './participant-invitation/participant-invitation.letter.js';
import { WhenParticipantInvited } from './participant-invitation/when-participant-invited.js';
import { TicketTransferLetter } from './ticket-transfer/ticket-transfer.letter.js';
import { WhenTransferRequested } from './ticket-transfer/when-transfer-requested.js';
import { PasswordResetLetter } from './password-reset/password-reset.letter.js';
import { WhenPasswordResetRequested } from './password-reset/when-password-reset-requested.js';

/** Tells people by mail what happens: reacts to news; to call there is only what was told to whom. */
@Module({
  imports: [IdentityModule, MediaModule, TransfersModule],
  exports: [ExportMails],
  providers: [
    AccountMailStore,
    EmailVerificationLetter,
    ExportMails,
    GuestInviteLetter,
    InvitedParticipantStore,
    Letters,
    MailServer,
    MailStore,
    MemberInvitationLetter,
    PageLinks,
    ParticipantInvitationLetter,
    PasswordResetLetter,
    Postbox,
    SendMail,
    TicketTransferLetter,
    WhenErasedDropMails,
    WhenGuestInvited,
    WhenMemberInvited,
    WhenParticipantInvited,
    WhenPasswordResetRequested,
    WhenTransferRequested,
    WhenVerificationWanted,
  ],
})
export class NotificationsModule {}
