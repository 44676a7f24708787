import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, ForCustomer, IdParam, privateId, windowOf, type Principal } from '#libs/platform';
import { BrowseEvents, ListTicketTypes, ShowEvent } from '#libs/ticketing';
import { JsonText } from '../http/json-text.js';
import { Storefront } from '../http/storefront.js';
import {
  BrowseEventsQuery,
  EventDetail,
  EventsPage,
  TicketTypesPage,
  TicketTypesQuery,
} from './events.dto.js';

@ApiTags('Events')
@Controller()
export class EventsController {
  constructor(
    private readonly browse: BrowseEvents,
    private readonly show: ShowEvent,
    private readonly types: ListTicketTypes,
  ) {}

  /** Approved events with a date not yet over: of the storefront, or without `orgid` the marketplace. */
  @Get('/api/client/events')
  @ForCustomer()
  @JsonText(EventsPage)
  browseEvents(
    @Storefront() organisationId: string | null,
    @Query() query: BrowseEventsQuery,
  ): Promise<string> {
    const { venueId, limit: _limit, offset: _offset, page: _page, ...filters } = query;
    const venue = venueId === undefined ? {} : { venueId: privateId('ven', venueId, 'venueId') };
    return this.browse.execute(organisationId, { ...filters, ...venue }, windowOf(query));
  }

  /** One event with its dates and ticket types. A cancelled one stays visible to those who hold a ticket. */
  @Get('/api/client/events/:eventId')
  @ForCustomer()
  @JsonText(EventDetail)
  showEvent(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @IdParam('eventId', 'evt') eventId: string,
  ): Promise<string> {
    return this.show.execute(organisationId, caller.userId, eventId);
  }

  /** The event's ticket types with price and availability on a date. */
  @Get('/api/client/events/:eventId/ticket-types')
  @ForCustomer()
  @JsonText(TicketTypesPage)
  listTicketTypesOnSale(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() query: TicketTypesQuery,
  ): Promise<string> {
    const dateId = query.dateId === undefined ? null : privateId('date', query.dateId, 'dateId');
    const { accessCode } = query;
    const asked = { organisationId, customerId: caller.userId, eventId, dateId };
    return this.types.execute({ ...asked, ...(accessCode !== undefined && { accessCode }) }, windowOf(query));
  }
}
