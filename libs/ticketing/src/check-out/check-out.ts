import { Injectable } from '@nestjs/common';
import { Messages, UnknownId, type Member } from '#libs/platform';
import type { CheckInInput } from '../check-in/check-in-input.js';
import type { ExitRefusal } from '../scans/scan-reasons.js';
import { ScanLane } from '../scans/scan-lane.js';
import type { ScanOutcome } from '../scans/scan.store.js';
import { ScannedCodes } from '../scans/scanned-codes.js';

/**
 * Somebody leaves: whoever is inside goes out, whatever became of the ticket meanwhile. In one database call.
 * @throws UnknownId for a ticket that is not there, or not at a door of the caller's
 */
@Injectable()
export class CheckOut {
  constructor(
    private readonly scans: ScanLane,
    private readonly codes: ScannedCodes,
    private readonly messages: Messages,
  ) {}

  async execute(
    member: Member,
    { qr, ...scan }: Omit<CheckInInput, 'manualReason'>,
  ): Promise<ScanOutcome<ExitRefusal>> {
    const code = this.codes.read(scan.ticketId, qr);
    const outcome = await this.scans.record<ExitRefusal>(member, { ...scan, direction: 'out' }, code);
    if (!outcome) throw new UnknownId('ticket');
    if (outcome.admitted) this.messages.wake();
    return outcome;
  }
}
