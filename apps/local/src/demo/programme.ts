import { DateTime } from 'luxon';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  AddDates,
  CreateEvent,
  CreateTicketType,
  ListEvents,
  type CreateEventInput,
  type TicketTypeInput,
} from '#libs/operator';
import { bodyHash, privateId, todayIn, type Member } from '#libs/platform';
import { RegisterFree } from '#libs/ticketing';
import { AddVenue, FindVenues } from '#libs/venues';
import { fillConference } from './conference.js';
import { type DemoSummary } from './summary.js';

const ZONE = 'Europe/London';
const DAY_MS = 86_400_000;
const SOLD_OUT_PLACES = 5;

const venues = {
  'The Attic': { capacity: 300 },
  'The Cellar': { capacity: 300 },
  'The Kitchen': { capacity: 300 },
  'The Hall': { capacity: 300 },
  'The Studio': { capacity: 20, exclusiveDates: false },
} as const;

interface Planned {
  venue: keyof typeof venues;
  inDays: number;
  /** How often it takes place, once a week; default once. */
  weeks?: number;
  event: Omit<CreateEventInput, 'venueId' | 'date'> & { startTime: string };
  ticketTypes: TicketTypeInput[];
}

const programme: Record<keyof DemoSummary['events'], Planned> = {
  ticketed: {
    venue: 'The Attic',
    inDays: 14,
    event: {
      name: 'Friday Rooftop Sessions',
      startTime: '21:00',
      endTime: '03:00',
      lastEntryTime: '01:00',
      eventType: 'club_night',
      eventGenre: 'house',
      description: 'Resident DJs above the roofs, until three.',
      capacity: 300,
    },
    ticketTypes: [
      { name: 'General Admission', price: 1500, capacity: 200, sortOrder: 0 },
      { name: 'VIP', description: 'With a drink and a seat', price: 4500, capacity: 20, sortOrder: 1 },
    ],
  },
  free: {
    venue: 'The Cellar',
    inDays: 7,
    event: {
      name: 'Open Mic',
      startTime: '19:30',
      endTime: '22:30',
      eventType: 'concert',
      eventGenre: 'acoustic',
      description: 'Bring a song.',
      capacity: 80,
    },
    ticketTypes: [{ name: 'Free entry', price: 0, capacity: 80, maxPerOrder: 4 }],
  },
  soldOut: {
    venue: 'The Kitchen',
    inDays: 21,
    event: {
      name: 'Chef’s Table',
      startTime: '19:00',
      endTime: '23:00',
      eventType: 'dinner',
      description: 'One table, five seats.',
      capacity: SOLD_OUT_PLACES,
    },
    ticketTypes: [{ name: 'Seat', price: 0, capacity: SOLD_OUT_PLACES }],
  },
  conference: {
    venue: 'The Hall',
    inDays: 28,
    event: {
      name: 'Boxoffice Conf',
      startTime: '09:00',
      endTime: '18:00',
      eventType: 'conference',
      description: 'A day about tickets, doors and the people before them.',
      capacity: 250,
    },
    ticketTypes: [
      { name: 'Conference pass', price: 12_000, capacity: 200, sortOrder: 0 },
      { name: 'Community', description: 'For those who volunteer', price: 0, capacity: 50, sortOrder: 1 },
    ],
  },
  series: {
    venue: 'The Studio',
    inDays: 3,
    weeks: 8,
    event: {
      name: 'Yoga before Work',
      startTime: '07:30',
      endTime: '08:30',
      eventType: 'class',
      eventGenre: 'yoga',
      description: 'Once a week, for those who are awake.',
      capacity: 20,
    },
    ticketTypes: [{ name: 'Standard', price: 1200, capacity: 20 }],
  },
};

