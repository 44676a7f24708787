import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Client, Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { newPass, newVoucher } from '../support/offer-requests.js';
import { addFacilitator } from '../support/programme.js';
import { machine } from '../support/machines.js';
import { addDates, cancelDate, seriesOnSale, type Series } from '../support/series.js';
import {
  cancelEvent,
  daysAhead,
  eventOnSale,
  organisation,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

let box: Boxoffice;
let attic: Organisation;
let crm: Client;

beforeAll(async () => {
  box = await startBoxoffice();
});
beforeEach(async () => {
  attic = await organisation(box);
  crm = await machine(box, attic, ['events:read']);
});
afterAll(() => box.stop());

const idsOf = async (query = '') => (await crm.get(`/events${query}`)).body.data.map(({ id }: Json) => id);

describe('the examples of the reference', () => {
  let yoga: Series;
  let sarah: string;

  beforeEach(async () => {
    sarah = await addFacilitator(attic, 'Sarah Jones');
    const times = { start_time: '09:00', end_time: '10:00' };
    const on = await eventOnSale(attic, {
      event: {
        ...times,
        name: 'Monday Yoga',
        guest_list_capacity: 20,
        waiting_list_enabled: true,
        booking_types: ['INDIVIDUAL'],
        payment_methods: ['CARD', 'PASS'],
        facilitator_ids: [sarah],
      },
      types: [{ name: 'Standard', price_pence: 1200 }],
    });
    const more = await addDates(attic, on.eventId, { ...times, date: daysAhead(28) });
    yoga = { ...on, dateIds: [on.dateId, ...more] };
  });

  const head = () => ({ id: yoga.eventId, type: 'event', name: 'Monday Yoga', format: 'PHYSICAL' });
  const configuration = {
    max_attendees: 20,
    waiting_list_enabled: true,
    booking_types: ['INDIVIDUAL'],
    payment_methods: ['CARD', 'PASS'],
  };
  const dates = () =>
    yoga.dateIds.map((id, week) => ({
      id,
      type: 'event_date',
      datetime: `${daysAhead(21 + 7 * week)}T09:00:00`,
      tz: 'Europe/London',
      duration: 60,
    }));
  const facilitators = () => [{ id: sarah, type: 'facilitator', name: 'Sarah Jones' }];

  it('list the events', async () => {
    const { status, text, headers } = await crm.get('/events');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    // The order of the fields, too, is the reference's.
    expect(JSON.stringify(JSON.parse(text))).toBe(
      JSON.stringify({
        data: [
          { ...head(), booking_configuration: configuration, dates: dates(), facilitators: facilitators() },
        ],
      }),
    );
  });

  it('show one', async () => {
    const pass = await newPass(attic, { name: '10-Class Pass', price_pence: 5000, expiry_days: 180 });
    await newPass(attic, { event_ids: [(await eventOnSale(attic)).eventId] });
    const voucher = await newVoucher(attic, { name: 'Early Bird', code: 'EARLY10' });
    const fixed = await newVoucher(attic, {
      name: 'Fiver',
      code: 'FIVER',
      discount_type: 'FIXED',
      discount_value: 500,
      event_id: yoga.eventId,
    });
    const { status, text } = await crm.get(`/event/${yoga.eventId}`);
    expect(status).toBe(200);
    expect(JSON.stringify(JSON.parse(text))).toBe(
      JSON.stringify({
        data: {
          ...head(),
          booking_configuration: {
            ...configuration,
            allowed_passes: [
              {
                id: pass,
                type: 'pass_template',
                name: '10-Class Pass',
                credits: 10,
                price: 5000,
                currency: 'GBP',
                expiry_days: 180,
              },
            ],
          },
          dates: dates(),
          facilitators: facilitators(),
          payment_details: {
            pricing_options: [
              {
                id: yoga.typeIds[0]?.replace('tkt_', 'opt_'),
                type: 'pricing_option',
                name: 'Standard',
                price: 1200,
                stock: 0,
                credits: 1,
              },
            ],
            vouchers: [
              [voucher, 'Early Bird', 'EARLY10', 'PERCENTAGE', 10],
              [fixed, 'Fiver', 'FIVER', 'FIXED', 500],
            ].map(([id, name, code, type, value]) => ({
              id,
              type: 'voucher',
              name,
              code,
              discount_type: type,
              discount_value: value,
              currency: 'GBP',
            })),
          },
        },
      }),
    );
  });
});

describe('an event in the words of machines', () => {
  it('has null for no capacity, the limit of a type for its stock, and passes only where they are taken', async () => {
    await newPass(attic);
    const { eventId } = await eventOnSale(attic, {
      event: { format: 'VIRTUAL', booking_types: ['INDIVIDUAL', 'BLOCK'] },
      types: [{ price_pence: 1200, capacity: 1, credits: 3 }],
    });
    const { data } = (await crm.get(`/event/${eventId}`)).body;
    expect(data.format).toBe('VIRTUAL');
    expect(data.booking_configuration).toEqual({
      max_attendees: null,
      waiting_list_enabled: false,
      booking_types: ['INDIVIDUAL', 'BLOCK'],
      payment_methods: ['CARD'],
      allowed_passes: [],
    });
    expect(data.facilitators).toEqual([]);
    expect(data.payment_details.pricing_options[0]).toMatchObject({ stock: 1, credits: 3 });
  });

  it('is there while it is live, not archived, and has a date that is not cancelled', async () => {
    const { client } = attic.operator;
    const [live, draft, cancelled, archived] = await Promise.all([
      eventOnSale(attic),
      eventOnSale(attic, { event: { status: 'draft' } }),
      eventOnSale(attic),
      eventOnSale(attic),
    ] as const);
    const series = await seriesOnSale(attic, 2);
    await cancelEvent(attic, cancelled.eventId);
    expect((await client.post(`/api/my-events/${archived.eventId}/archive`)).status).toBe(200);
    expect((await idsOf()).sort()).toEqual([live.eventId, series.eventId].sort());
    const shown = async ({ eventId }: OnSale) => (await crm.get(`/event/${eventId}`)).status;
    expect(await Promise.all([live, draft, cancelled, archived].map(shown))).toEqual([200, 404, 404, 404]);

    await cancelDate(attic, series);
    const [first] = (await crm.get('/events')).body.data.filter(({ id }: Json) => id === series.eventId);
    expect(first.dates.map(({ id }: Json) => id)).toEqual([series.dateIds[1]]);
    // Its last date is cancelled with the event only: here as if it were between the two.
    const last = 'UPDATE catalogue.event_dates SET status = $2 WHERE id = $1';
    await box.sql(last, [keyOf(series.dateIds[1] ?? ''), 'cancelled']);
    expect(await idsOf()).toEqual([live.eventId]);
    await box.sql(last, [keyOf(series.dateIds[1] ?? ''), 'active']);
  });

  it.each(['/events?page=1', '/events?limit=0', '/events?limit=501', '/events?cursor=x', '/event/x'])(
    'is not asked for by %s',
    async (path) => expect((await crm.get(path)).status).toBe(400),
  );

  it.each(['/event/date_01k31d9ygge5ez2n8bdstrw7k9', '/events?cursor=date_01k31d9ygge5ez2n8bdstrw7k9'])(
    'is not what another id is of: %s',
    async (path) => expect((await crm.get(path)).status).toBe(404),
  );
});

describe('a page of events', () => {
  it('follows another until there is none', async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n += 1) made.push((await eventOnSale(attic)).eventId);
    const seen: string[] = [];
    const sizes: number[] = [];
    let cursor = '';
    do {
      const { body }: Answer = await crm.get(`/events?limit=2${cursor}`);
      expect(Object.keys(body)).toEqual(['data', 'next_cursor']);
      sizes.push(body.data.length);
      seen.push(...body.data.map(({ id }: Json) => id));
      cursor = body.next_cursor === null ? '' : `&cursor=${body.next_cursor}`;
    } while (cursor !== '');
    expect([seen, sizes]).toEqual([made, [2, 2, 1]]);
    expect((await crm.get('/events?limit=5')).body.next_cursor).toBeNull();
    expect(await idsOf(`?cursor=${made[2]}`)).toEqual(made.slice(3));
    expect((await crm.get(`/events?limit=2&cursor=${made[4]}`)).body).toEqual({
      data: [],
      next_cursor: null,
    });
  });
});

