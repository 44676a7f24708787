import { Injectable } from '@nestjs/common';
import { failedAlone, Together, Transaction, type Member } from '#libs/platform';
import { atDoor } from './door-member.js';
import type { ExitRefusal, Refusal } from './scan-reasons.js';
import { ScanStore, type Scanned, type ScanOutcome, type ScanWish } from './scan.store.js';
import type { ScannedCode } from './scanned-codes.js';

/** A call takes milliseconds, unless somebody keeps what it wants locked. */
const PATIENCE_MS = 200;

/**
 * Where scans are recorded: those that arrive while others are being recorded go together in the next call, at whatever
 * doors they were made, and share its commit. Each has its own answer, as if it had been alone.
 */
@Injectable()
export class ScanLane {
  // Of one ticket one at a time: the earlier one counts when the later one is decided.
  private readonly lane = new Together<ScanWish, ScanOutcome | undefined>(
    (wishes) => this.recordAll(wishes),
    { apart: ({ ticketId }) => ticketId, patienceMs: PATIENCE_MS },
  );

  constructor(
    private readonly transaction: Transaction,
    private readonly scans: ScanStore,
  ) {}

  /** @returns undefined for a ticket that is not at a door of the member's */
  async record<Reason extends Refusal | ExitRefusal>(
    member: Member,
    scan: Scanned,
    code: ScannedCode,
  ): Promise<ScanOutcome<Reason> | undefined> {
    this.transaction.assertNone('recording a scan');
    const outcome = await this.lane.ask({ ...scan, ...code, ...atDoor(member) });
    return outcome as ScanOutcome<Reason> | undefined;
  }

  private async recordAll(wishes: ScanWish[]): Promise<(OutcomeOf | Promise<OutcomeOf>)[]> {
    if (wishes.length > 1) {
      try {
        return await this.scans.recordTogether(wishes);
      } catch (error) {
        // One of them may be to blame: the others are not to suffer for it.
        if (!failedAlone(error)) throw error;
      }
    }
    return wishes.map((wish) => this.scans.record(wish));
  }
}

type OutcomeOf = ScanOutcome | undefined;
