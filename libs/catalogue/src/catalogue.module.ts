import { Module } from '@nestjs/common';
import { EventStore } from './events/event.store.js';
import { FindOffer } from './offer/find-offer.js';
import { TicketTypeStore } from './ticket-types/ticket-type.store.js';

@Module({
  providers: [EventStore, FindOffer, TicketTypeStore],
  exports: [EventStore, FindOffer, TicketTypeStore],
})
export class CatalogueModule {}
