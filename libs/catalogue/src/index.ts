export { CatalogueModule } from './catalogue.module.js';
export { EventDate, type LocalTimes } from './events/event-date.entity.js';
export {
  Event,
  eventStatuses,
  type BookingType,
  type EventFormat,
  type EventStatus,
  type PaymentMethod,
} from './events/event.entity.js';
export { EventCancelled, StatusNotReachable } from './events/event.errors.js';
export { EventStore, isDayTaken } from './events/event.store.js';
export { VenueDatesStore } from './events/venue-dates.store.js';
export { Catalogue1700000000004 } from './migrations/1700000000004-catalogue.js';
export { Authoring1700000000021 } from './migrations/1700000000021-authoring.js';
export { FindOffer, type Offer, type OfferedDate, type OfferedType } from './offer/find-offer.js';
export { Perk } from './ticket-types/perk.entity.js';
export { TicketType } from './ticket-types/ticket-type.entity.js';
export { TicketTypeStore } from './ticket-types/ticket-type.store.js';
