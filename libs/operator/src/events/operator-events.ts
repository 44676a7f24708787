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
export const statusNews = (event: Event): DomainEvent => news(names[event.status], event);

/** The news that something else about an event has changed. */
export const updatedNews = (event: Event): DomainEvent => news('event.updated', event);

const news = (name: string, event: Event): DomainEvent => ({
  name,
  key: event.id,
  payload: {
    eventId: publicId('evt', event.id),
    organisationId: publicId('org', event.organisationId),
    venueId: publicId('ven', event.venueId),
    status: event.status,
    url: `/api/my-events/${publicId('evt', event.id)}`,
  },
});

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
