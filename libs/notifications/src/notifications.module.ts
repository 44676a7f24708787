import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { Letters } from './mails/letters.js';
import { MailServer } from './mails/mail-server.js';
import { MailStore } from './mails/mail.store.js';
import { PageLinks } from './mails/page-links.js';
import { Postbox } from './mails/postbox.js';
import { SendMail } from './mails/send-mail.js';
import { MemberInvitationLetter } from './member-invitation/member-invitation.letter.js';
import { WhenMemberInvited } from './member-invitation/when-member-invited.js';

/** Tells people by mail what happens: reacts to news, and offers nothing to call. */
@Module({
  imports: [IdentityModule],
  providers: [
    Letters,
    MailServer,
    MailStore,
    MemberInvitationLetter,
    PageLinks,
    Postbox,
    SendMail,
    WhenMemberInvited,
  ],
})
export class NotificationsModule {}