describe('timeFilter', () => {
  const at = '2035-06-01T19:00:00.000Z';
  const before = '2035-06-01T18:59:59.999Z';
  const after = '2035-06-01T19:00:00.001Z';
  let eventId: string;
  let later: string;

  beforeEach(async () => {
    ({ eventId } = await eventOnSale(attic, { event: { event_date: '2035-06-01', start_time: '20:00' } }));
    later = (await eventOnSale(attic, { event: { event_date: '2035-06-02', start_time: '20:00' } })).eventId;
  });

  it.each([
    ['future from the instant of the start', `future&startDate=${at}`, true],
    ['future from before it', `future&startDate=${before}`, true],
    ['future from after it', `future&startDate=${after}`, false],
    ['future until the instant of the start', `future&startDate=2035-01-01T00:00:00Z&endDate=${at}`, false],
    ['past until the instant of the start', `past&startDate=2035-01-01T00:00:00Z&endDate=${at}`, false],
    ['past until after it', `past&startDate=2035-01-01T00:00:00Z&endDate=${after}`, true],
    ['past from the instant of the start', `past&startDate=${at}&endDate=2035-06-02T00:00:00Z`, true],
    ['past from after it', `past&startDate=${after}&endDate=2035-06-02T00:00:00Z`, false],
  ])('%s', async (_what, query, there) => {
    const ids = await idsOf(`?timeFilter=${query}`);
    expect(ids.includes(eventId)).toBe(there);
    if (!query.includes('endDate')) expect(ids).toContain(later);
  });

  it('keeps the dates in range only, by their start', async () => {
    const series = await seriesOnSale(attic, 4);
    const range = `startDate=${daysAhead(27)}T00:00:00Z&endDate=${daysAhead(41)}T00:00:00Z`;
    const { data } = (await crm.get(`/events?timeFilter=past&${range}`)).body;
    expect(data.map(({ id }: Json) => id)).toEqual([series.eventId]);
    expect(data[0].dates.map(({ id }: Json) => id)).toEqual(series.dateIds.slice(1, 3));
  });

  it('finds no date that is cancelled, and no event without another in range', async () => {
    const series = await seriesOnSale(attic, 2);
    const day = daysAhead(21);
    const range = `?timeFilter=past&startDate=${day}T00:00:00Z&endDate=${daysAhead(22)}T00:00:00Z`;
    expect(await idsOf(range)).toEqual([series.eventId]);
    await cancelDate(attic, series);
    expect(await idsOf(range)).toEqual([]);
    expect(await idsOf()).toContain(series.eventId);
    expect((await attic.operator.client.post(`/api/my-events/${series.eventId}/archive`)).status).toBe(200);
    expect(await idsOf(`?timeFilter=future&startDate=${day}T00:00:00Z`)).not.toContain(series.eventId);
  });

  it.each([
    ['an unknown word', '?timeFilter=now&startDate=2035-01-01T00:00:00Z', 'timeFilter'],
    ['none, but a start', '?startDate=2035-01-01T00:00:00Z', 'startDate'],
    ['none, but an end', '?endDate=2035-01-01T00:00:00Z', 'endDate'],
    ['future without a start', '?timeFilter=future', 'startDate'],
    ['past without a start', '?timeFilter=past&endDate=2035-01-01T00:00:00Z', 'startDate'],
    ['past without an end', '?timeFilter=past&startDate=2035-01-01T00:00:00Z', 'endDate'],
    ['a day', '?timeFilter=future&startDate=2035-01-01', 'startDate'],
    ['a local time', '?timeFilter=future&startDate=2035-01-01T00:00:00', 'startDate'],
    ['another offset', '?timeFilter=future&startDate=2035-01-01T00:00:00%2B01:00', 'startDate'],
    ['no such day', '?timeFilter=future&startDate=2035-02-30T00:00:00Z', 'startDate'],
    ['an end before the start', `?timeFilter=past&startDate=${at}&endDate=${at}`, 'endDate'],
    [
      'a start twice',
      '?timeFilter=future&startDate=2035-01-01T00:00:00Z&startDate=2035-01-01T00:00:00Z',
      'startDate',
    ],
  ])('refuses %s', async (_what, query, field) => {
    const { status, body } = await crm.get(`/events${query}`);
    expect([status, body.code, body.errors[0].field]).toEqual([400, 'invalid_input', field]);
  });
});

