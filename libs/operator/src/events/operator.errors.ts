import { domainError, publicId } from '#libs/platform';

export class EventConflict extends domainError('conflict', 'event_conflict', 'Event conflict') {
  constructor(other: { id: string; name: string } | undefined) {
    super(
      'Another event is approved or pending on that venue and date',
      other ? { conflict: { event_id: publicId('evt', other.id), name: other.name } } : {},
    );
  }
}

export class ActiveBookings extends domainError('conflict', 'active_bookings', 'Active bookings') {
  constructor(places: number) {
    super(`There are active bookings: ${places} places are held or sold`, { committed_guests: places });
  }
}
