import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, ForCustomer, IdParam, privateId, windowOf, type Principal } from '#libs/platform';
import { BrowseEvents, ListTicketTypes, ShowEvent } from '#libs/ticketing';
import { Conditional, unlessHad } from '../http/conditional.js';
import { Storefront } from '../http/storefront.js';
import {
  BrowseEventsQuery,
  EventDetail,
  EventsPage,
  TicketTypesPage,
  TicketTypesQuery,
} from './events.dto.js';

// Whoever keeps an answer asks before it is used again: places are sold while they read.
const CACHING = 'private, no-cache';

type Text = string | Buffer | undefined;

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
  @Conditional(EventsPage)
  async browseEvents(
    @Storefront() organisationId: string | null,
    @Query() query: BrowseEventsQuery,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Text> {
    const { venueId, limit: _limit, offset: _offset, page: _page, ...filters } = query;
    const venue = venueId === undefined ? {} : { venueId: privateId('ven', venueId, 'venueId') };
    const page = await this.browse.execute(organisationId, { ...filters, ...venue }, windowOf(query));
    return unlessHad(reply, ifNoneMatch, page, CACHING);
  }

  /** One event with its dates and ticket types. A cancelled one stays visible to those who hold a ticket. */
  @Get('/api/client/events/:eventId')
  @ForCustomer()
  @Conditional(EventDetail)
  async showEvent(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Text> {
    const event = await this.show.execute(organisationId, caller.userId, eventId);
    return unlessHad(reply, ifNoneMatch, event, CACHING);
  }

  /** The event's ticket types with price and availability on a date. */
  @Get('/api/client/events/:eventId/ticket-types')
  @ForCustomer()
  @Conditional(TicketTypesPage)
  async listTicketTypesOnSale(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() query: TicketTypesQuery,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Text> {
    const dateId = query.dateId === undefined ? null : privateId('date', query.dateId, 'dateId');
    const { accessCode } = query;
    const asked = { organisationId, customerId: caller.userId, eventId, dateId };
    const input = { ...asked, ...(accessCode !== undefined && { accessCode }) };
    return unlessHad(reply, ifNoneMatch, await this.types.execute(input, windowOf(query)), CACHING);
  }
}
