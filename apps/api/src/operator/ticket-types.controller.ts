import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventCancelled } from '#libs/catalogue';
import {
  CapacityBelowCommitted,
  ChangeTicketType,
  CreateTicketType,
  DeleteTicketType,
  LastTicketType,
  ListEvents,
  TicketTypeOrdered,
  PerkRedeemed,
} from '#libs/operator';
import { Caller, Fails, ForOperator, IdParam, publicId, type Member } from '#libs/platform';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import {
  CreatedTicketTypeResponse,
  ticketTypeInputOf,
  TicketTypeRequest,
  TicketTypesResponse,
} from './ticket-types.dto.js';

@ApiTags('Ticket types')
@Controller()
export class TicketTypesController {
  constructor(
    private readonly list: ListEvents,
    private readonly create: CreateTicketType,
    private readonly change: ChangeTicketType,
    private readonly remove: DeleteTicketType,
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
    @Body() body: TicketTypeRequest,
  ): Promise<CreatedTicketTypeResponse> {
    const id = await this.create.execute(member, eventId, ticketTypeInputOf(body));
    return { success: true, id: publicId('tkt', id) };
  }

  /** Changes what is given of a ticket type; a field left out stays. Orders keep the price they were placed at. */
  @Put('/api/my-events/:eventId/ticket-types/:ticketId')
  @ForOperator()
  @Fails(EventCancelled, CapacityBelowCommitted, PerkRedeemed)
  async changeTicketType(
    @Caller() member: Member,
    @IdParam('eventId', 'evt') eventId: string,
    @IdParam('ticketId', 'tkt') ticketId: string,
    @Body() body: TicketTypeRequest,
  ): Promise<ChangedResponse> {
    await this.change.execute(member, eventId, ticketId, ticketTypeInputOf(body));
    return { success: true };
  }

  /** Deletes a ticket type that was never ordered; an approved event keeps at least one. */
  @Delete('/api/my-events/:eventId/ticket-types/:ticketId')
  @ForOperator()
  @Fails(TicketTypeOrdered, LastTicketType)
  async deleteTicketType(
    @Caller() member: Member,
    @IdParam('eventId', 'evt') eventId: string,
    @IdParam('ticketId', 'tkt') ticketId: string,
  ): Promise<ChangedResponse> {
    await this.remove.execute(member, eventId, ticketId);
    return { success: true };
  }
}
