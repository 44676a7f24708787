import { eventStatuses } from '#libs/catalogue';
import { settableStatuses, type SettableStatus } from '#libs/operator';
import {
  ChoiceField,
  IdField,
  IdListField,
  IntField,
  LocalDateField,
  LocalTimeField,
  PageQuery,
  TextField,
  UrlField,
} from '#libs/platform';
import { FacilitatorSummary } from '../client/events.dto.js';
import { OperatorTicketType } from './ticket-types.dto.js';
import { Fixed } from '../openapi/fixed.js';

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
}

export class CreateEventRequest {
  @IdField('ven', { description: 'The venue; fixed once created' })
  venue_id!: string;

  @TextField({ description: 'Name', example: 'Friday Rooftop Sessions' })
  name!: string;

  @LocalDateField({ description: 'Local date at the venue', example: '2030-07-19' })
  event_date!: string;

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
    example: 'PHYSICAL',
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

  @ChoiceField(['ticketed'], { description: 'Always ticketed', example: 'ticketed', optional: true })
  event_mode?: string;

  @ChoiceField(['public'], { description: 'Always public', example: 'public', optional: true })
  visibility?: string;

  @ChoiceField(['draft', 'approved'], {
    description: 'approved publishes at once; default draft',
    example: 'approved',
    optional: true,
  })
  status?: 'draft' | 'approved';
}

export class CreatedEventResponse {
  @Fixed(true)
  success!: true;

  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
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
   * How many dates are on
   * @example 1
   */
  date_count!: number;
}

export class OperatorEventsPage {
  data!: OperatorEvent[];
  /** @example 1 */
  total!: number;
  /** @example 50 */
  limit!: number;
  /** @example 0 */
  offset!: number;
  has_more!: boolean;
}

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

export class OperatorEventDetail extends OperatorEvent {
  /** @example 120 */
  doors_open_minutes!: number;
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
