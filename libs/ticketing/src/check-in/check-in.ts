import { Injectable } from '@nestjs/common';
import { Messages, publicId, UnknownId, type Member } from '#libs/platform';
import { TicketCodes } from '../tickets/ticket-codes.js';
import { type CheckInInput } from './check-in-input.js';
import { ScanStore, type ScanOutcome } from './scan.store.js';

/**
 * One scan at a door, decided and recorded in one database call, so that of two doors one wins.
 * @throws UnknownId for a ticket that is not there, or not at a door of the caller's
 */
@Injectable()
export class CheckIn {
  constructor(
    private readonly scans: ScanStore,
    private readonly codes: TicketCodes,
    private readonly messages: Messages,
  ) {}

  async execute(member: Member, input: CheckInInput): Promise<ScanOutcome> {
    const code = input.qr === undefined ? undefined : this.codes.read(input.qr);
    const genuine = input.manualReason !== undefined || code?.ticketId === publicId('ticket', input.ticketId);
    const outcome = await this.scans.record(member, input, genuine, code?.generation ?? null);
    if (!outcome) throw new UnknownId('ticket');
    if (outcome.admitted) this.messages.wake();
    return outcome;
  }
}
