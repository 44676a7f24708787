import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventCancelled, PerkRedeemed } from '#libs/catalogue';
import {
  CapacityBelowCommitted,
  ChangeTicketType,
  CreateTicketType,
  DeleteTicketType,
  LastTicketType,
  ListEvents,
  TicketTypeOrdered,
  type TicketTypeInput,
} from '#libs/operator';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  privateId,
  publicId,
  type IdPrefix,
  type Member,
} from '#libs/platform';
import { instant } from '../http/instant.js';
import { JsonText } from '../http/json-text.js';
import { ChangedResponse } from './changed.dto.js';
import { CreatedTicketTypeResponse, TicketTypeRequest, TicketTypesResponse } from './ticket-types.dto.js';

const key = (prefix: IdPrefix, id: string | null | undefined, field: string) =>
  id == null ? id : privateId(prefix, id, field);

const inputOf = (body: TicketTypeRequest): TicketTypeInput => ({
  name: body.name,
  description: body.description,
  price: body.price_pence,
  capacity: body.capacity,
  sortOrder: body.sort_order,
  saleStartsAt: instant(body.sale_starts_at),
  saleEndsAt: instant(body.sale_ends_at),
  maxPerOrder: body.max_per_order,
  credits: body.credits,
  transferable: body.transferable,
  allowReentry: body.allow_reentry,
  reentryLimit: body.reentry_limit,
  acceptedScanPoints: body.accepted_scan_points,
  admissionRuleGroupId: key('arg', body.admission_rule_group_id, 'admission_rule_group_id'),
  ticketProfileId: key('tpr', body.ticket_profile_id, 'ticket_profile_id'),
  perks: body.perks?.map(({ id, ...perk }, index) => ({
    ...perk,
    ...(id !== undefined && { id: privateId('perk', id, `perks[${index}].id`) }),
  })),
});

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
    const id = await this.create.execute(member, eventId, inputOf(body));
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
    await this.change.execute(member, eventId, ticketId, inputOf(body));
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
