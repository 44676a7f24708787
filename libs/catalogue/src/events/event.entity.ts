import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { InvalidInput } from '#libs/platform';
import {
  EventCancelled,
  ListingNotReachable,
  StatusNotReachable,
  SubmissionDecided,
} from './event.errors.js';

export const eventStatuses = [
  'draft',
  'pending_venue_approval',
  'approved',
  'rejected',
  'cancelled',
] as const;
export type EventStatus = (typeof eventStatuses)[number];
export type EventFormat = 'PHYSICAL' | 'VIRTUAL';
export type BookingType = 'INDIVIDUAL' | 'BLOCK';
export type PaymentMethod = 'CARD' | 'PASS';
export type ListingStatus = 'none' | 'pending' | 'listed' | 'declined';

/** What an operator says of an event besides where, when and in which status. */
export type EventDetails = Pick<
  Event,
  | 'name'
  | 'description'
  | 'eventType'
  | 'eventGenre'
  | 'format'
  | 'guestListCapacity'
  | 'imageUrl'
  | 'doorsOpenMinutes'
  | 'waitingListEnabled'
  | 'bookingTypes'
  | 'paymentMethods'
  | 'cancelUntil'
  | 'mediaModeration'
  | 'joinUrl'
>;

/** What is on: name, type, lifecycle, listing, capacity. Its occurrences are EventDates. */
@Entity({ schema: 'catalogue', name: 'events' })
@Index('events_of_organisation', ['organisationId', 'status'])
@Index('events_listed', ['id'], { where: "app_listing_status = 'listed'" })
@Index('events_listing_asked', ['id'], { where: "app_listing_status <> 'none'" })
@Index('events_submitted', ['submittedBy', 'id'], { where: 'submitted_by IS NOT NULL' })
@Index('events_not_archived', ['id'], { where: 'archived_at IS NULL' })
@Check('events_status', "status IN ('draft', 'pending_venue_approval', 'approved', 'rejected', 'cancelled')")
@Check('events_listing', "app_listing_status IN ('none', 'pending', 'listed', 'declined')")
@Check('events_listed_when_approved', "status = 'approved' OR app_listing_status = 'none'")
@Check('events_format', "format IN ('PHYSICAL', 'VIRTUAL')")
@Check('events_capacity', 'guest_list_capacity BETWEEN 1 AND 1000000')
@Check('events_doors', 'doors_open_minutes BETWEEN 0 AND 10080')
@Check(
  'events_booking_types',
  "booking_types <@ '{INDIVIDUAL,BLOCK}' AND cardinality(booking_types) BETWEEN 1 AND 2",
)
@Check(
  'events_payment_methods',
  "payment_methods <@ '{CARD,PASS}' AND cardinality(payment_methods) BETWEEN 1 AND 2",
)
export class Event {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId!: string;

  @Column('uuid', { name: 'venue_id' })
  venueId!: string;

  /** The organiser who submitted it; null for an operator's own. */
  @Column('uuid', { name: 'submitted_by', nullable: true })
  submittedBy!: string | null;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('text', { name: 'event_type', nullable: true })
  eventType!: string | null;

  @Column('text', { name: 'event_genre', nullable: true })
  eventGenre!: string | null;

  @Column('text', { default: 'PHYSICAL' })
  format!: EventFormat;

  @Column('text', { default: 'draft' })
  status!: EventStatus;

  @Column('text', { name: 'app_listing_status', default: 'none' })
  appListingStatus!: ListingStatus;

  /** Places on each date over all ticket types; null = unlimited. */
  @Column('int', { name: 'guest_list_capacity', nullable: true })
  guestListCapacity!: number | null;

  @Column('text', { name: 'image_url', nullable: true })
  imageUrl!: string | null;

  @Column('int', { name: 'doors_open_minutes', default: 120 })
  doorsOpenMinutes!: number;

  @Column('boolean', { name: 'waiting_list_enabled', default: false })
  waitingListEnabled!: boolean;

  @Column('text', { name: 'booking_types', array: true, default: ['INDIVIDUAL'] })
  bookingTypes!: BookingType[];

  @Column('text', { name: 'payment_methods', array: true, default: ['CARD'] })
  paymentMethods!: PaymentMethod[];

  /** Until when customers may give a free or pass-paid booking up; null = the start. */
  @Column('timestamptz', { name: 'cancel_until', nullable: true })
  cancelUntil!: Date | null;

  /** Whether gallery pictures wait for an operator. */
  @Column('boolean', { name: 'media_moderation', default: false })
  mediaModeration!: boolean;

  /** Where a VIRTUAL event takes place; for holders of a live ticket only. */
  @Column('text', { name: 'join_url', nullable: true })
  joinUrl!: string | null;

  /** Hidden from browsing and from machines since then. */
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt!: Date | null;

