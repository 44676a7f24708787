import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { TicketingModule } from '#libs/ticketing';
import { TransfersModule } from '#libs/transfers';
import { Letters } from './mails/letters.js';
import { MailServer } from './mails/mail-server.js';
import { MailStore } from './mails/mail.store.js';
import { PageLinks } from './mails/page-links.js';
import { Postbox } from './mails/postbox.js';
import { SendMail } from './mails/send-mail.js';
import { MemberInvitationLetter } from './member-invitation/member-invitation.letter.js';
import { WhenMemberInvited } from './member-invitation/when-member-invited.js';
import { BookingCancelledLetter } from './orders/booking-cancelled.letter.js';
import { MailedOrderStore } from './orders/mailed-order.store.js';
import { OrderConfirmedLetter } from './orders/order-confirmed.letter.js';
import { OrderLetters } from './orders/order-letters.js';
import { RefundSentLetter } from './orders/refund-sent.letter.js';
import { TicketCancelledLetter } from './orders/ticket-cancelled.letter.js';
import { WhenOrderConfirmed } from './orders/when-order-confirmed.js';
import { WhenRefundSucceeded } from './orders/when-refund-succeeded.js';
import { WhenTicketCancelled } from './orders/when-ticket-cancelled.js';
import { InvitedParticipantStore } from './participant-invitation/invited-participant.store.js';
import { ParticipantInvitationLetter } from './participant-invitation/participant-invitation.letter.js';
import { WhenParticipantInvited } from './participant-invitation/when-participant-invited.js';
import { TicketTransferLetter } from './ticket-transfer/ticket-transfer.letter.js';
import { WhenTransferRequested } from './ticket-transfer/when-transfer-requested.js';
import { TransferEndedLetter } from './transfer-end/transfer-ended.letter.js';
import { WhenTransferEnded } from './transfer-end/when-transfer-ended.js';

/** Tells people by mail what happens: reacts to news, and offers nothing to call. */
@Module({
  imports: [IdentityModule, TicketingModule, TransfersModule],
  providers: [
    BookingCancelledLetter,
    InvitedParticipantStore,
    Letters,
    MailServer,
    MailStore,
    MailedOrderStore,
    MemberInvitationLetter,
    OrderConfirmedLetter,
    OrderLetters,
    PageLinks,
    ParticipantInvitationLetter,
    Postbox,
    RefundSentLetter,
    SendMail,
    TicketCancelledLetter,
    TicketTransferLetter,
    TransferEndedLetter,
    WhenMemberInvited,
    WhenOrderConfirmed,
    WhenParticipantInvited,
    WhenRefundSucceeded,
    WhenTicketCancelled,
    WhenTransferEnded,
    WhenTransferRequested,
  ],
})
export class NotificationsModule {}
