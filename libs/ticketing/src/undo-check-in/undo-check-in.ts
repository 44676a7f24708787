import { Injectable } from '@nestjs/common';
import { Audit, domainError, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ScanStore, type Occupancy } from '../scans/scan.store.js';

export class NotCheckedIn extends domainError('conflict', 'not_checked_in', 'Not checked in') {
  constructor() {
    super('The ticket was not let in, or its last entry was taken back already');
  }
}

/**
 * Takes the last entry of a ticket back, as if it had not been; the scan stays on record as undone.
 * @throws UnknownId for a ticket that is not there, or not at a door of the caller's; NotCheckedIn
 */
@Injectable()
export class UndoCheckIn {
  constructor(
    private readonly scans: ScanStore,
    private readonly transaction: Transaction,
    private readonly audit: Audit,
  ) {}

  /** @returns people inside since */
  execute(member: Member, ticketId: string): Promise<Occupancy> {
    return this.transaction.run(async () => {
      const undone = await this.scans.undo(member, ticketId);
      if (!undone) throw new UnknownId('ticket');
      if (undone.outcome === 'not_checked_in') throw new NotCheckedIn();
      await this.audit.add(member, {
        action: 'ticket.undo-check-in',
        entity: publicId('ticket', ticketId),
        venueId: undone.venueId,
        before: { entries: undone.entry },
        after: { entries: undone.entry - 1 },
      });
      return undone.occupancy;
    });
  }
}
