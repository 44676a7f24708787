import { Module } from '@nestjs/common';
import { AutomationModule } from '#libs/automation';
import { IdentityModule } from '#libs/identity';
import { MediaModule } from '#libs/media';
import { TicketingModule } from '#libs/ticketing';
import { TransfersModule } from '#libs/transfers';
import { AccountLetters } from './account-mails/account-letters.js';
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
import { BookingCancelledLetter } from './orders/booking-cancelled.letter.js';
import { MailedOrderStore } from './orders/mailed-order.store.js';
import { OrderConfirmedLetter } from './orders/order-confirmed.letter.js';
import { OrderLetters } from './orders/order-letters.js';
import { MailedPassStore } from './orders/mailed-pass.store.js';
import { PassCancelledLetter } from './orders/pass-cancelled.letter.js';
import { PassConfirmedLetter } from './orders/pass-confirmed.letter.js';
import { RefundSentLetter } from './orders/refund-sent.letter.js';
import { TicketCancelledLetter } from './orders/ticket-cancelled.letter.js';
import { WhenOrderCancelled } from './orders/when-order-cancelled.js';
import { WhenOrderConfirmed } from './orders/when-order-confirmed.js';
import { WhenRefundSucceeded } from './orders/when-refund-succeeded.js';
import { WhenTicketCancelled } from './orders/when-ticket-cancelled.js';
import { InvitedParticipantStore } from './participant-invitation/invited-participant.store.js';
import { ParticipantInvitationLetter } from './participant-invitation/participant-invitation.letter.js';
import { WhenParticipantInvited } from './participant-invitation/when-participant-invited.js';
import { TicketTransferLetter } from './ticket-transfer/ticket-transfer.letter.js';
import { WhenTransferRequested } from './ticket-transfer/when-transfer-requested.js';
import { PasswordResetLetter } from './password-reset/password-reset.letter.js';
import { WhenPasswordResetRequested } from './password-reset/when-password-reset-requested.js';
import { TransferEndedLetter } from './transfer-end/transfer-ended.letter.js';
import { WhenTransferEnded } from './transfer-end/when-transfer-ended.js';
import { MailedOfferStore } from './waiting-offer/mailed-offer.store.js';
import { WaitingOfferLetter } from './waiting-offer/waiting-offer.letter.js';
import { WhenPlacesOffered } from './waiting-offer/when-places-offered.js';
import { WebhookDisabledLetter } from './webhook-disabled/webhook-disabled.letter.js';
import { WhenWebhookDisabled } from './webhook-disabled/when-webhook-disabled.js';

/** Tells people by mail what happens: reacts to news; to call there is only what was told to whom. */
@Module({
  imports: [AutomationModule, IdentityModule, MediaModule, TicketingModule, TransfersModule],
  exports: [ExportMails],
  providers: [
    AccountLetters,
    AccountMailStore,
    BookingCancelledLetter,
    EmailVerificationLetter,
    ExportMails,
    GuestInviteLetter,
    InvitedParticipantStore,
    Letters,
    MailServer,
    MailStore,
    MailedOfferStore,
    MailedOrderStore,
    MailedPassStore,
    MemberInvitationLetter,
    OrderConfirmedLetter,
    OrderLetters,
    PageLinks,
    ParticipantInvitationLetter,
    PassCancelledLetter,
    PassConfirmedLetter,
    PasswordResetLetter,
    Postbox,
    RefundSentLetter,
    SendMail,
    TicketCancelledLetter,
    TicketTransferLetter,
    TransferEndedLetter,
    WaitingOfferLetter,
    WhenErasedDropMails,
    WhenGuestInvited,
    WhenMemberInvited,
    WhenOrderCancelled,
    WhenOrderConfirmed,
    WhenParticipantInvited,
    WhenPlacesOffered,
    WhenPasswordResetRequested,
    WhenRefundSucceeded,
    WhenTicketCancelled,
    WhenTransferEnded,
    WebhookDisabledLetter,
    WhenTransferRequested,
    WhenVerificationWanted,
    WhenWebhookDisabled,
  ],
})
export class NotificationsModule {}
