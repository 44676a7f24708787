import { Module } from '@nestjs/common';
import { CatalogueModule } from '#libs/catalogue';
import { IdentityModule } from '#libs/identity';
import { TicketingModule } from '#libs/ticketing';
import { VenuesModule } from '#libs/venues';
import { ChangeEventStatus } from './change-event-status/change-event-status.js';
import { CreateEvent } from './create-event/create-event.js';
import { ListEvents } from './list-events/list-events.js';
import { OperatorEventStore } from './list-events/operator-event.store.js';
import { CreateTicketType } from './ticket-types/create-ticket-type.js';

const frontDoor = [ChangeEventStatus, CreateEvent, CreateTicketType, ListEvents];

@Module({
  imports: [CatalogueModule, IdentityModule, TicketingModule, VenuesModule],
  providers: [...frontDoor, OperatorEventStore],
  exports: frontDoor,
})
export class OperatorModule {}
