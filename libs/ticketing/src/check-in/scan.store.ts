import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transaction, type Member } from '#libs/platform';
import type { TicketStatus } from '../tickets/ticket.entity.js';
import { type CheckInInput } from './check-in-input.js';

export const refusals = [
  'invalid_qr',
  'superseded_qr',
  'already_used',
  'ticket_cancelled',
  'transfer_pending',
  'event_cancelled',
  'payment_disputed',
  'wrong_event',
  'wrong_date',
  'too_early',
  'too_late',
] as const;

export type Refusal = (typeof refusals)[number];

/** Ids are primary keys. */
export interface ScanOutcome {
  admitted: boolean;
  reason: Refusal | null;
  entry: number | null;
  firstAdmittedAt: string | null;
  ticketId: string;
  ticketStatus: TicketStatus;
  ticketTypeId: string;
  ticketTypeName: string;
  eventId: string;
  dateId: string;
  holder: { id: string; firstName: string; lastName: string };
  inside: number;
  capacity: number | null;
}

@Injectable()
export class ScanStore {
  constructor(private readonly transaction: Transaction) {}

  /** @returns undefined for a ticket that is not at a door of the member's */
  async record(
    member: Member,
    input: CheckInInput,
    genuine: boolean,
    generation: number | null,
  ): Promise<ScanOutcome | undefined> {
    const scan = {
      ...input,
      genuine,
      generation,
      codeHash: input.qr === undefined ? '' : createHash('sha256').update(input.qr).digest('base64url'),
      userId: member.userId,
      organisationId: member.organisationId,
      role: member.role,
      allVenues: member.allVenues,
    };
    const row = await this.transaction.queryOne<{ outcome: ScanOutcome | null }>(
      'SELECT ticketing.check_in($1::jsonb) AS outcome',
      [JSON.stringify(scan)],
    );
    return row?.outcome ?? undefined;
  }
}
