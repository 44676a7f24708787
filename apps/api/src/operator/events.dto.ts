import { eventStatuses, type BookingType, type PaymentMethod } from '#libs/catalogue';
import { settableStatuses, type EventInput, type SettableStatus } from '#libs/operator';
import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  IdField,
  IdListField,
  InstantField,
  IntField,
  LocalDateField,
  LocalTimeField,
  PageQuery,
  privateId,
  TextField,
  UrlField,
} from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { FacilitatorSummary } from '../http/facilitator-summary.dto.js';
import { instant } from '../http/instant.js';
import { PageType } from '../http/pages.js';
import { QueryBoolean } from '../http/query-boolean.js';
import { Fixed } from '../openapi/fixed.js';
import { OperatorTicketType } from './ticket-types.dto.js';

export class ListEventsQuery extends PageQuery {
  @ChoiceField(eventStatuses, {
    description: 'Only events in this status',
    example: 'approved',
    optional: true,
  })
  status?: string;

  @IdField('ven', { description: 'Only at this venue', optional: true })
  venue_id?: string;

  @LocalDateField({ description: 'First local date', example: '2030-07-01', optional: true })
  from?: string;

  @LocalDateField({ description: 'Last local date', example: '2030-07-31', optional: true })
  to?: string;

  @TextField({ description: 'Part of the name', example: 'rooftop', max: 100, optional: true })
  q?: string;

  @ChoiceField(['event_date'], {
    description: 'Upcoming first, by date',
    example: 'event_date',
    optional: true,
  })
  sort?: string;

  @QueryBoolean
  @BooleanField({
    description: 'Only archived events, or only those that are not; both if absent',
    example: false,
    optional: true,
  })
  archived?: boolean;
}

/** What may be said of an event when it is made and whenever it is changed. */
export class EventFields {
  @LocalTimeField({ description: 'Local start; default 00:00', example: '21:00', optional: true })
  start_time?: string;

  @LocalTimeField({
    description: 'Local end, at or before the start: the next day; default four hours after it',
    example: '03:00',
    optional: true,
  })
  end_time?: string;

  @LocalTimeField({
    description: 'After it nobody is admitted',
    example: '01:00',
    optional: true,
    nullable: true,
  })
  last_entry_time?: string | null;

  @TextField({
    description: 'Kind of event',
    example: 'club_night',
    max: 100,
    optional: true,
    nullable: true,
  })
  event_type?: string | null;

  @TextField({ description: 'Genre', example: 'house', max: 100, optional: true, nullable: true })
  event_genre?: string | null;

  @TextField({
    description: 'What it is about',
    example: 'Resident DJs on the rooftop.',
    max: 10_000,
    lines: true,
    optional: true,
    nullable: true,
  })
  description?: string | null;

  @ChoiceField(['PHYSICAL', 'VIRTUAL'], {
    description: 'Format; default PHYSICAL',
    example: 'VIRTUAL',
    optional: true,
  })
  format?: 'PHYSICAL' | 'VIRTUAL';

  @UrlField({
    description: 'Cover image',
    example: 'https://example.com/rooftop.jpg',
    optional: true,
    nullable: true,
  })
  image_url?: string | null;

  @IntField({
    description: "Places per date; null = unlimited; default the venue's capacity",
    min: 1,
    max: 1_000_000,
    example: 300,
    optional: true,
    nullable: true,
  })
  guest_list_capacity?: number | null;

  @IntField({
    description: 'How long before the start the doors open; default 120',
    min: 0,
    max: 10_080,
    example: 120,
    optional: true,
  })
  doors_open_minutes?: number;

  @IdListField('fac', {
    description: "Who runs it: the organisation's facilitators, in the order they are shown",
    max: 100,
    optional: true,
  })
  facilitator_ids?: string[];

  @BooleanField({
    description: 'Whether customers may wait for places once it is full; default false',
    example: true,
    optional: true,
  })
  waiting_list_enabled?: boolean;

