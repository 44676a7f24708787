import { IdField, LocalDateField } from '#libs/platform';

export class ConflictCheckQuery {
  @IdField('ven', { description: 'The venue' })
  venue_id!: string;

  @LocalDateField({ description: 'Local date at the venue', example: '2030-07-19' })
  date!: string;

  @IdField('evt', {
    description: 'An event that is being changed, and is not in its own way',
    optional: true,
  })
  exclude_event_id?: string;
}

export class ClashingEvent {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Jazz Night" */
  name!: string;
  /** @example "approved" */
  status!: 'approved' | 'pending_venue_approval';
}

export class ConflictCheckResponse {
  /** @example true */
  has_event_conflict!: boolean;
  events!: ClashingEvent[];
  /**
   * Active bookings of these events on that date
   * @example 3
   */
  affected_bookings!: number;
  /**
   * Their places
   * @example 11
   */
  affected_guests!: number;
}
