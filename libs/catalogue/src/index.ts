export { CatalogueModule } from './catalogue.module.js';
export { EventDate, type LocalTimes } from './events/event-date.entity.js';
export { Event, eventStatuses, type EventFormat, type EventStatus } from './events/event.entity.js';
export { EventCancelled, StatusNotReachable } from './events/event.errors.js';
export { EventStore, isDayTaken } from './events/event.store.js';
export { Catalogue1700000000004 } from './migrations/1700000000004-catalogue.js';
export { FindOffer, type Offer, type OfferedDate, type OfferedType } from './offer/find-offer.js';
export { TicketType } from './ticket-types/ticket-type.entity.js';
export { TicketTypeStore } from './ticket-types/ticket-type.store.js';
