import { publicId, type DomainEvent } from '#libs/platform';
import type { Event } from '#libs/catalogue';

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
