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

/** The database adds seconds to a local time, which nobody says. */
const minutes = (time: string | null): string | null => time && time.slice(0, 5);

/** A date as the audit trail tells of it: local times of its zone. */
export const dateFacts = (date: EventDate): Record<string, unknown> => ({
  date: date.localDate,
  start_time: minutes(date.localStart),
  end_time: minutes(date.localEnd),
  last_entry_time: minutes(date.lastEntryTime),
  status: date.status,
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
