import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { PaymentsModule } from '#libs/payments';
import { TicketingModule } from '#libs/ticketing';
import { VenuesModule } from '#libs/venues';
import { ApiClientViewStore } from './api-clients/api-client-view.store.js';
import { ChangeApiClient } from './api-clients/change-api-client.js';
import { CreateApiClient } from './api-clients/create-api-client.js';
import { FindApiClients } from './api-clients/find-api-clients.js';
import { ArchiveEvent } from './archive-event/archive-event.js';
import { ArchiveOver } from './archive-event/archive-over.js';
import { AuditStore } from './audit/audit.store.js';
import { ListAudit } from './audit/list-audit.js';
import { BookByHand } from './bookings/book-by-hand.js';
import { BookingStore } from './bookings/booking.store.js';
import { ListBookings } from './bookings/list-bookings.js';
import { CancelBooking } from './cancel-booking/cancel-booking.js';
import { ChangeEventStatus } from './change-event-status/change-event-status.js';
import { CheckConflicts } from './check-conflicts/check-conflicts.js';
import { ConflictStore } from './check-conflicts/conflict.store.js';
import { CreateEvent } from './create-event/create-event.js';
import { CustomerStore } from './customers/customer.store.js';
import { ShowCustomer } from './customers/show-customer.js';
import { TagCustomer } from './customers/tag-customer.js';
import { DeleteEvent } from './delete-event/delete-event.js';
import { AddDates } from './dates/add-dates.js';
import { CancelDate } from './dates/cancel-date.js';
import { ChangeDate } from './dates/change-date.js';
import { ListDates } from './dates/list-dates.js';
import { MoveDate } from './dates/move-date.js';
import { OperatorDateStore } from './dates/operator-date.store.js';
import { RemoveDate } from './dates/remove-date.js';
import { TellEndedDates } from './dates/tell-ended-dates.js';
import { RetryEventCancellation } from './event-cancellation/retry-event-cancellation.js';
import { ShowEventCancellation } from './event-cancellation/show-event-cancellation.js';
import { AddEvent } from './events/add-event.js';
import { ChangeEvent } from './events/change-event.js';
import { EditEvent } from './events/edit-event.js';
import { EventConflicts } from './events/event-conflicts.js';
import { MoveEvent } from './events/move-event.js';
import { ListEvents } from './list-events/list-events.js';
import { OperatorEventStore } from './list-events/operator-event.store.js';
import { ChangeListing } from './listing/change-listing.js';
import { ListListings } from './listing/list-listings.js';
import { ListingStore } from './listing/listing.store.js';
import { AcceptInvitation } from './members/accept-invitation.js';
import { InviteMember } from './members/invite-member.js';
import { ListMembers } from './members/list-members.js';
import { MemberListStore } from './members/member-list.store.js';
import { RemoveMember } from './members/remove-member.js';
import { ListPayments } from './money/list-payments.js';
import { MoneyStore } from './money/money.store.js';
import { RetryEventRefund } from './money/retry-event-refund.js';
import { ShowTakings } from './money/show-takings.js';
import { TakingsStore } from './money/takings.store.js';
import { ChangeOrganisation } from './organisation/change-organisation.js';
import { PricesStore } from './organisation/prices.store.js';
import { ReviewSubmission } from './review-submission/review-submission.js';
import { ChangeSession } from './sessions/change-session.js';
import { CreateSession } from './sessions/create-session.js';
import { DeleteSession } from './sessions/delete-session.js';
import { ListSessions } from './sessions/list-sessions.js';
import { SessionViewStore } from './sessions/session-view.store.js';
import { CancelSoldPass } from './sold-passes/cancel-sold-pass.js';
import { ListSoldPasses } from './sold-passes/list-sold-passes.js';
import { SoldPassStore } from './sold-passes/sold-pass.store.js';
import { ShowStats } from './stats/show-stats.js';
import { StatsStore } from './stats/stats.store.js';
import { ResubmitEvent } from './submissions/resubmit-event.js';
import { SubmitEvent } from './submissions/submit-event.js';
import { ChangeTicketType } from './ticket-types/change-ticket-type.js';
import { CreateTicketType } from './ticket-types/create-ticket-type.js';
import { DeleteTicketType } from './ticket-types/delete-ticket-type.js';
import { UpdateEvent } from './update-event/update-event.js';
import { ChangeVenue } from './venues/change-venue.js';
import { ChangeVoucher } from './vouchers/change-voucher.js';
import { CreateVoucher } from './vouchers/create-voucher.js';
import { DeleteVoucher } from './vouchers/delete-voucher.js';
import { FindVouchers } from './vouchers/find-vouchers.js';
import { VoucherViewStore } from './vouchers/voucher-view.store.js';

const frontDoor = [
  ChangeApiClient,
  CreateApiClient,
  FindApiClients,
  AcceptInvitation,
  AddDates,
  ArchiveEvent,
  ArchiveOver,
  TellEndedDates,
  BookByHand,
  CancelBooking,
  CancelDate,
  CancelSoldPass,
  ChangeDate,
  ChangeEventStatus,
  ChangeListing,
  ChangeOrganisation,
  ChangeSession,
  ChangeTicketType,
  ChangeVenue,
  ChangeVoucher,
  CheckConflicts,
  CreateEvent,
  CreateSession,
  CreateTicketType,
  CreateVoucher,
  DeleteEvent,
  DeleteSession,
  DeleteTicketType,
  DeleteVoucher,
  FindVouchers,
  InviteMember,
  ListAudit,
  ListBookings,
  ListDates,
  ListEvents,
  ListListings,
  ListMembers,
  ListPayments,
  ListSessions,
  ListSoldPasses,
  RemoveDate,
  RemoveMember,
  ResubmitEvent,
  RetryEventCancellation,
  RetryEventRefund,
  ReviewSubmission,
  ShowCustomer,
  ShowEventCancellation,
  ShowStats,
  ShowTakings,
  SubmitEvent,
  TagCustomer,
  UpdateEvent,
];

@Module({
  imports: [CatalogueModule, IdentityModule, PaymentsModule, TicketingModule, VenuesModule],
  providers: [
    ...frontDoor,
    ApiClientViewStore,
    AddEvent,
    AuditStore,
    BookingStore,
    ConflictStore,
    CustomerStore,
    ChangeEvent,
    EditEvent,
    EventConflicts,
    ListingStore,
    MemberListStore,
    MoneyStore,
    MoveDate,
    MoveEvent,
    OperatorDateStore,
    OperatorEventStore,
    PricesStore,
    SessionViewStore,
    SoldPassStore,
    StatsStore,
    TakingsStore,
    VoucherViewStore,
  ],
  exports: frontDoor,
})
export class OperatorModule {}
