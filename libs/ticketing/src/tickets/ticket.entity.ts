import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const ticketStatuses = [
  'confirmed',
  'checked_in',
  'transfer_pending',
  'cancelled',
  'refunded',
  'frozen',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** One place, one holder, one QR; issued when its order is confirmed. */
@Entity({ schema: 'ticketing', name: 'tickets' })
@Index('tickets_of_holder', ['holderId', 'dateId'])
@Index('tickets_of_order', ['orderId'])
@Index('tickets_of_date', ['dateId', 'ticketTypeId'])
@Index('tickets_of_event', ['eventId', 'id'])
@Check(
  'tickets_status',
  "status IN ('confirmed', 'checked_in', 'transfer_pending', 'cancelled', 'refunded', 'frozen')",
)
@Check('tickets_frozen', "(status = 'frozen') = (frozen_from IS NOT NULL)")
@Check('tickets_frozen_from', "frozen_from IN ('confirmed', 'checked_in', 'transfer_pending')")
@Check('tickets_generation', 'generation > 0')
@Check('tickets_entries', 'entries BETWEEN 0 AND entries_allowed')
@Check('tickets_inside', 'NOT inside OR entries > 0')
@Check('tickets_admitted', '(entries > 0) = (first_admitted_at IS NOT NULL)')
export class Ticket {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('uuid', { name: 'date_id' })
  dateId!: string;

  @Column('uuid', { name: 'ticket_type_id' })
  ticketTypeId!: string;

  @Column('uuid', { name: 'holder_id' })
  holderId!: string;

  @Column('text', { name: 'attendee_first_name', nullable: true })
  attendeeFirstName!: string | null;

  @Column('text', { name: 'attendee_last_name', nullable: true })
  attendeeLastName!: string | null;

  @Column('text', { name: 'attendee_email', nullable: true })
  attendeeEmail!: string | null;

  /** This place's share of the order, minor units. */
  @Column('int')
  price!: number;

  @Column('text', { default: 'confirmed' })
  status!: TicketStatus;

  /** What it was when its payment was disputed, and is again if that is won; null unless frozen. */
  @Column('text', { name: 'frozen_from', nullable: true })
  frozenFrom!: TicketStatus | null;

  /** Rises when older codes must die. */
  @Column('int', { default: 1 })
  generation!: number;

  /** How often it was admitted. */
  @Column('int', { default: 0 })
  entries!: number;

  /** How often it may come in, as of its last admission; null = any number. */
  @Column('int', { name: 'entries_allowed', nullable: true, default: 1 })
  entriesAllowed!: number | null;

  /** Let in, and not out since. */
  @Column('boolean', { default: false })
  inside!: boolean;

  /** The database's number of the transaction that made or last changed it; a trigger keeps it. */
  @Column('bigint', { name: 'changed_in', default: () => 'ticketing.this_change()' })
  changedIn!: string;

  @Column('timestamptz', { name: 'first_admitted_at', nullable: true })
  firstAdmittedAt!: Date | null;

  @Column('timestamptz', { name: 'issued_at', default: () => 'now()' })
  issuedAt!: Date;
}
