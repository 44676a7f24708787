import { Injectable } from '@nestjs/common';
import { EventStore, PerkStore, TicketTypeStore } from '#libs/catalogue';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { TypeStockStore } from '#libs/ticketing';
import { ticketTypeFacts } from './ticket-type-input.js';
import { LastTicketType, TicketTypeOrdered } from './ticket-type.errors.js';

/**
 * Deletes a ticket type that nobody ever ordered, its counters and perks with it.
 * @throws UnknownId; TicketTypeOrdered; LastTicketType of an approved event
 */
@Injectable()
export class DeleteTicketType {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly ticketTypes: TicketTypeStore,
    private readonly perks: PerkStore,
    private readonly stock: TypeStockStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, id: string): Promise<void> {
    await this.transaction.run(async () => {
      const event = await this.events.lock(member, eventId);
      if (!event) throw new UnknownId('event');
      const type = await this.ticketTypes.one(eventId, id);
      if (!type) throw new UnknownId('ticket type');
      if (event.live && (await this.ticketTypes.countOf(eventId)) === 1) throw new LastTicketType();
      const perks = await this.perks.ofType(id);
      // Closed before orders are looked for: whoever buys at this moment is either found or refused.
      await this.stock.close(id);
      if (await this.stock.everOrdered(eventId, id)) throw new TicketTypeOrdered();
      await this.stock.remove(eventId, id);
      await this.ticketTypes.remove(id);
      await this.audit.add(member, {
        action: 'ticket-type.delete',
        entity: publicId('tkt', id),
        venueId: event.venueId,
        before: ticketTypeFacts(type, perks),
      });
    });
  }
}
