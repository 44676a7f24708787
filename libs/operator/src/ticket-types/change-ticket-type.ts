import { Injectable } from '@nestjs/common';
import {
  EventCancelled,
  EventStore,
  PerkStore,
  TicketTypeStore,
  type Perk,
  type TicketType,
} from '#libs/catalogue';
import { Audit, given, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { PerkRedemptionStore, TypeStockStore } from '#libs/ticketing';
import { assertTicketType, perksOf, ticketTypeFacts, type TicketTypeInput } from './ticket-type-input.js';
import { CapacityBelowCommitted } from '../events/operator.errors.js';
import { PerkRedeemed } from './ticket-type.errors.js';

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
    private readonly redemptions: PerkRedemptionStore,
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
      if (input.perks) await this.replacePerks(id, had, perks);
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

  private async replacePerks(typeId: string, had: Perk[], perks: Perk[]): Promise<void> {
    const kept = new Set(perks.map(({ id }) => id));
    const gone = had.map(({ id }) => id).filter((id) => !kept.has(id));
    // Held before it is asked: whoever redeems one at this moment is either found, or finds it gone.
    await this.perks.lock(gone);
    if (await this.redemptions.any(gone)) throw new PerkRedeemed();
    await this.perks.replace(typeId, perks);
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
