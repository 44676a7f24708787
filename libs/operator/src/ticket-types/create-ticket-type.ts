import { Injectable } from '@nestjs/common';
import { EventCancelled, EventStore, PerkStore, TicketTypeStore } from '#libs/catalogue';
import { OrganisationStore } from '#libs/identity';
import { Audit, InvalidInput, newId, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { StockStore } from '#libs/ticketing';
import { assertTicketType, perksOf, ticketTypeFacts, type TicketTypeInput } from './ticket-type-input.js';

/**
 * A new priced way into an event, with a counter on each of its dates.
 * @returns the type's id
 * @throws UnknownId, also for admission rules or a profile of another organisation; EventCancelled; InvalidInput for a
 *   sale that ends before it starts or has ended, or a number of entries without re-entry
 */
@Injectable()
export class CreateTicketType {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly ticketTypes: TicketTypeStore,
    private readonly perks: PerkStore,
    private readonly organisations: OrganisationStore,
    private readonly stock: StockStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, input: TicketTypeInput): Promise<string> {
    if (input.saleEndsAt && input.saleEndsAt <= new Date())
      throw InvalidInput.field('sale_ends_at', 'must not be past already');
    const id = newId();
    await this.transaction.run(async () => {
      const event = await this.events.lock(member, eventId);
      if (!event) throw new UnknownId('event');
      if (event.status === 'cancelled') throw new EventCancelled();
      const currency = await this.organisations.currencyOf(event.organisationId);
      if (currency === undefined) throw new UnknownId('event');
      const type = {
        id,
        eventId,
        organisationId: event.organisationId,
        name: input.name,
        description: input.description ?? null,
        pricePence: input.price ?? 0,
        currency,
        capacity: input.capacity ?? null,
        sortOrder: input.sortOrder ?? 0,
        saleStartsAt: input.saleStartsAt ?? null,
        saleEndsAt: input.saleEndsAt ?? null,
        maxPerOrder: input.maxPerOrder ?? 10,
        credits: input.credits ?? 1,
        transferable: input.transferable ?? true,
        allowReentry: input.allowReentry ?? false,
        reentryLimit: input.reentryLimit ?? null,
        acceptedScanPoints: input.acceptedScanPoints ?? null,
        admissionRuleGroupId: input.admissionRuleGroupId ?? null,
        ticketProfileId: input.ticketProfileId ?? null,
      };
      assertTicketType(type);
      const perks = perksOf(type, [], input.perks ?? []);
      await this.ticketTypes.add(type);
      if (perks.length > 0) await this.perks.replace(id, perks);
      await this.audit.add(member, {
        action: 'ticket-type.create',
        entity: publicId('tkt', id),
        venueId: event.venueId,
        after: ticketTypeFacts(type, perks),
      });
      const dates = await this.events.datesOf(eventId);
      await this.stock.addType(
        id,
        dates.filter(({ status }) => status === 'active').map((date) => date.id),
        type.capacity,
        !event.live,
      );
    });
    return id;
  }
}