  /** What customers were shown when it was taken back; null while they are shown what it is. Made and read in SQL. */
  @Column('jsonb', {
    name: 'last_shown',
    nullable: true,
    select: false,
    comment:
      'What customers were shown when it was taken back: what it becomes is not theirs to see, until it is approved again',
  })
  lastShown?: object | null;

  /** When an operator took it out of the archive: what was over by then stays out. */
  @Column('timestamptz', { name: 'unarchived_at', nullable: true })
  unarchivedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  /** A new one, of which nothing has been said yet. */
  static begin(
    known: Pick<Event, 'id' | 'organisationId' | 'venueId' | 'submittedBy' | 'status' | 'guestListCapacity'>,
  ): Event {
    const event = Object.assign(new Event(), known);
    event.appListingStatus = 'none';
    event.archivedAt = null;
    event.unarchivedAt = null;
    event.description = null;
    event.eventType = null;
    event.eventGenre = null;
    event.format = 'PHYSICAL';
    event.imageUrl = null;
    event.doorsOpenMinutes = 120;
    event.waitingListEnabled = false;
    event.bookingTypes = ['INDIVIDUAL'];
    event.paymentMethods = ['CARD'];
    event.cancelUntil = null;
    event.mediaModeration = false;
    event.joinUrl = null;
    return event;
  }

  get live(): boolean {
    return this.status === 'approved';
  }

  /** Whether it takes its venue's day away from others. */
  get occupiesItsDates(): boolean {
    return this.status === 'approved' || this.status === 'pending_venue_approval';
  }

  /**
   * Says what is given of it; what is undefined stays as it is.
   * @throws InvalidInput for an address to join at where people meet in person
   */
  describe(details: Partial<EventDetails>): void {
    const said = Object.entries(details).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(said));
    if (this.joinUrl !== null && this.format !== 'VIRTUAL')
      throw InvalidInput.field('join_url', 'is for a VIRTUAL event only');
  }

  /**
   * draft, pending or rejected → approved.
   * @throws EventCancelled
   */
  approve(): void {
    if (this.status === 'cancelled') throw new EventCancelled();
    this.status = 'approved';
  }

  /**
   * approved or rejected → draft. Without active bookings, which the caller knows; the listing goes with it.
   * @throws EventCancelled, StatusNotReachable
   */
  unpublish(): void {
    this.move('draft', ['approved', 'rejected']);
  }

  /**
   * pending or approved → rejected. Without active bookings, which the caller knows.
   * @throws EventCancelled, StatusNotReachable
   */
  reject(): void {
    this.move('rejected', ['approved', 'pending_venue_approval']);
  }

  /**
   * An operator's yes to a submission: pending or rejected → approved.
   * @throws EventCancelled, StatusNotReachable
   */
  approveSubmission(): void {
    this.move('approved', ['pending_venue_approval', 'rejected']);
  }

  /**
   * An operator's no to a submission: pending → rejected.
   * @throws EventCancelled, StatusNotReachable
   */
  rejectSubmission(): void {
    this.move('rejected', ['pending_venue_approval']);
  }

  /**
   * Its organiser changed it: pending or rejected → pending.
   * @throws SubmissionDecided for one that was approved or cancelled, or taken over as a draft
   */
  resubmit(): void {
    if (this.status !== 'pending_venue_approval' && this.status !== 'rejected')
      throw new SubmissionDecided(this.status);
    this.status = 'pending_venue_approval';
  }

  /**
   * none or declined → pending, while approved.
   * @throws ListingNotReachable
   */
  requestListing(): void {
    if (!this.live) throw new ListingNotReachable('Only an approved event can be listed');
    this.list('pending', ['none', 'declined']);
  }

  /**
   * pending → none.
   * @throws ListingNotReachable
   */
  withdrawListing(): void {
    this.list('none', ['pending']);
  }

  /**
   * The platform's word: pending → listed or declined.
   * @throws ListingNotReachable
   */
  decideListing(verdict: 'listed' | 'declined'): void {
    this.list(verdict, ['pending']);
  }

  /**
   * Any status → cancelled, for good.
   * @throws EventCancelled if it is already
   */
  cancel(): void {
    if (this.status === 'cancelled') throw new EventCancelled();
    this.status = 'cancelled';
    this.appListingStatus = 'none';
  }

  private move(to: EventStatus, from: EventStatus[]): void {
    if (this.status === 'cancelled') throw new EventCancelled();
    if (!from.includes(this.status)) throw new StatusNotReachable(this.status, to);
    this.status = to;
    this.appListingStatus = 'none';
  }

  private list(to: ListingStatus, from: ListingStatus[]): void {
    if (!from.includes(this.appListingStatus))
      throw new ListingNotReachable(`A listing cannot go from ${this.appListingStatus} to ${to}`);
    this.appListingStatus = to;
  }
}
