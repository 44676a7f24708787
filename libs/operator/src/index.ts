export {
  ChangeEventStatus,
  settableStatuses,
  type SettableStatus,
} from './change-event-status/change-event-status.js';
export { CreateEvent, type CreateEventInput } from './create-event/create-event.js';
export { ActiveBookings, EventConflict } from './events/operator.errors.js';
export { ListEvents } from './list-events/list-events.js';
export { type EventFilters } from './list-events/operator-event.store.js';
export { OperatorModule } from './operator.module.js';
export { CreateTicketType, type TicketTypeInput } from './ticket-types/create-ticket-type.js';