describe('when the clocks change', () => {
  const dateOf = async (event: Json) => {
    const { eventId } = await eventOnSale(attic, { event });
    return (await crm.get(`/event/${eventId}`)).body.data.dates[0];
  };

  it.each([
    ['a night an hour short', '2035-03-25', '00:30', '03:00', 90],
    ['a night an hour long', '2035-10-28', '00:30', '03:00', 210],
    ['a start that is skipped', '2035-03-25', '01:30', '03:00', 30],
    ['a start that comes twice', '2035-10-28', '01:30', '03:00', 150],
  ])('%s: the datetime is local, the duration is what passes', async (_what, day, start, end, minutes) => {
    const date = await dateOf({ event_date: day, start_time: start, end_time: end });
    expect(date).toMatchObject({ datetime: `${day}T${start}:00`, tz: 'Europe/London', duration: minutes });
  });

  it('a date is found by the instant of its start', async () => {
    // 01:30 does not exist in London that night: it is 02:30 summer time, 01:30 UTC.
    const { eventId } = await eventOnSale(attic, {
      event: { event_date: '2035-03-25', start_time: '01:30' },
    });
    const from = (instant: string) => idsOf(`?timeFilter=future&startDate=${instant}`);
    expect(await from('2035-03-25T01:30:00Z')).toEqual([eventId]);
    expect(await from('2035-03-25T01:30:01Z')).toEqual([]);
  });

  it('a date whose hour comes twice starts the first time', async () => {
    // 01:30 summer time is 00:30 UTC; 01:30 winter time, an hour later, is not when it starts.
    const { eventId } = await eventOnSale(attic, {
      event: { event_date: '2035-10-28', start_time: '01:30' },
    });
    const until = (instant: string) =>
      idsOf(`?timeFilter=past&startDate=2035-10-28T00:00:00Z&endDate=${instant}`);
    expect(await until('2035-10-28T00:30:00Z')).toEqual([]);
    expect(await until('2035-10-28T00:30:01Z')).toEqual([eventId]);
  });
});

