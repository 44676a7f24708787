import {
  choiceFact,
  domainEvent,
  idFact,
  instantFact,
  orNull,
  publicId,
  textFact,
  urlFact,
  type DomainEvent,
  type DomainEventType,
  type PayloadOf,
} from '#libs/platform';
import { eventStatuses, type EndedDate, type Event, type EventDate } from '#libs/catalogue';

const facts = {
  eventId: idFact('evt', 'The event'),
  organisationId: idFact('org', 'Whose event it is'),
  venueId: idFact('ven', 'Where it takes place'),
};
const eventUrl = urlFact('/api/my-events/evt_01h2xcejqtf2nbrexx3vqjhp41');
const eventFacts = {
  ...facts,
  status: choiceFact('Where the event stands now', eventStatuses),
  url: eventUrl,
};
const of = { version: 1, context: 'operator', audience: 'public' } as const;
const ofEvent = { ...of, orderedBy: 'event', facts: eventFacts } as const;

export const eventApproved = domainEvent({
  ...ofEvent,
  name: 'event.approved',
  description: 'An event is on: approved, or created so. What it offers is on sale as its ticket types say.',
});
export const eventRejected = domainEvent({
  ...ofEvent,
  name: 'event.rejected',
  description: 'The venue does not take an event that was submitted, or no longer.',
});
export const eventCancelled = domainEvent({
  ...ofEvent,
  name: 'event.cancelled',
  description:
    'An event is off, all of it and for good. Its bookings are cancelled and refunded from now on.',
});
export const eventUpdated = domainEvent({
  ...ofEvent,
  name: 'event.updated',
  description:
    'Something else about an event has changed: what is said of it, its dates, its listing, its archive.',
});

const dateFacts = { dateId: idFact('date', 'The date'), ...facts, startsAt: instantFact('When it starts') };
const ofDate = { ...of, orderedBy: 'date' } as const;

export const eventDateCancelled = domainEvent({
  ...ofDate,
  name: 'event-date.cancelled',
  description: 'One date of an event is off. Its share of each booking is refunded from now on.',
  facts: {
    ...dateFacts,
    reason: orNull(textFact('In the words of whoever cancelled it, for the books', 'The band is ill')),
    url: eventUrl,
  },
  personal: ['reason'],
});

export const eventDateEnded = domainEvent({
  ...ofDate,
  name: 'event-date.ended',
  description:
    'A date of an approved event is over. Told once, within a minute of its end or when we are back.',
  facts: { ...dateFacts, endsAt: instantFact('When it ended'), url: eventUrl },
});

const byStatus: Record<Event['status'], DomainEventType<PayloadOf<typeof eventFacts>>> = {
  approved: eventApproved,
  rejected: eventRejected,
  cancelled: eventCancelled,
  draft: eventUpdated,
  pending_venue_approval: eventUpdated,
};

const idsOf = ({ id, organisationId, venueId }: Pick<Event, 'id' | 'organisationId' | 'venueId'>) => ({
  eventId: publicId('evt', id),
  organisationId: publicId('org', organisationId),
  venueId: publicId('ven', venueId),
});

const payloadOf = (event: Event) => ({
  ...idsOf(event),
  status: event.status,
  url: `/api/my-events/${publicId('evt', event.id)}`,
});

/** The news that an event is in another status now. */
export const statusNews = (event: Event): DomainEvent =>
  byStatus[event.status].of(event.id, payloadOf(event));

/** The news that something else about an event has changed. */
export const updatedNews = (event: Event): DomainEvent => eventUpdated.of(event.id, payloadOf(event));

/** The news that one date of an event is off. */
export const dateCancelledNews = (event: Event, date: EventDate, reason: string | null): DomainEvent =>
  eventDateCancelled.of(date.id, {
    dateId: publicId('date', date.id),
    ...idsOf(event),
    startsAt: date.startsAt.toISOString(),
    reason,
    url: `/api/my-events/${publicId('evt', event.id)}`,
  });

/** The news that a date is over. */
export const dateEndedNews = ({ id, eventId, startsAt, endsAt, ...date }: EndedDate): DomainEvent =>
  eventDateEnded.of(id, {
    dateId: publicId('date', id),
    ...idsOf({ id: eventId, ...date }),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    url: `/api/my-events/${publicId('evt', eventId)}`,
  });
