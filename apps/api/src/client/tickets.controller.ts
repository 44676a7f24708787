import { Controller, Get, Header, Headers, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProduces, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller, Fails, ForCustomer, IdParam, publicId, windowOf, type Principal } from '#libs/platform';
import {
  ListMyBookings,
  ListMyTickets,
  PaymentDisputed,
  ShowTicket,
  ShowTicketCode,
  TicketCancelled,
  TransferPending,
} from '#libs/ticketing';
import { JsonText } from '../http/json-text.js';
import {
  BookingsPage,
  MyBookingsQuery,
  MyTicketsQuery,
  TicketCodeQuery,
  TicketCodeResponse,
  TicketResponse,
  TicketsPage,
} from './tickets.dto.js';

@ApiTags('Tickets')
@Controller()
export class TicketsController {
  constructor(
    private readonly list: ListMyTickets,
    private readonly show: ShowTicket,
    private readonly code: ShowTicketCode,
    private readonly bookings: ListMyBookings,
  ) {}

  /** Every ticket the customer holds, across all events and organisations, by date. */
  @Get('/api/client/events/tickets/mine')
  @ForCustomer()
  @JsonText(TicketsPage)
  listMyTickets(@Caller() caller: Principal, @Query() query: MyTicketsQuery): Promise<string> {
    const { when = 'all', status } = query;
    return this.list.execute(caller.userId, { when, ...(status && { status }) }, windowOf(query));
  }

  /** What the customer has reserved, across all events and organisations: soonest first. */
  @Get('/api/client/events/booking')
  @ForCustomer()
  @JsonText(BookingsPage)
  listMyBookings(@Caller() caller: Principal, @Query() query: MyBookingsQuery): Promise<string> {
    return this.bookings.execute(caller.userId, query.when ?? 'upcoming', windowOf(query));
  }

  /** One of the customer's tickets. */
  @Get('/api/client/events/tickets/:ticketId')
  @ForCustomer()
  @JsonText(TicketResponse)
  showTicket(@Caller() caller: Principal, @IdParam('ticketId', 'ticket') ticketId: string): Promise<string> {
    return this.show.execute(caller.userId, ticketId);
  }

  /** The QR to show at the door: as JSON, or as a picture by `Accept` or `format`. */
  @Get('/api/client/events/tickets/:ticketId/qr')
  @ForCustomer()
  @ApiExtraModels(TicketCodeResponse)
  @ApiProduces('application/json', 'image/png', 'image/svg+xml')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(TicketCodeResponse) } },
      'image/png': { schema: { type: 'string', format: 'binary' } },
      'image/svg+xml': { schema: { type: 'string' } },
    },
  })
  @Header('Cache-Control', 'no-store')
  @Fails(TransferPending, TicketCancelled, PaymentDisputed)
  async showTicketCode(
    @Caller() caller: Principal,
    @IdParam('ticketId', 'ticket') ticketId: string,
    @Query() { format }: TicketCodeQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TicketCodeResponse | Buffer | string> {
    const code = await this.code.execute(caller.userId, ticketId);
    const wanted = format ?? pictureIn(accept ?? '');
    if (wanted === 'png') {
      void reply.type('image/png');
      return this.code.png(code);
    }
    const svg = await this.code.svg(code);
    if (wanted === 'svg') {
      void reply.type('image/svg+xml');
      return svg;
    }
    return {
      ticketId: publicId('ticket', ticketId),
      payload: code.payload,
      svg,
      validFrom: code.validFrom.toISOString(),
      validUntil: code.validUntil.toISOString(),
    };
  }
}

/** JSON unless the caller names a picture first. */
function pictureIn(accept: string): 'json' | 'png' | 'svg' {
  const [first] = /application\/json|image\/png|image\/svg\+xml/.exec(accept) ?? [];
  return first === 'image/png' ? 'png' : first === 'image/svg+xml' ? 'svg' : 'json';
}
