import { publicId, type DomainEvent } from '#libs/platform';
import type { Event, EventDate } from '#libs/catalogue';

const names = {
  approved: 'event.approved',
  rejected: 'event.rejected',
  cancelled: 'event.cancelled',
  draft: 'event.updated',
  pending_venue_approval: 'event.updated',
} as const;

/** The news that an event is in another status now. */
export const statusNews = (event: Event): DomainEvent => ({
  name: names[event.status],
  key: event.id,
  payload: {
    eventId: publicId('evt', event.id),
    organisationId: publicId('org', event.organisationId),
    venueId: publicId('ven', event.venueId),
    status: event.status,
    url: `/api/my-events/${publicId('evt', event.id)}`,
  },
});

/** The news that something of an event is another now. */
export const updateNews = (event: Event): DomainEvent => ({ ...statusNews(event), name: 'event.updated' });

/** The news that one date of an event is off. */
export const dateCancelledNews = (event: Event, date: EventDate, reason: string | null): DomainEvent => ({
  name: 'event-date.cancelled',
  key: date.id,
  payload: {
    dateId: publicId('date', date.id),
    eventId: publicId('evt', event.id),
    organisationId: publicId('org', event.organisationId),
    venueId: publicId('ven', event.venueId),
    startsAt: date.startsAt.toISOString(),
    reason,
    url: `/api/my-events/${publicId('evt', event.id)}`,
  },
});
