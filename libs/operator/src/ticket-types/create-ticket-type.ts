import { Injectable } from '@nestjs/common';
import { EventCancelled, EventStore, TicketTypeStore } from '#libs/catalogue';
import { OrganisationStore } from '#libs/identity';
import { Audit, InvalidInput, newId, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { StockStore } from '#libs/ticketing';

export interface TicketTypeInput {
  name: string;
  description?: string | null;
  /** Minor units; default 0. */
  price?: number;
  /** Places on each date; null or absent = unlimited. */
  capacity?: number | null;
  sortOrder?: number;
  saleStartsAt?: Date | null;
  saleEndsAt?: Date | null;
  maxPerOrder?: number;
}

/**
 * A new priced way into an event, with a counter on each of its dates.
 * @returns the type's id
 * @throws UnknownId; EventCancelled; InvalidInput for a sale that ends before it starts, or has ended
 */
@Injectable()
export class CreateTicketType {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly ticketTypes: TicketTypeStore,
    private readonly organisations: OrganisationStore,
    private readonly stock: StockStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, input: TicketTypeInput): Promise<string> {
    const { saleStartsAt = null, saleEndsAt = null, capacity = null } = input;
    if (saleStartsAt && saleEndsAt && saleEndsAt <= saleStartsAt)
      throw InvalidInput.field('sale_ends_at', 'must be after sale_starts_at');
    if (saleEndsAt && saleEndsAt <= new Date())
      throw InvalidInput.field('sale_ends_at', 'must not be past already');
    const id = newId();
    await this.transaction.run(async () => {
      const event = await this.events.lock(member, eventId);
      if (!event) throw new UnknownId('event');
      if (event.status === 'cancelled') throw new EventCancelled();
      const currency = await this.organisations.currencyOf(event.organisationId);
      if (currency === undefined) throw new UnknownId('event');
      await this.ticketTypes.add({
        id,
        eventId,
        organisationId: event.organisationId,
        name: input.name,
        description: input.description ?? null,
        pricePence: input.price ?? 0,
        currency,
        capacity,
        sortOrder: input.sortOrder ?? 0,
        saleStartsAt,
        saleEndsAt,
        maxPerOrder: input.maxPerOrder ?? 10,
        credits: 1,
        transferable: true,
        allowReentry: false,
        reentryLimit: null,
        acceptedScanPoints: null,
        admissionRuleGroupId: null,
        ticketProfileId: null,
      });
      await this.audit.add(member, {
        action: 'ticket-type.create',
        entity: publicId('tkt', id),
        venueId: event.venueId,
        after: {
          event_id: publicId('evt', eventId),
          name: input.name,
          price_pence: input.price ?? 0,
          capacity,
        },
      });
      const dates = await this.events.datesOf(eventId);
      await this.stock.addType(
        id,
        dates.filter(({ status }) => status === 'active').map((date) => date.id),
        capacity,
        !event.live,
      );
    });
    return id;
  }
}
