import { Event, eventStatuses, type EventStatus, type ListingStatus } from './event.entity.js';
import {
  EventCancelled,
  ListingNotReachable,
  StatusNotReachable,
  SubmissionDecided,
} from './event.errors.js';
import { EventDate } from './event-date.entity.js';

const eventIn = (status: EventStatus): Event =>
  Object.assign(new Event(), { status, appListingStatus: status === 'approved' ? 'listed' : 'none' });

describe("an event's lifecycle", () => {
  it.each(['draft', 'pending_venue_approval', 'rejected', 'approved'] as const)(
    'goes from %s to approved',
    (status) => {
      const event = eventIn(status);
      event.approve();
      expect(event.status).toBe('approved');
    },
  );

  it('loses its listing when it leaves approved', () => {
    for (const leave of ['unpublish', 'reject', 'cancel'] as const) {
      const event = eventIn('approved');
      event[leave]();
      expect(event.appListingStatus).toBe('none');
    }
  });

  it('reaches draft from approved and rejected only, and rejected from approved and pending only', () => {
    expect(() => eventIn('pending_venue_approval').unpublish()).toThrow(StatusNotReachable);
    expect(() => eventIn('draft').reject()).toThrow(StatusNotReachable);
    const rejected = eventIn('rejected');
    rejected.unpublish();
    expect(rejected.status).toBe('draft');
  });

  it('ends with cancelled', () => {
    for (const change of ['approve', 'unpublish', 'reject', 'cancel'] as const) {
      expect(() => eventIn('cancelled')[change]()).toThrow(EventCancelled);
    }
  });

  it('takes the venue its day while approved or pending', () => {
    const occupying = (
      ['draft', 'pending_venue_approval', 'approved', 'rejected', 'cancelled'] as const
    ).filter((status) => eventIn(status).occupiesItsDates);
    expect(occupying).toEqual(['pending_venue_approval', 'approved']);
  });
});

describe('a submission', () => {
  /** From which statuses a step succeeds, and to which. */
  const reached = (step: 'approveSubmission' | 'rejectSubmission' | 'resubmit') =>
    Object.fromEntries(
      eventStatuses.flatMap((status) => {
        const event = eventIn(status);
        try {
          event[step]();
          return [[status, event.status]];
        } catch (error) {
          expect([EventCancelled, StatusNotReachable, SubmissionDecided]).toContain(
            (error as Error).constructor,
          );
          return [];
        }
      }),
    );

  it('is approved while pending or rejected, and rejected while pending', () => {
    expect(reached('approveSubmission')).toEqual({
      pending_venue_approval: 'approved',
      rejected: 'approved',
    });
    expect(reached('rejectSubmission')).toEqual({ pending_venue_approval: 'rejected' });
  });

  it('is changed by its organiser while pending or rejected, and is pending then', () => {
    expect(reached('resubmit')).toEqual({
      pending_venue_approval: 'pending_venue_approval',
      rejected: 'pending_venue_approval',
    });
    expect(() => eventIn('cancelled').approveSubmission()).toThrow(EventCancelled);
    expect(() => eventIn('approved').resubmit()).toThrow(SubmissionDecided);
  });
});

describe("an event's listing", () => {
  const listed = (appListingStatus: ListingStatus) =>
    Object.assign(eventIn('approved'), { appListingStatus });
  const statuses = ['none', 'pending', 'listed', 'declined'] as const;
  const reached = (change: (event: Event) => void) =>
    Object.fromEntries(
      statuses.flatMap((status) => {
        const event = listed(status);
        try {
          change(event);
          return [[status, event.appListingStatus]];
        } catch (error) {
          expect(error).toBeInstanceOf(ListingNotReachable);
          return [];
        }
      }),
    );

  it('is asked for once, and again after a no', () => {
    expect(reached((event) => event.requestListing())).toEqual({ none: 'pending', declined: 'pending' });
    for (const status of eventStatuses.filter((one) => one !== 'approved'))
      expect(() => eventIn(status).requestListing()).toThrow(ListingNotReachable);
  });

  it('is taken back and decided while pending only', () => {
    expect(reached((event) => event.withdrawListing())).toEqual({ pending: 'none' });
    expect(reached((event) => event.decideListing('listed'))).toEqual({ pending: 'listed' });
    expect(reached((event) => event.decideListing('declined'))).toEqual({ pending: 'declined' });
  });
});

