import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { PaymentsModule } from '#libs/payments';
import { TicketingModule } from '#libs/ticketing';
import { VenuesModule } from '#libs/venues';
import { AuditStore } from './audit/audit.store.js';
import { ListAudit } from './audit/list-audit.js';
import { BookByHand } from './bookings/book-by-hand.js';
import { BookingStore } from './bookings/booking.store.js';
import { ListBookings } from './bookings/list-bookings.js';
import { CancelBooking } from './cancel-booking/cancel-booking.js';
import { ChangeEventStatus } from './change-event-status/change-event-status.js';
import { CreateEvent } from './create-event/create-event.js';
import { CustomerStore } from './customers/customer.store.js';
import { ShowCustomer } from './customers/show-customer.js';
import { TagCustomer } from './customers/tag-customer.js';
import { AddDates } from './dates/add-dates.js';
import { CancelDate } from './dates/cancel-date.js';
import { ChangeDate } from './dates/change-date.js';
import { FindDate } from './dates/find-date.js';
import { ListDates } from './dates/list-dates.js';
import { MoveDate } from './dates/move-date.js';
import { OperatorDateStore } from './dates/operator-date.store.js';
import { RemoveDate } from './dates/remove-date.js';
import { RetryEventCancellation } from './event-cancellation/retry-event-cancellation.js';
import { ShowEventCancellation } from './event-cancellation/show-event-cancellation.js';
import { ListEvents } from './list-events/list-events.js';
import { OperatorEventStore } from './list-events/operator-event.store.js';
import { ListPayments } from './money/list-payments.js';
import { MoneyStore } from './money/money.store.js';
import { RetryEventRefund } from './money/retry-event-refund.js';
import { ShowTakings } from './money/show-takings.js';
import { TakingsStore } from './money/takings.store.js';
import { AcceptInvitation } from './members/accept-invitation.js';
import { InviteMember } from './members/invite-member.js';
import { ListMembers } from './members/list-members.js';
import { MemberListStore } from './members/member-list.store.js';
import { RemoveMember } from './members/remove-member.js';
import { ChangeOrganisation } from './organisation/change-organisation.js';
import { PricesStore } from './organisation/prices.store.js';
import { ChangeSession } from './sessions/change-session.js';
import { CreateSession } from './sessions/create-session.js';
import { DeleteSession } from './sessions/delete-session.js';
import { ListSessions } from './sessions/list-sessions.js';
import { SessionViewStore } from './sessions/session-view.store.js';
import { ShowStats } from './stats/show-stats.js';
import { StatsStore } from './stats/stats.store.js';
import { CreateTicketType } from './ticket-types/create-ticket-type.js';
import { ChangeVenue } from './venues/change-venue.js';
import { ChangeTicketType } from './ticket-types/change-ticket-type.js';
import { DeleteTicketType } from './ticket-types/delete-ticket-type.js';
import { ChangeVoucher } from './vouchers/change-voucher.js';
import { CreateVoucher } from './vouchers/create-voucher.js';
import { DeleteVoucher } from './vouchers/delete-voucher.js';
import { FindVouchers } from './vouchers/find-vouchers.js';
import { VoucherViewStore } from './vouchers/voucher-view.store.js';

const frontDoor = [
  AcceptInvitation,
  BookByHand,
  AddDates,
  CancelBooking,
  CancelDate,
  ChangeDate,
  ChangeEventStatus,
  ChangeOrganisation,
  ChangeSession,
  ChangeTicketType,
  ChangeVenue,
  ChangeVoucher,
  CreateEvent,
  CreateSession,
  CreateTicketType,
  CreateVoucher,
  DeleteSession,
  DeleteTicketType,
  DeleteVoucher,
  FindVouchers,
  InviteMember,
  ListAudit,
  ListBookings,
  ListDates,
  ListEvents,
  ListMembers,
  ListPayments,
  ListSessions,
  RemoveMember,
  RemoveDate,
  RetryEventCancellation,
  RetryEventRefund,
  ShowCustomer,
  ShowEventCancellation,
  ShowStats,
  ShowTakings,
  TagCustomer,
];

@Module({
  imports: [CatalogueModule, IdentityModule, PaymentsModule, TicketingModule, VenuesModule],
  providers: [
    ...frontDoor,
    AuditStore,
    BookingStore,
    CustomerStore,
    MemberListStore,
    MoneyStore,
    OperatorEventStore,
    PricesStore,
    SessionViewStore,
    StatsStore,
    FindDate,
    MoveDate,
    MoneyStore,
    OperatorDateStore,
    OperatorEventStore,
    TakingsStore,
    VoucherViewStore,
  ],
  exports: frontDoor,
})
export class OperatorModule {}
