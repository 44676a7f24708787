export { ChangeApiClient } from './api-clients/change-api-client.js';
export { CreateApiClient } from './api-clients/create-api-client.js';
export { FindApiClients } from './api-clients/find-api-clients.js';
export { ArchiveEvent } from './archive-event/archive-event.js';
export { ArchiveOver } from './archive-event/archive-over.js';
export { type AuditFilters } from './audit/audit.store.js';
export { ListAudit } from './audit/list-audit.js';
export { BookByHand, type BookByHandInput } from './bookings/book-by-hand.js';
export { bookingStatuses, type BookingFilters, type BookingStatus } from './bookings/booking.store.js';
export { ListBookings } from './bookings/list-bookings.js';
export { CancelBooking } from './cancel-booking/cancel-booking.js';
export {
  ChangeEventStatus,
  settableStatuses,
  type SettableStatus,
} from './change-event-status/change-event-status.js';
export { CheckConflicts } from './check-conflicts/check-conflicts.js';
export { CreateEvent, type CreateEventInput } from './create-event/create-event.js';
export { ShowCustomer } from './customers/show-customer.js';
export { TagCustomer } from './customers/tag-customer.js';
export { AddDates, type AddDatesInput } from './dates/add-dates.js';
export { CancelDate } from './dates/cancel-date.js';
export { ChangeDate } from './dates/change-date.js';
export { DateExists, LastDate } from './dates/date.errors.js';
export { ListDates } from './dates/list-dates.js';
export { RemoveDate } from './dates/remove-date.js';
export { TellEndedDates } from './dates/tell-ended-dates.js';
export { DeleteEvent } from './delete-event/delete-event.js';
export { RetryEventCancellation } from './event-cancellation/retry-event-cancellation.js';
export { ShowEventCancellation } from './event-cancellation/show-event-cancellation.js';
export { type EventInput } from './events/event-input.js';
export {
  ActiveBookings,
  CapacityBelowCommitted,
  EventConflict,
  EventLive,
  UseDates,
} from './events/operator.errors.js';
export { ListEvents } from './list-events/list-events.js';
export { type EventFilters } from './list-events/operator-event.store.js';
export { ChangeListing } from './listing/change-listing.js';
export { ListListings } from './listing/list-listings.js';
export { AcceptInvitation } from './members/accept-invitation.js';
export { InviteMember } from './members/invite-member.js';
export { ListMembers } from './members/list-members.js';
export { RemoveMember } from './members/remove-member.js';
export { ListPayments } from './money/list-payments.js';
export { type PaymentFilters } from './money/money.store.js';
export { RetryEventRefund } from './money/retry-event-refund.js';
export { ShowTakings } from './money/show-takings.js';
export { OperatorModule } from './operator.module.js';
export { ChangeOrganisation, CurrencyInUse } from './organisation/change-organisation.js';
export { ReviewSubmission } from './review-submission/review-submission.js';
export { ChangeSession } from './sessions/change-session.js';
export { CreateSession, type SessionInput } from './sessions/create-session.js';
export { DeleteSession } from './sessions/delete-session.js';
export { ListSessions } from './sessions/list-sessions.js';
export { SessionCapacityTooSmall, SessionInUse } from './sessions/session.errors.js';
export { CancelSoldPass } from './sold-passes/cancel-sold-pass.js';
export { ListSoldPasses } from './sold-passes/list-sold-passes.js';
export { soldPassStatuses, type SoldPassFilters } from './sold-passes/sold-pass.store.js';
export { ShowStats } from './stats/show-stats.js';
export { ResubmitEvent } from './submissions/resubmit-event.js';
export { SubmitEvent } from './submissions/submit-event.js';
export { ChangeTicketType } from './ticket-types/change-ticket-type.js';
export { CreateTicketType } from './ticket-types/create-ticket-type.js';
export { DeleteTicketType } from './ticket-types/delete-ticket-type.js';
export { type TicketTypeInput } from './ticket-types/ticket-type-input.js';
export { LastTicketType, PerkRedeemed, TicketTypeOrdered } from './ticket-types/ticket-type.errors.js';
export { UpdateEvent } from './update-event/update-event.js';
export { ChangeVenue, DatesAhead } from './venues/change-venue.js';
export { ChangeVoucher } from './vouchers/change-voucher.js';
export { CreateVoucher } from './vouchers/create-voucher.js';
export { DeleteVoucher } from './vouchers/delete-voucher.js';
export { FindVouchers } from './vouchers/find-vouchers.js';
export { MaxUsesBelowUsed, VoucherUsed } from './vouchers/voucher.errors.js';
