import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Fails, ForOperator, IdParam, type Member } from '#libs/platform';
import { ReissueTicket, TicketCancelled, TransferPending } from '#libs/ticketing';
import { ChangedResponse } from '../http/changed.dto.js';

@ApiTags('Bookings')
@Controller()
export class ReissueController {
  constructor(private readonly reissue: ReissueTicket) {}

  /** Gives a ticket a new code; the old one is refused from now on. For a code that was lost or copied. */
  @Post('/api/my-events/:id/tickets/:ticketId/reissue')
  @HttpCode(200)
  @ForOperator()
  @Fails(TicketCancelled, TransferPending)
  async reissueTicket(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('ticketId', 'ticket') ticketId: string,
  ): Promise<ChangedResponse> {
    await this.reissue.execute(member, eventId, ticketId);
    return { success: true };
  }
}
