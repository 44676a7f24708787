import { domainError, publicId } from '#libs/platform';

export class EventConflict extends domainError('conflict', 'event_conflict', 'Event conflict', {
  conflict: { event_id: 'evt_01k31d9ygge5ez2n8bdstrw7k9', name: 'Jazz Night' },
}) {
  constructor(other: { id: string; name: string } | undefined) {
    super(
      'Another event is approved or pending on that venue and date',
      other ? { conflict: { event_id: publicId('evt', other.id), name: other.name } } : {},
    );
  }
}

export class ActiveBookings extends domainError('conflict', 'active_bookings', 'Active bookings', {
  committed_guests: 12,
}) {
  constructor(places: number) {
    super(`There are active bookings: ${places} ${places === 1 ? 'place is' : 'places are'} held or sold`, {
      committed_guests: places,
    });
  }
}

/** The dates of a series, or of an event without one that is on, are changed one by one. */
export class UseDates extends domainError('conflict', 'use_dates', 'Use its dates') {
  constructor() {
    super('Not one date of the event is on, but several or none: change its dates one by one');
  }
}

/** Of an event's dates, or of a ticket type on them. */
export class CapacityBelowCommitted extends domainError(
  'conflict',
  'capacity_below_committed',
  'Capacity below committed',
  { committed_guests: 128 },
) {
  constructor(committed: number) {
    super(`The capacity cannot be less than what is held and sold on the fullest date: ${committed}`, {
      committed_guests: committed,
    });
  }
}

export class EventLive extends domainError('conflict', 'event_live', 'Event live') {
  constructor() {
    super('The event is live: take it off sale before it is deleted');
  }
}