  @ChoicesField(['INDIVIDUAL', 'BLOCK'], {
    description:
      'Whether places are booked for one date, for all remaining dates, or either; default INDIVIDUAL',
    example: ['INDIVIDUAL'],
    optional: true,
  })
  booking_types?: BookingType[];

  @ChoicesField(['CARD', 'PASS'], {
    description: 'How places may be paid for; default CARD',
    example: ['CARD', 'PASS'],
    optional: true,
  })
  payment_methods?: PaymentMethod[];

  @InstantField({
    description: 'Until when customers may give up a free or pass-paid booking; null = the start',
    example: '2030-07-18T20:00:00Z',
    optional: true,
    nullable: true,
  })
  cancel_until?: string | null;

  @BooleanField({
    description: 'Whether gallery pictures wait for an operator; default false',
    example: false,
    optional: true,
  })
  media_moderation?: boolean;

  @UrlField({
    description: 'Where a VIRTUAL event takes place; shown to ticket holders only',
    example: 'https://example.com/join/rooftop',
    optional: true,
    nullable: true,
  })
  join_url?: string | null;

  @ChoiceField(['ticketed'], { description: 'Always ticketed', example: 'ticketed', optional: true })
  event_mode?: string;

  @ChoiceField(['public'], { description: 'Always public', example: 'public', optional: true })
  visibility?: string;
}

export class CreateEventRequest extends EventFields {
  @IdField('ven', { description: 'The venue; fixed once created' })
  venue_id!: string;

  @TextField({ description: 'Name', example: 'Friday Rooftop Sessions' })
  name!: string;

  @LocalDateField({ description: 'Local date at the venue', example: '2030-07-19' })
  event_date!: string;

  @ChoiceField(['draft', 'approved'], {
    description: 'approved publishes at once; default draft',
    example: 'approved',
    optional: true,
  })
  status?: 'draft' | 'approved';
}

/** What is left out stays as it is; the venue is fixed. */
export class UpdateEventRequest extends EventFields {
  @TextField({ description: 'Name', example: 'Rooftop Sessions - Summer Finale', optional: true })
  name?: string;

  @LocalDateField({
    description: 'Local date at the venue; not of a series, and not once there are bookings',
    example: '2030-07-19',
    optional: true,
  })
  event_date?: string;

  @ChoiceField(['draft', 'approved'], {
    description: 'approved publishes; draft takes it off sale, without active bookings',
    example: 'approved',
    optional: true,
  })
  status?: 'draft' | 'approved';
}

/** The words of a request in those of the use cases; the date and the name of a change may be left out. */
export const eventInputOf = (body: EventFields & { name?: string; event_date?: string }): EventInput => ({
  name: body.name,
  date: body.event_date,
  startTime: body.start_time,
  endTime: body.end_time,
  lastEntryTime: body.last_entry_time,
  eventType: body.event_type,
  eventGenre: body.event_genre,
  description: body.description,
  format: body.format,
  imageUrl: body.image_url,
  capacity: body.guest_list_capacity,
  doorsOpenMinutes: body.doors_open_minutes,
  waitingListEnabled: body.waiting_list_enabled,
  bookingTypes: body.booking_types,
  paymentMethods: body.payment_methods,
  cancelUntil: instant(body.cancel_until),
  mediaModeration: body.media_moderation,
  facilitatorIds: body.facilitator_ids?.map((id) => privateId('fac', id, 'facilitator_ids')),
  joinUrl: body.join_url,
});

export class CreatedEventResponse extends CreatedType('evt') {
  /**
   * Creating cancels nothing
   * @example 0
   */
  cancelled_bookings!: number;
}

export class EventConflictDetail {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "Jazz Night" */
  name!: string;
}

export class SetStatusRequest {
  @ChoiceField(settableStatuses, { description: 'The status to move to', example: 'approved' })
  status!: SettableStatus;
}

export class SetStatusResponse {
  @Fixed(true)
  success!: true;

