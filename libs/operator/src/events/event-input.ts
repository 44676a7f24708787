import type { BookingType, EventDetails, EventFormat, PaymentMethod } from '#libs/catalogue';

/** When a date takes place: local date at the venue, `YYYY-MM-DD`, and local times, `HH:MM`. */
export interface TimesInput {
  date?: string;
  startTime?: string;
  endTime?: string;
  lastEntryTime?: string | null;
}

/** What is said of an event: what is undefined takes its default, or stays as it is. */
export interface EventInput extends TimesInput {
  name?: string;
  eventType?: string | null;
  eventGenre?: string | null;
  description?: string | null;
  format?: EventFormat;
  imageUrl?: string | null;
  /** Places per date; null = unlimited. */
  capacity?: number | null;
  doorsOpenMinutes?: number;
  waitingListEnabled?: boolean;
  bookingTypes?: BookingType[];
  paymentMethods?: PaymentMethod[];
  /** Until when customers may give a free or pass-paid booking up; null = the start. */
  cancelUntil?: Date | null;
  mediaModeration?: boolean;
  /** Primary keys of the organisation's facilitators, in the order they are shown. */
  facilitatorIds?: string[];
  /** Where a VIRTUAL event takes place. */
  joinUrl?: string | null;
}

export const detailsOf = (input: EventInput): Partial<EventDetails> => ({
  name: input.name,
  description: input.description,
  eventType: input.eventType,
  eventGenre: input.eventGenre,
  format: input.format,
  guestListCapacity: input.capacity,
  imageUrl: input.imageUrl,
  doorsOpenMinutes: input.doorsOpenMinutes,
  waitingListEnabled: input.waitingListEnabled,
  bookingTypes: input.bookingTypes,
  paymentMethods: input.paymentMethods,
  cancelUntil: input.cancelUntil,
  mediaModeration: input.mediaModeration,
  joinUrl: input.joinUrl,
});
