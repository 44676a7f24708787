import { Injectable } from '@nestjs/common';
import { prepared, Transaction, type Member } from '#libs/platform';
import type { TicketStatus } from '../tickets/ticket.entity.js';
import { atDoor } from './door-member.js';
import type { ScannedCode } from './scanned-codes.js';
import type { Decision, Direction, ExitRefusal, Refusal, UploadReason } from './scan-reasons.js';

/** People inside on the ticket's date; capacity null = unlimited. */
export interface Occupancy {
  inside: number;
  capacity: number | null;
}

/** What a door says of a scan. Ids are primary keys. */
export interface Scanned {
  ticketId: string;
  direction: Direction;
  /** Why somebody is let in without a code. */
  manualReason?: string;
  scanPoint?: string;
  /** What the door is set to; a ticket of another event or date is refused. */
  eventId?: string;
  dateId?: string;
  /** Together with the code they name one scan: its repeat returns the first answer, unless that was undone. */
  deviceId?: string;
  scannedAt?: string;
}

/** Ids are primary keys. */
export interface ScanOutcome<Reason extends Refusal | ExitRefusal = Refusal | ExitRefusal> {
  admitted: boolean;
  reason: Reason | null;
  entry: number | null;
  firstAdmittedAt: string | null;
  ticketId: string;
  ticketStatus: TicketStatus;
  ticketTypeId: string;
  ticketTypeName: string;
  eventId: string;
  dateId: string;
  holder: { id: string; firstName: string; lastName: string };
  occupancy: Occupancy;
}

/** A scan as the database is asked to record it. */
export type ScanWish = Scanned & ScannedCode & ReturnType<typeof atDoor>;

/** A scan that a device decided by itself. */
export interface OfflineScan extends ScannedCode {
  ticketId: string;
  scannedAt: string;
  scanPoint?: string;
  direction: Direction;
  decision: Decision;
}

export interface OfflineAnswer {
  result: 'accepted' | 'duplicate' | 'conflict';
  reason: UploadReason | null;
  firstAdmittedAt: string | null;
}

/** The answers in the order of the scans, or the place of one whose time cannot be. */
export type BatchOutcome = { answers: OfflineAnswer[] } | { nth: number; why: 'future' | 'past' };

export type UndoOutcome =
  { outcome: 'undone'; entry: number; venueId: string; occupancy: Occupancy } | { outcome: 'not_checked_in' };

const checkIn = prepared('SELECT ticketing.check_in($1::jsonb) AS outcome');
const checkInTogether = prepared('SELECT ticketing.check_in_together($1::jsonb) AS outcome');

@Injectable()
export class ScanStore {
  constructor(private readonly transaction: Transaction) {}

  /** @returns undefined for a ticket that is not at a door of the member's */
  record(wish: ScanWish): Promise<ScanOutcome | undefined> {
    return this.ask(checkIn, wish);
  }

  /** Scans of different tickets, all in one call; an answer for each, as if it had been alone. */
  async recordTogether(wishes: readonly ScanWish[]): Promise<(ScanOutcome | undefined)[]> {
    const outcomes = await this.ask<(ScanOutcome | null)[]>(checkInTogether, wishes);
    return wishes.map((_, index) => outcomes?.[index] ?? undefined);
  }

  /** All of them in one call, or none; undefined for an event whose doors are not the member's. */
  recordOffline(
    member: Member,
    eventId: string,
    deviceId: string,
    scans: readonly OfflineScan[],
  ): Promise<BatchOutcome | undefined> {
    return this.ask('SELECT ticketing.record_offline_scans($1::jsonb) AS outcome', {
      eventId,
      deviceId,
      scans,
      ...atDoor(member),
    });
  }

  /** @returns undefined for a ticket that is not at a door of the member's */
  undo(member: Member, ticketId: string): Promise<UndoOutcome | undefined> {
    return this.ask('SELECT ticketing.undo_check_in($1::jsonb) AS outcome', { ticketId, ...atDoor(member) });
  }

  private async ask<Outcome>(sql: string, wish: object): Promise<Outcome | undefined> {
    const row = await this.transaction.queryOne<{ outcome: Outcome | null }>(sql, [JSON.stringify(wish)]);
    return row?.outcome ?? undefined;
  }
}
