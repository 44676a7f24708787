import type { Event, EventDate } from '#libs/catalogue';
import { publicId } from '#libs/platform';

/** An event as the audit trail tells of it, in the words of the API. */
export const eventFacts = (event: Event): Record<string, unknown> => ({
  venue_id: publicId('ven', event.venueId),
  name: event.name,
  description: event.description,
  event_type: event.eventType,
  event_genre: event.eventGenre,
  format: event.format,
  status: event.status,
  app_listing_status: event.appListingStatus,
  guest_list_capacity: event.guestListCapacity,
  image_url: event.imageUrl,
  doors_open_minutes: event.doorsOpenMinutes,
  waiting_list_enabled: event.waitingListEnabled,
  booking_types: event.bookingTypes,
  payment_methods: event.paymentMethods,
  cancel_until: event.cancelUntil,
  media_moderation: event.mediaModeration,
  join_url: event.joinUrl,
});

/** A date as the audit trail tells of it: local times of its zone. */
export const dateFacts = ({ localTimes, status }: EventDate): Record<string, unknown> => ({
  date: localTimes.date,
  start_time: localTimes.start,
  end_time: localTimes.end,
  last_entry_time: localTimes.lastEntry,
  status,
});

/** An event with the date it is shown by and who runs it; the status is the event's. */
export const eventWithDateFacts = (
  event: Event,
  date: EventDate | undefined,
  facilitatorIds: string[],
): Record<string, unknown> => ({
  ...(date && dateFacts(date)),
  ...eventFacts(event),
  facilitator_ids: facilitatorIds.map((id) => publicId('fac', id)),
});