/** The demo's venues and events, at dates relative to the day they are made. */
export class DemoProgramme {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly operator: Member,
    private readonly guestId: string,
  ) {}

  /** @returns the events' public ids */
  async ensure(): Promise<DemoSummary['events']> {
    const ids: [string, string][] = [];
    for (const [key, planned] of Object.entries(programme)) {
      const venueId = await this.ensureVenue(planned.venue);
      ids.push([key, await this.ensureEvent(venueId, planned)]);
    }
    const events = Object.fromEntries(ids) as DemoSummary['events'];
    await this.sellOut(events.soldOut);
    await fillConference(this.app, this.operator, events.conference);
    return events;
  }

  private async ensureVenue(name: keyof typeof venues): Promise<string> {
    const { venues: there } = await this.app
      .get(FindVenues, { strict: false })
      .list(this.operator, { limit: 200, offset: 0 });
    const found = there.find((venue) => venue.name === name);
    if (found) return found.id;
    return this.app
      .get(AddVenue, { strict: false })
      .execute(this.operator, { name, city: 'London', timeZone: ZONE, ...venues[name] });
  }

  private async ensureEvent(
    venueId: string,
    { inDays, weeks = 1, event, ticketTypes }: Planned,
  ): Promise<string> {
    const there = await this.find(event.name);
    const date = new Date(Date.now() + inDays * DAY_MS).toISOString().slice(0, 10);
    const id =
      there ??
      (await this.app
        .get(CreateEvent, { strict: false })
        .execute(this.operator, { ...event, venueId, date, status: 'approved' }));
    const types = await this.typesOf(id);
    for (const type of ticketTypes) {
      if (types.some(({ name }) => name === type.name)) continue;
      await this.app.get(CreateTicketType, { strict: false }).execute(this.operator, id, type);
    }
    const shown = await this.app.get(ListEvents, { strict: false }).one(this.operator, id);
    const { data } = JSON.parse(shown) as { data: { id: string; dates: { date: string }[] } };
    const [first, ...others] = data.dates;
    if (first && others.length === 0 && weeks > 1) await this.repeat(id, first.date, weeks - 1, event);
    return data.id;
  }

  /** The same again so many times, from the week after. */
  private async repeat(
    eventId: string,
    date: string,
    weeks: number,
    { startTime, endTime, lastEntryTime }: Planned['event'],
  ): Promise<void> {
    await this.app.get(AddDates, { strict: false }).execute(this.operator, eventId, {
      rrule: `FREQ=WEEKLY;COUNT=${weeks}`,
      date: DateTime.fromISO(date).plus({ weeks: 1 }).toFormat('yyyy-MM-dd'),
      startTime,
      ...(endTime !== undefined && { endTime }),
      ...(lastEntryTime !== undefined && { lastEntryTime }),
    });
  }

  /** One that is still to come: when the demo's events are over, new ones take their places. */
  private async find(name: string): Promise<string | undefined> {
    const page = await this.app
      .get(ListEvents, { strict: false })
      .execute(this.operator, { q: name, from: todayIn(ZONE) }, { limit: 200, offset: 0 });
    const { data } = JSON.parse(page) as { data: { id: string; name: string }[] };
    const there = data.find((event) => event.name === name);
    return there && privateId('evt', there.id);
  }

  private async typesOf(eventId: string): Promise<{ id: string; name: string }[]> {
    const text = await this.app.get(ListEvents, { strict: false }).ticketTypes(this.operator, eventId);
    return (JSON.parse(text) as { data: { id: string; name: string }[] }).data;
  }

  private async sellOut(publicEventId: string): Promise<void> {
    const eventId = privateId('evt', publicEventId);
    const [seat] = await this.typesOf(eventId);
    if (!seat) return;
    const tickets = [{ ticketTypeId: privateId('tkt', seat.id), quantity: SOLD_OUT_PLACES }];
    await this.app.get(RegisterFree, { strict: false }).execute({
      eventId,
      tickets,
      customerId: this.guestId,
      organisationId: null,
      idempotencyKey: {
        caller: this.guestId,
        route: 'demo',
        key: publicEventId,
        bodyHash: bodyHash(tickets),
      },
    });
  }
}