describe("an event's details", () => {
  const begun = () =>
    Event.begin({
      id: 'e',
      organisationId: 'o',
      venueId: 'v',
      submittedBy: null,
      status: 'draft',
      guestListCapacity: 120,
    });

  it('change where something is said, be it null', () => {
    const event = begun();
    event.describe({ name: 'Jazz', eventType: 'concert', guestListCapacity: undefined });
    event.describe({ eventType: null, eventGenre: undefined });
    expect(event).toMatchObject({ name: 'Jazz', eventType: null, eventGenre: null, guestListCapacity: 120 });
    event.describe({ guestListCapacity: null });
    expect(event.guestListCapacity).toBeNull();
  });

  it('have an address to join at only where nobody meets in person', () => {
    const joinUrl = 'https://example.com/join';
    expect(() => begun().describe({ joinUrl })).toThrow('join_url');
    const event = begun();
    event.describe({ joinUrl, format: 'VIRTUAL' });
    expect(() => event.describe({ format: 'PHYSICAL' })).toThrow('join_url');
    event.describe({ format: 'PHYSICAL', joinUrl: null });
    expect(event).toMatchObject({ format: 'PHYSICAL', joinUrl: null });
  });
});

describe('a date', () => {
  const on = (times: Parameters<EventDate['takePlace']>[0], zone = 'Europe/London') => {
    const date = new EventDate();
    date.takePlace(times, zone);
    return date;
  };

  it('ends on the next day if it ends at or before its start', () => {
    const night = on({ date: '2026-07-17', start: '21:00', end: '03:00', lastEntry: '01:00' });
    expect(night.startsAt.toISOString()).toBe('2026-07-17T20:00:00.000Z');
    expect(night.endsAt.toISOString()).toBe('2026-07-18T02:00:00.000Z');
    expect(night.lastEntryAt?.toISOString()).toBe('2026-07-18T00:00:00.000Z');
    expect(on({ date: '2026-07-17', start: '21:00', end: '21:00' }).endsAt.toISOString()).toBe(
      '2026-07-18T20:00:00.000Z',
    );
  });

  it('starts at midnight and lasts four hours unless told otherwise', () => {
    const date = on({ date: '2026-01-10' });
    expect([date.localStart, date.localEnd]).toEqual(['00:00', '04:00']);
    expect(on({ date: '2026-01-10', start: '22:00' }).endsAt.toISOString()).toBe('2026-01-11T02:00:00.000Z');
  });

  it('is longer by an hour over the night the clocks go back', () => {
    const night = on({ date: '2026-10-24', start: '22:00', end: '04:00' });
    expect(night.endsAt.getTime() - night.startsAt.getTime()).toBe(7 * 3_600_000);
  });

  it('admits nobody after its end', () => {
    expect(() => on({ date: '2026-07-17', start: '21:00', end: '03:00', lastEntry: '03:30' })).toThrow(
      'last_entry_time',
    );
    expect(
      on({ date: '2026-07-17', start: '21:00', end: '03:00', lastEntry: '03:00' }).lastEntryAt,
    ).not.toBeNull();
  });

  it('refuses times that a clock change puts the wrong way round', () => {
    expect(on({ date: '2026-03-29', start: '01:00', end: '01:30' }).endsAt.toISOString()).toBe(
      '2026-03-29T01:30:00.000Z',
    );
    expect(() => on({ date: '2026-03-29', start: '01:45', end: '02:15' })).toThrow('end_time');
  });
});
