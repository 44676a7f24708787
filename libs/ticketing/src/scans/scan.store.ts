import { Injectable } from '@nestjs/common';
import { Transaction, type Member } from '#libs/platform';
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

@Injectable()
export class ScanStore {
  constructor(private readonly transaction: Transaction) {}

  /** @returns undefined for a ticket that is not at a door of the member's */
  record<Reason extends Refusal | ExitRefusal>(
    member: Member,
    scan: Scanned,
    code: ScannedCode,
  ): Promise<ScanOutcome<Reason> | undefined> {
    return this.ask('check_in', { ...scan, ...code, ...atDoor(member) });
  }

  /** All of them in one call, or none; undefined for an event whose doors are not the member's. */
  recordOffline(
    member: Member,
    eventId: string,
    deviceId: string,
    scans: readonly OfflineScan[],
  ): Promise<BatchOutcome | undefined> {
    return this.ask('record_offline_scans', { eventId, deviceId, scans, ...atDoor(member) });
  }

  /** @returns undefined for a ticket that is not at a door of the member's */
  undo(member: Member, ticketId: string): Promise<UndoOutcome | undefined> {
    return this.ask('undo_check_in', { ticketId, ...atDoor(member) });
  }

  private async ask<Outcome>(name: string, wish: object): Promise<Outcome | undefined> {
    const row = await this.transaction.queryOne<{ outcome: Outcome | null }>(
      `SELECT ticketing.${name}($1::jsonb) AS outcome`,
      [JSON.stringify(wish)],
    );
    return row?.outcome ?? undefined;
  }
}
