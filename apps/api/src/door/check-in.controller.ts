import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, refs } from '@nestjs/swagger';
import {
  Caller,
  Fails,
  ForDoor,
  ForOperator,
  IdParam,
  InvalidInput,
  privateId,
  publicId,
  UnknownId,
  type Member,
} from '#libs/platform';
import {
  CheckIn,
  CheckOut,
  NotCheckedIn,
  UndoCheckIn,
  type CheckInInput,
  type Refusal,
  type ScanOutcome,
} from '#libs/ticketing';
import { AdmittedResponse, CheckInRequest, DeniedResponse, type CheckInResponse } from './check-in.dto.js';
import { CheckOutRequest, CheckOutResponse, UndoneCheckInResponse } from './check-out.dto.js';

const messages: Record<Refusal, string> = {
  invalid_qr: 'This is not the code of this ticket',
  superseded_qr: 'This code was replaced by a newer one',
  already_used: 'This ticket was used already',
  ticket_cancelled: 'This ticket is cancelled',
  transfer_pending: 'This ticket is on its way to somebody else',
  event_cancelled: 'The event is cancelled',
  payment_disputed: 'The payment of this ticket is disputed',
  wrong_event: 'This ticket is for another event',
  wrong_date: 'This ticket is for another date',
  too_early: 'The doors are not open yet',
  too_late: 'The last entry has passed',
  scan_point_not_accepted: 'This ticket is not for this door',
  undone: 'This admission was taken back: scan the code again',
};

@ApiTags('Door')
@Controller()
export class CheckInController {
  constructor(
    private readonly checkIn: CheckIn,
    private readonly checkOut: CheckOut,
    private readonly undo: UndoCheckIn,
  ) {}

  /** One scan at a door. Every attempt is recorded; of two at once, one is admitted. */
  @Post('/api/events/check-in/:ticketId')
  @HttpCode(200)
  @ForDoor()
  @ApiExtraModels(AdmittedResponse, DeniedResponse)
  @ApiOkResponse({ schema: { oneOf: refs(AdmittedResponse, DeniedResponse) } })
  @Fails(UnknownId)
  async checkInTicket(
    @Caller() member: Member,
    @IdParam('ticketId', 'ticket') ticketId: string,
    @Body() body: CheckInRequest,
  ): Promise<CheckInResponse> {
    return answer(await this.checkIn.execute(member, inputOf(ticketId, body)));
  }

  /** Somebody leaves. Whoever has a ticket for coming in again may do so after this, and only after this. */
  @Post('/api/events/check-out/:ticketId')
  @HttpCode(200)
  @ForDoor()
  @Fails(UnknownId)
  async checkOutTicket(
    @Caller() member: Member,
    @IdParam('ticketId', 'ticket') ticketId: string,
    @Body() body: CheckOutRequest,
  ): Promise<CheckOutResponse> {
    const { admitted, reason, occupancy } = await this.checkOut.execute(member, scanOf(ticketId, body));
    return { checked_out: admitted, ...(reason && { reason }), occupancy };
  }

  /** Takes a ticket's last entry back, as if it had not been: for somebody let in by mistake. */
  @Post('/api/events/check-in/:ticketId/undo')
  @HttpCode(200)
  @ForOperator()
  @Fails(NotCheckedIn)
  async undoCheckIn(
    @Caller() member: Member,
    @IdParam('ticketId', 'ticket') ticketId: string,
  ): Promise<UndoneCheckInResponse> {
    return { success: true, occupancy: await this.undo.execute(member, ticketId) };
  }
}

function inputOf(ticketId: string, body: CheckInRequest): CheckInInput {
  if (body.manual === true && body.qr !== undefined)
    throw InvalidInput.field('qr', 'must be left out when manual is true');
  if (body.manual === true && body.reason === undefined)
    throw InvalidInput.field('reason', 'is required when manual is true');
  if (body.manual !== true && body.qr === undefined) throw InvalidInput.field('qr', 'is required');
  if (body.manual !== true && body.reason !== undefined)
    throw InvalidInput.field('reason', 'must be left out unless manual is true');
  return { ...scanOf(ticketId, body), ...(body.manual === true && { manualReason: body.reason }) };
}

const scanOf = (ticketId: string, body: CheckOutRequest): CheckInInput => ({
  ticketId,
  ...(body.qr !== undefined && { qr: body.qr }),
  ...(body.scan_point !== undefined && { scanPoint: body.scan_point }),
  ...(body.event_id !== undefined && { eventId: privateId('evt', body.event_id, 'event_id') }),
  ...(body.date_id !== undefined && { dateId: privateId('date', body.date_id, 'date_id') }),
  ...(body.device_id !== undefined && { deviceId: body.device_id }),
  ...(body.scanned_at !== undefined && { scannedAt: body.scanned_at }),
});

function answer(scan: ScanOutcome<Refusal>): CheckInResponse {
  if (scan.reason) {
    return {
      admitted: false,
      reason: scan.reason,
      message: messages[scan.reason],
      ...(scan.firstAdmittedAt && { first_admitted_at: scan.firstAdmittedAt }),
    };
  }
  return {
    admitted: true,
    ticket: {
      id: publicId('ticket', scan.ticketId),
      status: scan.ticketStatus,
      event_id: publicId('evt', scan.eventId),
      date_id: publicId('date', scan.dateId),
    },
    holder: {
      id: publicId('cust', scan.holder.id),
      name: `${scan.holder.firstName} ${scan.holder.lastName}`,
    },
    ticket_type: { id: publicId('tkt', scan.ticketTypeId), name: scan.ticketTypeName },
    entry: scan.entry ?? 1,
    occupancy: scan.occupancy,
  };
}
