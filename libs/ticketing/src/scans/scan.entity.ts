import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Decision, Direction, ScanReason } from './scan-reasons.js';

/** One scan at a door, in or out: admitted or denied, by whom, where, when. */
@Entity({ schema: 'ticketing', name: 'scans' })
@Index('scans_of_ticket', ['ticketId', 'recordedAt'])
@Index('scans_of_event', ['eventId', 'id'])
@Index('scans_once', ['ticketId', 'deviceId', 'scannedAt', 'codeHash', 'direction'], { unique: true })
@Index(
  'scans_of_unknown_once',
  ['eventId', 'unknownTicketId', 'deviceId', 'scannedAt', 'codeHash', 'direction'],
  { unique: true, where: 'ticket_id IS NULL' },
)
@Check('scans_reason', 'admitted = (reason IS NULL)')
@Check('scans_entry', 'admitted = (entry IS NOT NULL)')
@Check('scans_ticket', '(ticket_id IS NULL) = (unknown_ticket_id IS NOT NULL)')
@Check('scans_direction', "direction IN ('in', 'out')")
@Check('scans_decision', "decision IN ('admitted', 'denied')")
@Check('scans_conflict', 'NOT conflict OR decision IS NOT NULL')
@Check('scans_undone', '(undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL OR admitted)')
export class Scan {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  /** The ticket's, or that of the door where it was scanned offline. */
  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  /** The ticket's; null where there is none. */
  @Column('uuid', { name: 'date_id', nullable: true })
  dateId!: string | null;

  @Column('uuid', { name: 'ticket_id', nullable: true })
  ticketId!: string | null;

  /** What a device took for a ticket, where we know of none. */
  @Column('uuid', { name: 'unknown_ticket_id', nullable: true })
  unknownTicketId!: string | null;

  @Column('text', { default: 'in' })
  direction!: Direction;

  /** Whether it counts: somebody came in, or went out. */
  @Column('boolean')
  admitted!: boolean;

  /** Why not; null when admitted. */
  @Column('text', { nullable: true })
  reason!: ScanReason | null;

  /** Which entry of the ticket it was, or ended; null when denied. */
  @Column('int', { nullable: true })
  entry!: number | null;

  @Column('uuid', { name: 'scanned_by' })
  scannedBy!: string;

  /** Why somebody was let in without a code. */
  @Column('text', { name: 'manual_reason', nullable: true })
  manualReason!: string | null;

  @Column('text', { name: 'scan_point', nullable: true })
  scanPoint!: string | null;

  @Column('text', { name: 'device_id', nullable: true })
  deviceId!: string | null;

  /** By the device's clock. */
  @Column('timestamptz', { name: 'scanned_at', nullable: true })
  scannedAt!: Date | null;

  /** SHA-256 of what was scanned; empty when there was no code. */
  @Column('text', { name: 'code_hash' })
  codeHash!: string;

  /** What a device decided offline; null when we decided. */
  @Column('text', { nullable: true })
  decision!: Decision | null;

  /** The device decided other than our books say. */
  @Column('boolean', { default: false })
  conflict!: boolean;

  /** The admission that had come before. */
  @Column('uuid', { name: 'conflicts_with', nullable: true })
  conflictsWith!: string | null;

  /** When an operator took it back. */
  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;

  @Column('uuid', { name: 'undone_by', nullable: true })
  undoneBy!: string | null;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
