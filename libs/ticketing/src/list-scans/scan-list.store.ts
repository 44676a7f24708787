import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';
import type { ScanReason } from '../scans/scan-reasons.js';

export interface ScanFilters {
  admitted?: boolean;
  reason?: ScanReason;
  scanPoint?: string;
  /** Primary key. */
  dateId?: string;
  /** Only what an offline device decided other than our books say, or only the rest. */
  conflict?: boolean;
}

const person = (alias: string, prefix: string) =>
  `json_build_object('id', platform.public_id('${prefix}', ${alias}.id), 'name', ${alias}.first_name || ' ' || ${alias}.last_name)`;

const where = (alias: string) => `
  'id', platform.public_id('scan', ${alias}.id), 'scan_point', ${alias}.scan_point, 'device_id', ${alias}.device_id,
  'scanned_at', platform.iso(${alias}.scanned_at), 'recorded_at', platform.iso(${alias}.recorded_at)`;

@Injectable()
export class ScanListStore {
  constructor(private readonly transaction: Transaction) {}

  page(
    eventId: string,
    { admitted, reason, scanPoint, dateId, conflict }: ScanFilters,
    window: Window,
  ): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT s.id FROM ticketing.scans s
                 WHERE s.event_id = $1 AND ($2::boolean IS NULL OR s.admitted = $2) AND ($3::text IS NULL OR s.reason = $3)
                   AND ($4::text IS NULL OR s.scan_point = $4) AND ($5::uuid IS NULL OR s.date_id = $5)
                   AND ($6::boolean IS NULL OR s.conflict = $6)`,
        order: 'id DESC',
        join: `JOIN ticketing.scans s ON s.id = p.id JOIN identity.v_users who ON who.id = s.scanned_by
               LEFT JOIN ticketing.tickets t ON t.id = s.ticket_id LEFT JOIN identity.v_users u ON u.id = t.holder_id
               LEFT JOIN catalogue.v_ticket_types y ON y.id = t.ticket_type_id
               LEFT JOIN ticketing.scans other ON other.id = s.conflicts_with`,
        item: `json_build_object(${where('s')},
          'ticket_id', platform.public_id('ticket', coalesce(s.ticket_id, s.unknown_ticket_id)),
          'holder', CASE WHEN t.id IS NOT NULL THEN json_build_object('id', platform.public_id('cust', u.id), 'name',
            coalesce(t.attendee_first_name, u.first_name) || ' ' || coalesce(t.attendee_last_name, u.last_name)) END,
          'ticket_type', CASE WHEN y.id IS NOT NULL THEN json_build_object('id', platform.public_id('tkt', y.id), 'name', y.name) END,
          'date_id', platform.public_id('date', s.date_id), 'direction', s.direction, 'admitted', s.admitted, 'reason', s.reason,
          'entry', s.entry, 'decision', s.decision, 'conflict', s.conflict,
          'conflicts_with', CASE WHEN other.id IS NOT NULL THEN json_build_object(${where('other')}) END,
          'scanned_by', ${person('who', 'usr')}, 'manual_reason', s.manual_reason, 'undone_at', platform.iso(s.undone_at))`,
      },
      [eventId, admitted ?? null, reason ?? null, scanPoint ?? null, dateId ?? null, conflict ?? null],
      window,
    );
  }
}
