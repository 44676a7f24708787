import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Caller,
  Fails,
  ForCustomer,
  IdParam,
  Open,
  publicId,
  windowOf,
  type IdempotencyKey,
  type Principal,
  UnknownId,
} from '#libs/platform';
import {
  EventOver,
  NotTransferable,
  PaymentDisputed,
  ShowTicket,
  TicketCancelled,
  TicketUsed,
  TransferPending,
} from '#libs/ticketing';
import {
  CancelTransfer,
  ClaimInvalid,
  ClaimTicket,
  ListTransfers,
  NoTransferPending,
  RequestTransfer,
  ShowClaim,
  TooManyTransfers,
} from '#libs/transfers';
import { Idempotent } from '../http/idempotent.js';
import { JsonText } from '../http/json-text.js';
import { LimitSignIns } from '../http/rate-limit.guard.js';
import { TicketResponse } from './tickets.dto.js';
import {
  ClaimRequest,
  ClaimResponse,
  TransferRequest,
  TransferResponse,
  TransfersPage,
  TransfersQuery,
} from './transfers.dto.js';

@ApiTags('Transfers')
@Controller()
export class TransfersController {
  constructor(
    private readonly request: RequestTransfer,
    private readonly cancelling: CancelTransfer,
    private readonly list: ListTransfers,
    private readonly claiming: ClaimTicket,
    private readonly shown: ShowClaim,
    private readonly tickets: ShowTicket,
  ) {}

  /**
   * Sends a ticket to somebody's e-mail, with a link that works once. Until it is claimed the ticket admits nobody. The
   * order and its money stay with the buyer.
   */
  @Post('/api/client/events/tickets/:ticketId/transfer')
  @ForCustomer()
  @Fails(
    TicketUsed,
    TicketCancelled,
    PaymentDisputed,
    TransferPending,
    NotTransferable,
    EventOver,
    TooManyTransfers,
  )
  async transferTicket(
    @Caller() caller: Principal,
    @IdParam('ticketId', 'ticket') ticketId: string,
    @Idempotent() idempotencyKey: IdempotencyKey | null,
    @Body() body: TransferRequest,
  ): Promise<TransferResponse> {
    const { id, email, expiresAt } = await this.request.execute({
      ...body,
      ticketId,
      senderId: caller.userId,
      idempotencyKey,
    });
    return {
      transferId: publicId('trf', id),
      status: 'pending',
      email,
      expiresAt: expiresAt.toISOString(),
    };
  }

  /** Takes a ticket back that nobody has claimed yet. */
  @Delete('/api/client/events/tickets/:ticketId/transfer')
  @ForCustomer()
  @JsonText(TicketResponse)
  @Fails(NoTransferPending)
  async cancelTransfer(
    @Caller() caller: Principal,
    @IdParam('ticketId', 'ticket') ticketId: string,
  ): Promise<string> {
    await this.cancelling.execute(ticketId, caller.userId);
    return this.tickets.execute(caller.userId, ticketId);
  }

  /**
   * Tickets that the customer has sent, or was sent and has claimed, the newest first. What is on its way to their
   * e-mail is listed once the account's e-mail is verified; its link is in the mail alone.
   */
  @Get('/api/client/events/tickets/transfers')
  @ForCustomer()
  @JsonText(TransfersPage)
  listTransfers(@Caller() caller: Principal, @Query() query: TransfersQuery): Promise<string> {
    return this.list.execute(caller.userId, query.direction ?? 'sent', windowOf(query));
  }

  /** Claims a ticket by the token in the mail, once: it is the caller's, and older QR codes of it are dead. */
  @Post('/api/client/events/tickets/claim')
  @HttpCode(200)
  @ForCustomer()
  @JsonText(TicketResponse)
  @Fails(ClaimInvalid, PaymentDisputed, UnknownId)
  async claimTicket(@Caller() caller: Principal, @Body() { token }: ClaimRequest): Promise<string> {
    return this.tickets.execute(caller.userId, await this.claiming.execute(token, caller.userId));
  }

  /** Which ticket waits to be claimed, and from whom. */
  @Post('/api/client/events/tickets/claim/show')
  @HttpCode(200)
  @Open('the mailed token is the proof')
  @LimitSignIns()
  @JsonText(ClaimResponse)
  @Fails(ClaimInvalid)
  showClaim(@Body() { token }: ClaimRequest): Promise<string> {
    return this.shown.execute(token);
  }
}
