import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventCancelled } from '#libs/catalogue';
import { CreateTicketType, ListEvents } from '#libs/operator';
import { Caller, Fails, ForOperator, IdParam, publicId, type Member } from '#libs/platform';
import { JsonText } from '../http/json-text.js';
import {
  CreatedTicketTypeResponse,
  CreateTicketTypeRequest,
  TicketTypesResponse,
} from './ticket-types.dto.js';

const instant = (value: string | null | undefined) => (value == null ? value : new Date(value));

@ApiTags('Ticket types')
@Controller()
export class TicketTypesController {
  constructor(
    private readonly list: ListEvents,
    private readonly create: CreateTicketType,
  ) {}

  /** The event's ticket types, in their order. */
  @Get('/api/my-events/:eventId/ticket-types')
  @ForOperator()
  @JsonText(TicketTypesResponse)
  listTicketTypes(@Caller() member: Member, @IdParam('eventId', 'evt') eventId: string): Promise<string> {
    return this.list.ticketTypes(member, eventId);
  }

  /** A new ticket type. */
  @Post('/api/my-events/:eventId/ticket-types')
  @ForOperator()
  @Fails(EventCancelled)
  async createTicketType(
    @Caller() member: Member,
    @IdParam('eventId', 'evt') eventId: string,
    @Body() body: CreateTicketTypeRequest,
  ): Promise<CreatedTicketTypeResponse> {
    const id = await this.create.execute(member, eventId, {
      name: body.name,
      description: body.description,
      price: body.price_pence,
      capacity: body.capacity,
      sortOrder: body.sort_order,
      saleStartsAt: instant(body.sale_starts_at),
      saleEndsAt: instant(body.sale_ends_at),
      maxPerOrder: body.max_per_order,
    });
    return { success: true, id: publicId('tkt', id) };
  }
}
