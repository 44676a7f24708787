import { Injectable } from '@nestjs/common';
import { EventCancelled, EventStore, PerkStore, TicketTypeStore, type TicketType } from '#libs/catalogue';
import { Audit, given, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { TypeStockStore } from '#libs/ticketing';
import { assertTicketType, perksOf, ticketTypeFacts, type TicketTypeInput } from './ticket-type-input.js';
import { CapacityBelowCommitted } from '../events/operator.errors.js';

/**
 * Changes what is given of a ticket type. Orders keep the price at which they were placed. Given perks replace all
 * there were; without re-entry, the number of entries is forgotten.
 * @throws UnknownId, also for a perk that it does not have, and for admission rules or a profile of another
 *   organisation; EventCancelled; CapacityBelowCommitted; PerkRedeemed; InvalidInput as for a new one
 */
@Injectable()
export class ChangeTicketType {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly ticketTypes: TicketTypeStore,
    private readonly perks: PerkStore,
    private readonly stock: TypeStockStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, id: string, input: TicketTypeInput): Promise<void> {
    await this.transaction.run(async () => {
      const event = await this.events.lock(member, eventId);
      if (!event) throw new UnknownId('event');
      const type = await this.ticketTypes.one(eventId, id);
      if (!type) throw new UnknownId('ticket type');
      if (event.status === 'cancelled') throw new EventCancelled();
      const had = await this.perks.ofType(id);
      const before = ticketTypeFacts(type, had);
      const capacity = type.capacity;
      merge(type, input);
      assertTicketType(type);
      const perks = input.perks ? perksOf(type, had, input.perks) : had;
      await this.ticketTypes.save(type);
      if (input.perks) await this.perks.replace(id, perks);
      // Last, because it makes buyers wait.
      if (type.capacity !== capacity) await this.setCapacity(type);
      await this.audit.add(member, {
        action: 'ticket-type.update',
        entity: publicId('tkt', id),
        venueId: event.venueId,
        before,
        after: ticketTypeFacts(type, perks),
      });
    });
  }

  private async setCapacity({ id, capacity }: TicketType): Promise<void> {
    const committed = await this.stock.setCapacity(id, capacity);
    if (committed !== undefined) throw new CapacityBelowCommitted(committed);
  }
}

function merge(type: TicketType, { price, perks: _, ...fields }: TicketTypeInput): void {
  if (fields.allowReentry === false) type.reentryLimit = null;
  Object.assign(type, given(fields), given({ pricePence: price }));
}
