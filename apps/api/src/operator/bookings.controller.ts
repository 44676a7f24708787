import { Body, Controller, Get, Headers, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { EventCancelled } from '#libs/catalogue';
import { BookByHand, ListBookings, ShowStats } from '#libs/operator';
import {
  Caller,
  Fails,
  ForOperatorOrOrganiser,
  ForOperatorOrStaff,
  IdParam,
  publicId,
  windowOf,
  type IdempotencyKey,
  type Member,
} from '#libs/platform';
import { DateRequired, DuplicateTicketType, SaleClosed, SoldOut } from '#libs/ticketing';
import { csvFile, wantsCsv } from '../http/csv.js';
import { Idempotent } from '../http/idempotent.js';
import { JSON_TEXT, JsonText } from '../http/json-text.js';
import {
  CreateBookingRequest,
  CreatedBookingResponse,
  filtersOf,
  handInputOf,
  ListBookingsQuery,
  OperatorBookingsPage,
} from './bookings.dto.js';
import { EventStatsResponse } from './stats.dto.js';

const COLUMNS = [
  ...(['id', 'status', 'guest_count', 'checked_in_count', 'user_name', 'user_email', 'phone'] as const),
  ...(['ticket_types', 'amount', 'currency', 'payment_method', 'source', 'created_at', 'notes'] as const),
];

@ApiTags('Bookings')
@Controller()
export class BookingsController {
  constructor(
    private readonly stats: ShowStats,
    private readonly list: ListBookings,
    private readonly byHand: BookByHand,
  ) {}

  /** Aggregate figures of an event over all of its dates. */
  @Get('/api/my-events/:id/stats')
  @ForOperatorOrOrganiser()
  @JsonText(EventStatsResponse)
  showEventStats(@Caller() member: Member, @IdParam('id', 'evt') eventId: string): Promise<string> {
    return this.stats.execute(member, eventId);
  }

  /** An event's bookings, the latest first. As CSV, all of them in one file. */
  @Get('/api/my-events/:id/bookings')
  @ForOperatorOrOrganiser()
  @ApiExtraModels(OperatorBookingsPage)
  @ApiProduces('application/json', 'text/csv')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(OperatorBookingsPage) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async listBookings(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Query() query: ListBookingsQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | StreamableFile> {
    const filters = filtersOf(query);
    if (wantsCsv(accept))
      return csvFile('bookings', COLUMNS, await this.list.lines(member, eventId, filters));
    void reply.type(JSON_TEXT);
    return this.list.execute(member, eventId, filters, windowOf(query));
  }

  /** A booking by hand: confirmed at once, paid in cash or given away. Staff sell for cash at venues assigned to them. */
  @Post('/api/my-events/:id/bookings')
  @ForOperatorOrStaff()
  @Fails(SoldOut, SaleClosed, DateRequired, DuplicateTicketType, EventCancelled)
  async createBooking(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Body() body: CreateBookingRequest,
    @Idempotent() idempotencyKey: IdempotencyKey | null,
  ): Promise<CreatedBookingResponse> {
    const input = { ...handInputOf(body, eventId), idempotencyKey };
    const { orderId, ticketIds } = await this.byHand.execute(member, input);
    return {
      success: true,
      id: publicId('bkg', orderId),
      tickets: ticketIds.map((id) => ({ id: publicId('ticket', id) })),
    };
  }
}