  /** @example "approved" */
  status!: 'approved' | 'draft' | 'rejected' | 'cancelled';
}

export class ReviewedSubmissionResponse {
  @Fixed(true)
  success!: true;

  /**
   * Neither verdict cancels anything
   * @example 0
   */
  cancelled_bookings!: number;
}

export class OperatorEvent {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Friday Rooftop Sessions" */
  name!: string;
  /**
   * The next date that is on, else the last; local
   * @example "2030-07-19"
   */
  event_date!: string;
  /** @example "21:00" */
  start_time!: string;
  /** @example "03:00" */
  end_time!: string;
  /** @example "01:00" */
  last_entry_time!: string | null;
  /** @example "club_night" */
  event_type!: string | null;
  /** @example "house" */
  event_genre!: string | null;
  /** @example "Resident DJs on the rooftop." */
  description!: string | null;
  /** @example "PHYSICAL" */
  format!: 'PHYSICAL' | 'VIRTUAL';
  /** @example "approved" */
  status!: 'draft' | 'pending_venue_approval' | 'approved' | 'rejected' | 'cancelled';
  event_mode!: 'ticketed';
  visibility!: 'public';
  /**
   * Places per date; null = unlimited
   * @example 300
   */
  guest_list_capacity!: number | null;
  /**
   * Places held and sold, all dates together
   * @example 128
   */
  committed_guests!: number;
  /** @example "ven_01k31d9ygge5ez2n8bdstrw7k9" */
  venue_id!: string;
  /** @example "The Attic" */
  venue_name!: string;
  /** @example "https://example.com/rooftop.jpg" */
  image_url!: string | null;
  /** @example "none" */
  app_listing_status!: 'none' | 'pending' | 'listed' | 'declined';
  /**
   * UTC instant; hidden from browsing since then
   * @example "2030-08-19T02:00:00.000Z"
   */
  archived_at!: string | null;
  /**
   * How many dates are on
   * @example 1
   */
  date_count!: number;
}

export class OperatorEventsPage extends PageType(OperatorEvent) {}

export class OperatorDate {
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "2030-07-19" */
  date!: string;
  /** @example "21:00" */
  start_time!: string;
  /** @example "03:00" */
  end_time!: string;
  /** @example "01:00" */
  last_entry_time!: string | null;
  /** @example "Europe/London" */
  time_zone!: string;
  /**
   * UTC instant
   * @example "2030-07-19T20:00:00.000Z"
   */
  starts_at!: string;
  /**
   * UTC instant
   * @example "2030-07-20T02:00:00.000Z"
   */
  ends_at!: string;
  /** @example "active" */
  status!: 'active' | 'cancelled';
  /** @example 128 */
  committed_guests!: number;
}

export class Submitter {
  /** @example "usr_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Otis Organiser" */
  name!: string;
}

export class OperatorEventDetail extends OperatorEvent {
  /** @example 120 */
  doors_open_minutes!: number;
  /** @example false */
  waiting_list_enabled!: boolean;
  /** @example ["INDIVIDUAL"] */
  booking_types!: ('INDIVIDUAL' | 'BLOCK')[];
  /** @example ["CARD"] */
  payment_methods!: ('CARD' | 'PASS')[];
  /**
   * UTC instant; null = the start
   * @example "2030-07-18T20:00:00.000Z"
   */
  cancel_until!: string | null;
  /** @example false */
  media_moderation!: boolean;
  /** @example "https://example.com/join/rooftop" */
  join_url!: string | null;
  /** The organiser who submitted it; null for an operator's own */
  submitted_by!: Submitter | null;
  /**
   * UTC instant
   * @example "2030-06-03T09:00:00.000Z"
   */
  created_at!: string;
  /** Who runs it */
  facilitators!: FacilitatorSummary[];
  dates!: OperatorDate[];
  ticket_types!: OperatorTicketType[];
}

export class OperatorEventResponse {
  data!: OperatorEventDetail;
}
