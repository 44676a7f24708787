import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, ForCustomer, IdParam, type Principal } from '#libs/platform';
import { ListTicketPerks } from '#libs/ticketing';
import { JsonText } from '../http/json-text.js';
import { TicketPerksResponse } from './ticket-perks.dto.js';

@ApiTags('Tickets')
@Controller()
export class TicketPerksController {
  constructor(private readonly perks: ListTicketPerks) {}

  /** What one of the customer's tickets is good for besides entry, and what of it was used. */
  @Get('/api/client/events/tickets/:ticketId/perks')
  @ForCustomer()
  @JsonText(TicketPerksResponse)
  listTicketPerks(
    @Caller() caller: Principal,
    @IdParam('ticketId', 'ticket') ticketId: string,
  ): Promise<string> {
    return this.perks.execute(caller.userId, ticketId);
  }
}
