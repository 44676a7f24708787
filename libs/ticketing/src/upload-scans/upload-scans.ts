import { Injectable } from '@nestjs/common';
import { InvalidInput, Messages, UnknownId, type Member } from '#libs/platform';
import type { Decision, Direction } from '../scans/scan-reasons.js';
import { ScanStore, type OfflineAnswer } from '../scans/scan.store.js';
import { ScannedCodes } from '../scans/scanned-codes.js';

/** A scan as a device decided it by itself. */
export interface UploadedScan {
  /** Primary key, or what a device took for one. */
  ticketId: string;
  qr?: string;
  /** UTC instant by the device's clock. */
  scannedAt: string;
  scanPoint?: string;
  direction: Direction;
  decision: Decision;
}

const messages = {
  future: 'must not be more than 5 minutes ahead',
  past: 'must not be more than 30 days ago',
};

/**
 * Scans that a device made while it was offline: all are recorded, in one database call, or none. Of two
 * admissions of a ticket the one uploaded first counts; the other is a conflict that tells of both.
 */
@Injectable()
export class UploadScans {
  constructor(
    private readonly scans: ScanStore,
    private readonly codes: ScannedCodes,
    private readonly messages: Messages,
  ) {}

  /**
   * @returns what became of each, in the order sent
   * @throws UnknownId for an event whose doors are not the member's; InvalidInput for a time that cannot be
   */
  async execute(
    member: Member,
    eventId: string,
    deviceId: string,
    scans: readonly UploadedScan[],
  ): Promise<OfflineAnswer[]> {
    const read = await this.codes.readAll(scans);
    const outcome = await this.scans.recordOffline(member, eventId, deviceId, read);
    if (!outcome) throw new UnknownId('event');
    if ('nth' in outcome) throw InvalidInput.field(`scans[${outcome.nth}].scanned_at`, messages[outcome.why]);
    this.messages.wake();
    return outcome.answers;
  }
}
