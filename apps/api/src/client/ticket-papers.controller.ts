import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Caller, Fails, ForCustomer, IdParam, type Principal } from '#libs/platform';
import { PaymentDisputed, PrintTickets, TicketCancelled, TransferPending } from '#libs/ticketing';

@ApiTags('Tickets')
@Controller()
export class TicketPapersController {
  constructor(private readonly print: PrintTickets) {}

  /** The ticket to print, with its QR: a PDF of one page. */
  @Get('/api/client/events/tickets/:ticketId/pdf')
  @ForCustomer()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  @Header('Cache-Control', 'no-store')
  @Header('Content-Type', 'application/pdf')
  @Header('Content-Disposition', 'inline; filename="ticket.pdf"')
  @Fails(TransferPending, TicketCancelled, PaymentDisputed)
  showTicketPdf(
    @Caller() caller: Principal,
    @IdParam('ticketId', 'ticket') ticketId: string,
  ): Promise<Buffer> {
    return this.print.pdf(caller.userId, ticketId);
  }

  /** The ticket's date as an entry of a calendar. */
  @Get('/api/client/events/tickets/:ticketId/ics')
  @ForCustomer()
  @ApiProduces('text/calendar')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  @Header('Cache-Control', 'no-store')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="ticket.ics"')
  @Fails(TransferPending, TicketCancelled, PaymentDisputed)
  showTicketCalendar(
    @Caller() caller: Principal,
    @IdParam('ticketId', 'ticket') ticketId: string,
  ): Promise<string> {
    return this.print.calendar(caller.userId, ticketId);
  }
}
