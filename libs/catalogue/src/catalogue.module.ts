import { Module } from '@nestjs/common';
import { EventStore } from './events/event.store.js';
import { VenueDatesStore } from './events/venue-dates.store.js';
import { FindOffer } from './offer/find-offer.js';
import { TicketTypeStore } from './ticket-types/ticket-type.store.js';

@Module({
  providers: [EventStore, FindOffer, TicketTypeStore, VenueDatesStore],
  exports: [EventStore, FindOffer, TicketTypeStore, VenueDatesStore],
})
export class CatalogueModule {}
