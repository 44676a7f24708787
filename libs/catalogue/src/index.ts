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
export { CreateFacilitator } from './facilitators/create-facilitator.js';
export { DeleteFacilitator } from './facilitators/delete-facilitator.js';
export { EventFacilitator } from './facilitators/event-facilitator.entity.js';
export { Facilitator } from './facilitators/facilitator.entity.js';
export { FacilitatorInUse } from './facilitators/facilitator.errors.js';
export { FacilitatorStore } from './facilitators/facilitator.store.js';
export { ListFacilitators } from './facilitators/list-facilitators.js';
export { RenameFacilitator } from './facilitators/rename-facilitator.js';
export { Catalogue1700000000004 } from './migrations/1700000000004-catalogue.js';
export { Authoring1700000000021 } from './migrations/1700000000021-authoring.js';
export { Sessions1700000000035 } from './migrations/1700000000035-sessions.js';
export { FindOffer, type Offer, type OfferedDate, type OfferedType } from './offer/find-offer.js';
export { ChangeParticipant } from './participants/change-participant.js';
export { CreateParticipant, type ParticipantInput } from './participants/create-participant.js';
export { DeleteParticipant } from './participants/delete-participant.js';
export { ListParticipants } from './participants/list-participants.js';
export { ParticipantCancelled, ParticipantTwice } from './participants/participant.errors.js';
export { type ParticipantFilters } from './participants/participant-view.store.js';
export { SetParticipantStatus } from './participants/set-participant-status.js';
export {
  Participant,
  participantStatuses,
  participantTypes,
  type ParticipantStatus,
  type ParticipantType,
} from './participants/participant.entity.js';
export {
  EventSession,
  sessionTypes,
  type Material,
  type SessionType,
} from './sessions/event-session.entity.js';
export { SessionParticipant } from './sessions/session-participant.entity.js';
export { SessionParticipantStore } from './sessions/session-participant.store.js';
export { RoomTaken, SessionOutsideDate } from './sessions/session.errors.js';
export { isRoomTaken, SessionStore } from './sessions/session.store.js';
export { Perk } from './ticket-types/perk.entity.js';
export { TicketType } from './ticket-types/ticket-type.entity.js';
export { TicketTypeStore } from './ticket-types/ticket-type.store.js';
