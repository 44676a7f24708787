import { Injectable } from '@nestjs/common';
import { EventStore, FacilitatorStore, type Event, type EventDate } from '#libs/catalogue';
import { StockStore } from '#libs/ticketing';
import { FindVenues, type Venue } from '#libs/venues';

/** Writes a new event with its first date and the counter of it, inside a transaction. */
@Injectable()
export class AddEvent {
  constructor(
    private readonly venues: FindVenues,
    private readonly events: EventStore,
    private readonly facilitators: FacilitatorStore,
    private readonly stock: StockStore,
  ) {}

  /**
   * @param facilitatorIds primary keys, in the order they are shown
   * @throws Busy if the venue is another by now; UnknownId for a facilitator of another organisation
   */
  async execute(venue: Venue, event: Event, date: EventDate, facilitatorIds: string[]): Promise<void> {
    await this.venues.keep(venue);
    await this.events.add(event, [date]);
    if (facilitatorIds.length > 0) await this.facilitators.assign(event, facilitatorIds);
    await this.stock.addDate(date.id, event.guestListCapacity, !event.live);
  }
}
