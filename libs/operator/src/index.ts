export { type AuditFilters } from './audit/audit.store.js';
export { ListAudit } from './audit/list-audit.js';
export { BookByHand, type BookByHandInput } from './bookings/book-by-hand.js';
export {
  bookingStatuses,
  type BookingFilters,
  type BookingLine,
  type BookingStatus,
} from './bookings/booking.store.js';
export { ListBookings } from './bookings/list-bookings.js';
export { CancelBooking, type CancelBookingInput } from './cancel-booking/cancel-booking.js';
export {
  ChangeEventStatus,
  settableStatuses,
  type SettableStatus,
} from './change-event-status/change-event-status.js';
export { CreateEvent, type CreateEventInput } from './create-event/create-event.js';
export { ShowCustomer } from './customers/show-customer.js';
export { TagCustomer } from './customers/tag-customer.js';
export { RetryEventCancellation } from './event-cancellation/retry-event-cancellation.js';
export { ShowEventCancellation } from './event-cancellation/show-event-cancellation.js';
export { ActiveBookings, EventConflict } from './events/operator.errors.js';
export { ListEvents } from './list-events/list-events.js';
export { type EventFilters } from './list-events/operator-event.store.js';
export { ListPayments } from './money/list-payments.js';
export { type PaymentFilters, type PaymentLine } from './money/money.store.js';
export { RetryEventRefund } from './money/retry-event-refund.js';
export { ShowTakings } from './money/show-takings.js';
export { OperatorModule } from './operator.module.js';
export { ShowStats } from './stats/show-stats.js';
export { CreateTicketType, type TicketTypeInput } from './ticket-types/create-ticket-type.js';
