import { Injectable } from '@nestjs/common';
import { Messages, UnknownId, type Member } from '#libs/platform';
import type { Refusal } from '../scans/scan-reasons.js';
import { ScanLane } from '../scans/scan-lane.js';
import type { ScanOutcome } from '../scans/scan.store.js';
import { ScannedCodes } from '../scans/scanned-codes.js';
import { type CheckInInput } from './check-in-input.js';

/**
 * One scan at a door, decided and recorded in one database call, so that of two doors one wins; scans of other tickets may
 * share it.
 * @throws UnknownId for a ticket that is not there, or not at a door of the caller's
 */
@Injectable()
export class CheckIn {
  constructor(
    private readonly scans: ScanLane,
    private readonly codes: ScannedCodes,
    private readonly messages: Messages,
  ) {}

  async execute(member: Member, { qr, ...scan }: CheckInInput): Promise<ScanOutcome<Refusal>> {
    const code = this.codes.read(scan.ticketId, qr);
    const outcome = await this.scans.record<Refusal>(member, { ...scan, direction: 'in' }, code);
    if (!outcome) throw new UnknownId('ticket');
    if (outcome.admitted) this.messages.wake();
    return outcome;
  }
}
