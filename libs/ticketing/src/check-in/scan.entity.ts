import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Refusal } from './scan.store.js';

/** One scan at a door: admitted or denied, by whom, where, when. */
@Entity({ schema: 'ticketing', name: 'scans' })
@Index('scans_of_ticket', ['ticketId', 'recordedAt'])
@Index('scans_once', ['ticketId', 'deviceId', 'scannedAt', 'codeHash'], { unique: true })
@Check('scans_reason', 'admitted = (reason IS NULL)')
@Check('scans_entry', 'admitted = (entry IS NOT NULL)')
export class Scan {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'ticket_id' })
  ticketId!: string;

  @Column('boolean')
  admitted!: boolean;

  /** Why not; null when admitted. */
  @Column('text', { nullable: true })
  reason!: Refusal | null;

  /** Which entry of the ticket it was; null when denied. */
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

  /** SHA-256 of what was scanned; empty when let in by hand. */
  @Column('text', { name: 'code_hash' })
  codeHash!: string;

  @Column('timestamptz', { name: 'recorded_at', default: () => 'now()' })
  recordedAt!: Date;
}
