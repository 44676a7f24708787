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
    super(`There are active bookings: ${places} places are held or sold`, { committed_guests: places });
  }
}
