import { DateTime } from 'luxon';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Client, Json } from '../support/client.js';
import { anotherDate, keyOf, ticketBecomes } from '../support/interventions.js';
import { choose } from '../support/participation.js';
import {
  addFacilitator,
  addParticipant,
  addSession,
  at,
  conference,
  confirmedParticipant,
} from '../support/programme.js';
import {
  cancelEvent,
  daysAhead,
  organisation,
  people,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const free = { types: [{ price_pence: 0 }] };

describe("a customer's view of a conference", () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let shop: Client;
  let path: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await conference(attic, free);
    sam = await person(box);
    shop = sam.client.with({ orgid: attic.id });
    path = `/api/client/events/${on.eventId}`;
  });

  const ticket = async (of = on, who = sam): Promise<string> => (await register(who, of)).body.tickets[0].id;
  const utc = (time: string) =>
    DateTime.fromISO(at(time), { zone: 'Europe/London' }).toJSDate().toISOString();
  const contentOf = async (client = shop): Promise<unknown[]> =>
    (await client.get(`${path}/sessions`)).body.data.map(({ content }: Json) => content);

  it('lists the sessions with speakers and places', async () => {
    const ada = await confirmedParticipant(attic, on, {
      name: 'Ada',
      email: 'ada@example.com',
      role: 'Keynote',
      company: 'Engines',
      job_title: 'Countess',
      image_url: 'https://example.com/ada.jpg',
    });
    const unseen = [
      await addParticipant(attic, on),
      await confirmedParticipant(attic, on, { public: false }),
    ];
    const talk = await addSession(attic, on, {
      title: 'Queues',
      abstract: 'Outboxes.',
      track: 'Backend',
      room: 'Main hall',
      capacity: 30,
      participant_ids: [...unseen, ada],
    });
    for (const other of await people(box, 2)) {
      await ticket(on, other);
      await choose(other, on, [talk]);
    }
    const lunch = await addSession(attic, on, {
      type: 'break',
      starts_at: at('12:00'),
      ends_at: at('13:00'),
    });
    const { status, body, text } = await shop.get(`${path}/sessions`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ total: 2, limit: 50, offset: 0, hasMore: false });
    expect(body.data[0]).toEqual({
      id: talk,
      dateId: on.dateId,
      title: 'Queues',
      abstract: 'Outboxes.',
      type: 'talk',
      track: 'Backend',
      room: 'Main hall',
      startsAt: utc('10:00'),
      endsAt: utc('10:45'),
      localStart: `${at('10:00')}:00`,
      timeZone: 'Europe/London',
      speakers: [
        {
          id: ada,
          name: 'Ada',
          type: 'speaker',
          role: 'Keynote',
          company: 'Engines',
          jobTitle: 'Countess',
          imageUrl: 'https://example.com/ada.jpg',
        },
      ],
      capacity: 30,
      spacesLeft: 28,
      selected: false,
      content: null,
    });
    expect(body.data[1]).toMatchObject({
      id: lunch,
      type: 'break',
      capacity: null,
      spacesLeft: null,
      speakers: [],
    });
    expect(text).not.toContain('ada@example.com');
    expect((await shop.get(`${path}/sessions?limit=1&page=2`)).body).toMatchObject({
      data: [{ id: lunch }],
      total: 2,
      hasMore: false,
    });
  });

  it('shows the content of a session to holders of a live ticket of its date, and to nobody else', async () => {
    const content = {
      streamUrl: 'https://example.com/stream',
      materials: [{ name: 'Slides', url: 'https://example.com/slides.pdf' }],
    };
    const second = await anotherDate(box, on);
    await addSession(attic, on, { stream_url: content.streamUrl, materials: content.materials });
    await addSession(attic, on, {
      date_id: second,
      starts_at: `${daysAhead(28)}T10:00`,
      ends_at: `${daysAhead(28)}T11:00`,
      stream_url: 'https://example.com/second',
    });
    expect(await contentOf()).toEqual([null, null]);
    const first = { eventId: on.eventId, dateId: on.dateId, ticketTypeId: on.typeIds[0] };
    const { body } = await sam.client.post('/api/client/events/tickets/register', first);
    expect(await contentOf()).toEqual([content, null]);
    expect(await contentOf((await person(box)).client)).toEqual([null, null]);
    for (const status of ['cancelled', 'refunded'] as const) {
      await box.sql(`UPDATE ticketing.tickets SET status = 'confirmed' WHERE id = $1`, [
        keyOf(body.tickets[0].id),
      ]);
      await box.sql(`UPDATE ticketing.tickets SET status = $2 WHERE id = $1`, [
        keyOf(body.tickets[0].id),
        status,
      ]);
      expect(await contentOf()).toEqual([null, null]);
    }
    await box.sql(`UPDATE ticketing.tickets SET status = 'confirmed' WHERE id = $1`, [
      keyOf(body.tickets[0].id),
    ]);
    const ofSecond = await shop.get(`${path}/sessions?dateId=${second}`);
    expect(ofSecond.body.data.map(({ dateId }: Json) => dateId)).toEqual([second]);
  });

  it('leaves out the sessions of a date that is cancelled', async () => {
    await addSession(attic, on);
    await attic.operator.client.post(`/api/my-events/${on.eventId}/dates/${on.dateId}/cancel`);
    expect((await shop.get(`${path}/sessions`)).body.data).toEqual([]);
    expect((await shop.get(`${path}/schedule`)).body.days).toEqual([]);
  });

  it('tells the schedule by day and time of the venue', async () => {
    const night = await conference(attic, { ...free, event: { start_time: '20:00', end_time: '04:00' } });
    const [side, main, late, next] = [
      await addSession(attic, night, { room: 'Side', starts_at: at('20:00'), ends_at: at('21:30') }),
      await addSession(attic, night, { room: 'Main', starts_at: at('20:00'), ends_at: at('21:00') }),
      await addSession(attic, night, { starts_at: at('23:30'), ends_at: `${daysAhead(22)}T00:30` }),
      await addSession(attic, night, {
        starts_at: `${daysAhead(22)}T03:00`,
        ends_at: `${daysAhead(22)}T03:45`,
      }),
    ];
    const { status, body } = await shop.get(`/api/client/events/${night.eventId}/schedule`);
    expect(status).toBe(200);
    const ids = body.days.map(({ date, timeZone, slots }: Json) => [
      date,
      timeZone,
      slots.map(({ localStart, localEnd, sessions }: Json) => [
        localStart,
        localEnd,
        sessions.map(({ id }: Json) => id),
      ]),
    ]);
    expect(ids).toEqual([
      [
        daysAhead(21),
        'Europe/London',
        [
          ['20:00', '21:30', [main, side]],
          ['23:30', '00:30', [late]],
        ],
      ],
      [daysAhead(22), 'Europe/London', [['03:00', '03:45', [next]]]],
    ]);
    expect(body.eventId).toBe(night.eventId);
    expect(body.days[0].slots[0].startsAt).toBe(utc('20:00'));
    const listed = await shop.get(`/api/client/events/${night.eventId}/sessions`);
    expect(body.days[1].slots[0].sessions[0]).toEqual(listed.body.data[3]);
  });

  it('gives the schedule to a calendar that asks for it', async () => {
    const id = await addSession(attic, on, { title: 'Queues; outboxes, too', room: 'Main hall' });
    const { status, headers, text } = await shop.call('GET', `${path}/schedule`, {
      headers: { accept: 'text/calendar' },
    });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="schedule.ics"');
    const stamp = (time: string) => utc(time).replace(/[-:]|\.000/g, '');
    for (const line of [
      'BEGIN:VCALENDAR',
      `UID:${id}`,
      `DTSTART:${stamp('10:00')}`,
      `DTEND:${stamp('10:45')}`,
      'SUMMARY:Queues\\; outboxes\\, too',
    ])
      expect(text.split('\r\n')).toContain(line);
    const both = await shop.call('GET', `${path}/schedule`, {
      headers: { accept: 'application/json, text/calendar' },
    });
    expect(both.body.days).toHaveLength(1);
  });

  it('lists who takes part: confirmed and public, featured first, without e-mails', async () => {
    const bob = await confirmedParticipant(attic, on, { name: 'Bob', email: 'bob@example.com' });
    const zoe = await confirmedParticipant(attic, on, {
      name: 'Zoe',
      type: 'sponsor',
      featured: true,
      sponsor_tier: 'Gold',
      bio: 'Pays.',
      social: { site: 'https://example.com/' },
    });
    await addParticipant(attic, on, { name: 'Invited' });
    await confirmedParticipant(attic, on, { name: 'Hidden', public: false });
    const talk = await addSession(attic, on, { title: 'Queues', participant_ids: [bob] });
    const { body, text } = await shop.get(`${path}/participants`);
    expect(body).toMatchObject({ total: 2, limit: 50, offset: 0, hasMore: false });
    expect(body.data[0]).toEqual({
      id: zoe,
      name: 'Zoe',
      type: 'sponsor',
      role: null,
      bio: 'Pays.',
      company: null,
      jobTitle: null,
      imageUrl: null,
      social: { site: 'https://example.com/' },
      featured: true,
      sponsorTier: 'Gold',
      sessions: [],
    });
    expect(body.data[1]).toMatchObject({
      id: bob,
      sessions: [{ id: talk, title: 'Queues', startsAt: utc('10:00') }],
    });
    expect(text).not.toContain('@');
    const sponsors = await shop.get(`${path}/participants?type=sponsor`);
    expect(sponsors.body.data.map(({ id }: Json) => id)).toEqual([zoe]);
  });

  it('counts the sessions of an event, and names who runs it', async () => {
    const run = await conference(attic, {
      event: { facilitator_ids: [await addFacilitator(attic, 'Grace')] },
    });
    await addSession(attic, run);
    await addSession(attic, run);
    const { body } = await shop.get(`/api/client/events/${run.eventId}`);
    expect(body).toMatchObject({ sessionCount: 2, facilitators: [{ name: 'Grace' }] });
    const { body: page } = await shop.get('/api/client/events?limit=200');
    expect(page.data.find(({ id }: Json) => id === run.eventId).sessionCount).toBe(2);
    expect(page.data.find(({ id }: Json) => id === on.eventId).sessionCount).toBe(0);
  });

  it('shows a cancelled or unpublished event to its ticket holders only, and none of another storefront', async () => {
    const cellar = await organisation(box);
    await ticket();
    await addSession(attic, on, { stream_url: 'https://example.com/stream' });
    expect(await contentOf()).toEqual([{ streamUrl: 'https://example.com/stream', materials: [] }]);
    const stranger = await person(box);
    const statuses = async (client: Client) => [
      ...(await Promise.all(
        ['sessions', 'schedule', 'participants'].map(
          async (part) => (await client.get(`${path}/${part}`)).status,
        ),
      )),
      (await client.call('GET', `${path}/schedule`, { headers: { accept: 'text/calendar' } })).status,
    ];
    expect(await statuses(stranger.client)).toEqual([200, 200, 200, 200]);
    expect(await statuses(stranger.client.with({ orgid: cellar.id }))).toEqual([404, 404, 404, 404]);
    await cancelEvent(attic, on.eventId);
    await box.settle();
    expect(await statuses(stranger.client)).toEqual([404, 404, 404, 404]);
    expect(await statuses(sam.client)).toEqual([200, 200, 200, 200]);
    expect(await contentOf()).toEqual([null]);
    const calendar = await shop.call('GET', `${path}/schedule`, { headers: { accept: 'text/calendar' } });
    expect(calendar.text).toContain('STATUS:CANCELLED');
  });

  it('shows nothing of a ticket that was freed', async () => {
    await addSession(attic, on, { stream_url: 'https://example.com/stream' });
    const id = await ticket();
    expect(await contentOf()).toEqual([{ streamUrl: 'https://example.com/stream', materials: [] }]);
    await ticketBecomes(box, id, 'transfer_pending');
    expect(await contentOf()).toEqual([{ streamUrl: 'https://example.com/stream', materials: [] }]);
    await ticketBecomes(box, id, 'cancelled');
    expect(await contentOf()).toEqual([null]);
  });
});
