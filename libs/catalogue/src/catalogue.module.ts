import { Module } from '@nestjs/common';
import { EventStore } from './events/event.store.js';
import { VenueDatesStore } from './events/venue-dates.store.js';
import { CreateFacilitator } from './facilitators/create-facilitator.js';
import { DeleteFacilitator } from './facilitators/delete-facilitator.js';
import { FacilitatorStore } from './facilitators/facilitator.store.js';
import { ListFacilitators } from './facilitators/list-facilitators.js';
import { RenameFacilitator } from './facilitators/rename-facilitator.js';
import { FindOffer } from './offer/find-offer.js';
import { ChangeParticipant } from './participants/change-participant.js';
import { CreateParticipant } from './participants/create-participant.js';
import { DeleteParticipant } from './participants/delete-participant.js';
import { ListParticipants } from './participants/list-participants.js';
import { ParticipantStore } from './participants/participant.store.js';
import { ParticipantViewStore } from './participants/participant-view.store.js';
import { SetParticipantStatus } from './participants/set-participant-status.js';
import { SessionParticipantStore } from './sessions/session-participant.store.js';
import { SessionStore } from './sessions/session.store.js';
import { TicketTypeStore } from './ticket-types/ticket-type.store.js';

const frontDoor = [
  ChangeParticipant,
  CreateFacilitator,
  CreateParticipant,
  DeleteFacilitator,
  DeleteParticipant,
  EventStore,
  FacilitatorStore,
  FindOffer,
  ListFacilitators,
  ListParticipants,
  RenameFacilitator,
  SessionParticipantStore,
  SessionStore,
  SetParticipantStatus,
  TicketTypeStore,
  VenueDatesStore,
];

@Module({
  providers: [...frontDoor, ParticipantStore, ParticipantViewStore],
  exports: frontDoor,
})
export class CatalogueModule {}