describe('an ETag', () => {
  const again = (client: Client, path: string, { headers }: Answer) =>
    client.get(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });

  it('spares an answer that is the same, until something of it changes', async () => {
    const sarah = await addFacilitator(attic, 'Sarah');
    const on = await seriesOnSale(attic, 2, { event: { facilitator_ids: [sarah] } });
    const { client } = attic.operator;
    const changes: [string, () => Promise<unknown>][] = [
      ['a name', () => client.put(`/api/my-events/${on.eventId}`, { name: 'Another' })],
      ['a facilitator', () => client.put(`/api/my-facilitators/${sarah}`, { name: 'Sarah Jones' })],
      ['a date', () => cancelDate(attic, on)],
      ['another event', () => eventOnSale(attic)],
    ];
    for (const path of ['/events', '/events?limit=9', `/event/${on.eventId}`]) {
      const first = await crm.get(path);
      expect(first.headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
      expect(first.headers.get('cache-control')).toBe('private, max-age=30');
      const same = await again(crm, path, first);
      expect([same.status, same.text, same.headers.get('etag')]).toEqual([
        304,
        '',
        first.headers.get('etag'),
      ]);
      expect(same.headers.get('cache-control')).toBe('private, max-age=30');
    }
    for (const [what, change] of changes) {
      const before = await crm.get('/events');
      await change();
      const after = await again(crm, '/events', before);
      expect([what, after.status]).toEqual([what, 200]);
      expect(after.text).not.toBe(before.text);
    }
  });

  it('is of one organisation', async () => {
    const cellar = await organisation(box);
    const other = await machine(box, cellar);
    const before = await crm.get('/events');
    await eventOnSale(cellar);
    expect((await again(crm, '/events', before)).status).toBe(304);
    expect((await other.get('/events')).body.data).toHaveLength(1);
  });
});

describe('who else', () => {
  it('nobody reads it without a token of a machine, and a machine reads nothing else', async () => {
    const sam = await person(box);
    for (const client of [box.client, sam.client, attic.operator.client])
      expect((await client.get('/events')).status).toBe(401);
    for (const path of ['/api/my-events', '/api/client/events', '/api/events/door', '/api/auth/me'])
      expect([path, (await crm.get(path)).status]).toEqual([path, 401]);
  });
});
