import { DateTime } from 'luxon';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import {
  bought,
  buy,
  created,
  daysAhead,
  eventOnSale,
  organisation,
  person,
  venue,
  type Organisation,
} from '../support/world.js';

describe('creating an event', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  const create = (venueId: string, fields: Json = {}): Promise<Answer> =>
    attic.operator.client.post('/api/my-events', {
      venue_id: venueId,
      name: 'Jazz Night',
      event_date: daysAhead(9),
      ...fields,
    });
  const show = async (id: string): Promise<Json> =>
    (await attic.operator.client.get(`/api/my-events/${id}`)).body.data;
  const shown = async (answer: Promise<Answer>): Promise<Json> => show(created(await answer));

  it('needs a venue, a name and a date; the rest has defaults', async () => {
    const at = await venue(attic, { capacity: 120 });
    expect(await shown(create(at))).toMatchObject({
      status: 'draft',
      start_time: '00:00',
      end_time: '04:00',
      last_entry_time: null,
      event_type: null,
      event_genre: null,
      description: null,
      image_url: null,
      format: 'PHYSICAL',
      event_mode: 'ticketed',
      visibility: 'public',
      guest_list_capacity: 120,
      doors_open_minutes: 120,
      app_listing_status: 'none',
      ticket_types: [],
    });
  });

  it("has the capacity that it says: unlimited, its own, or the venue's", async () => {
    const at = await venue(attic, { capacity: 120 });
    const capacity = async (fields: Json) => (await shown(create(at, fields))).guest_list_capacity;
    expect(await capacity({ guest_list_capacity: null })).toBeNull();
    expect(await capacity({ guest_list_capacity: 1 })).toBe(1);
    expect(await capacity({ guest_list_capacity: 1_000_000 })).toBe(1_000_000);
    for (const bad of [0, -1, 1_000_001, 1.5, '300'])
      expect((await create(at, { guest_list_capacity: bad })).body.errors).toMatchObject([
        { field: 'guest_list_capacity' },
      ]);
  });

  it('is always ticketed and public', async () => {
    const at = await venue(attic);
    expect(await shown(create(at, { event_mode: 'ticketed', visibility: 'public' }))).toMatchObject({
      event_mode: 'ticketed',
    });
    expect((await create(at, { event_mode: 'guest_list' })).status).toBe(400);
    expect((await create(at, { visibility: 'private' })).status).toBe(400);
    expect((await create(at, { status: 'cancelled' })).status).toBe(400);
  });

  it('may be today, and not in the past, as the venue reckons', async () => {
    for (const time_zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const at = await venue(attic, { time_zone });
      const today = DateTime.now().setZone(time_zone);
      const past = await create(at, { event_date: today.minus({ days: 1 }).toISODate() });
      expect(past.status).toBe(400);
      expect(past.body.errors).toEqual([{ field: 'event_date', message: 'must not be in the past' }]);
      expect((await create(at, { event_date: today.plus({ days: 1 }).toISODate() })).status).toBe(201);
    }
  });

  it('is not put on sale when it is over', async () => {
    // Wherever the clock stands, one minute past midnight is over in one of them, and 12 hours are not in the other.
    const hourIn = (zone: string) => DateTime.now().setZone(zone).hour;
    const time_zone = ['Pacific/Kiritimati', 'Asia/Tokyo'].find((zone) => hourIn(zone) > 0) ?? '';
    const at = await venue(attic, { time_zone });
    const over = {
      event_date: DateTime.now().setZone(time_zone).toISODate(),
      start_time: '00:00',
      end_time: '00:01',
    };
    const refused = await create(at, { ...over, status: 'approved' });
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [{ field: 'end_time', message: 'is over already' }],
    ]);
    expect((await create(at, over)).status).toBe(201);
    expect((await create(at, { ...over, end_time: '00:00', status: 'approved' })).status).toBe(201);
  });

  describe('at local times', () => {
    const dateOf = async (answer: Promise<Answer>): Promise<Json> => (await shown(answer)).dates[0];
    const minutes = ({ starts_at, ends_at }: Json) => (Date.parse(ends_at) - Date.parse(starts_at)) / 60_000;

    it('ends on the next day where the end is not after the start', async () => {
      // a zone without clock changes: hours are hours on every day of the year
      const at = await venue(attic, { time_zone: 'Asia/Tokyo' });
      expect(minutes(await dateOf(create(at, { start_time: '21:00', end_time: '03:00' })))).toBe(6 * 60);
      expect(minutes(await dateOf(create(at, { start_time: '21:00', end_time: '21:00' })))).toBe(24 * 60);
      expect(minutes(await dateOf(create(at, { start_time: '21:00', end_time: '21:30' })))).toBe(30);
      expect(minutes(await dateOf(create(at, { start_time: '22:00' })))).toBe(4 * 60);
      const date = await dateOf(create(at, { start_time: '21:00' }));
      expect(date).toMatchObject({
        end_time: '01:00',
        time_zone: 'Asia/Tokyo',
        starts_at: `${daysAhead(9)}T12:00:00.000Z`,
      });
    });

    // The next changes of the clock in London that are sure to lie ahead.
    const year = DateTime.now().year + 1;
    const lastSunday = (month: number) => {
      const last = DateTime.fromObject({ year, month }, { zone: 'Europe/London' }).endOf('month');
      return last.minus({ days: last.weekday % 7 }).toISODate();
    };
    const [spring, autumn] = [lastSunday(3), lastSunday(10)];

    it('counts real minutes over a change of the clock', async () => {
      const at = await venue(attic);
      const inSpring = await dateOf(
        create(at, { event_date: spring, start_time: '00:30', end_time: '03:30' }),
      );
      expect(minutes(inSpring)).toBe(120);
      const inAutumn = await dateOf(
        create(at, { event_date: autumn, start_time: '00:30', end_time: '03:30' }),
      );
      expect(minutes(inAutumn)).toBe(240);
    });

    it('takes the later instant of a time that is skipped, the earlier of one that comes twice', async () => {
      const at = await venue(attic);
      const skipped = await dateOf(
        create(at, { event_date: spring, start_time: '01:30', end_time: '04:00' }),
      );
      expect(skipped).toMatchObject({ start_time: '01:30', starts_at: `${spring}T01:30:00.000Z` });
      const twice = await dateOf(create(at, { event_date: autumn, start_time: '01:30', end_time: '04:00' }));
      expect(twice).toMatchObject({ start_time: '01:30', starts_at: `${autumn}T00:30:00.000Z` });
    });

    it('does not begin after it ends when the clock jumps over its start', async () => {
      const at = await venue(attic);
      for (const end_time of ['02:00', '02:30']) {
        const answer = await create(at, { event_date: spring, start_time: '01:30', end_time });
        expect(answer.status).toBe(400);
        expect(answer.body.errors).toMatchObject([{ field: 'end_time' }]);
      }
      expect((await create(at, { event_date: spring, start_time: '01:30', end_time: '02:31' })).status).toBe(
        201,
      );
    });

    it('knows only dates and times that there are', async () => {
      const at = await venue(attic);
      for (const [field, values] of Object.entries({
        event_date: ['2099-02-30', '2099-13-01', '99-01-01', '2099-01-01T00:00', '9999-12-31', 'tomorrow'],
        start_time: ['24:00', '9:00', '09:60', '21:00:00', ''],
        end_time: ['24:00', '3pm'],
        last_entry_time: ['25:00'],
      })) {
        for (const value of values) {
          const answer = await create(at, { [field]: value });
          expect({ value, status: answer.status, field: answer.body.errors?.[0].field }).toEqual({
            value,
            status: 400,
            field,
          });
        }
      }
    });
  });

  describe('on a date that the venue gives to one event only', () => {
    const conflicting = { status: 409, body: expect.objectContaining({ code: 'event_conflict' }) };

    it('lets drafts stand side by side, and approves one of them', async () => {
      const at = await venue(attic, { exclusive_dates: true });
      const one = created(await create(at, { name: 'One' }));
      const two = created(await create(at, { name: 'Two' }));
      const approve = (id: string) =>
        attic.operator.client.patch(`/api/my-events/${id}/status`, { status: 'approved' });
      expect((await approve(one)).status).toBe(200);
      const refused = await approve(two);
      expect(refused).toMatchObject(conflicting);
      expect(refused.body.conflict).toEqual({ event_id: one, name: 'One' });
      expect((await show(two)).status).toBe('draft');
      expect(
        (await attic.operator.client.patch(`/api/my-events/${one}/status`, { status: 'cancelled' })).status,
      ).toBe(200);
      expect((await approve(two)).status).toBe(200);
    });

    it('refuses whatever the hours, and allows another day or venue', async () => {
      const [at, other] = [
        await venue(attic, { exclusive_dates: true }),
        await venue(attic, { exclusive_dates: true }),
      ];
      await create(at, { status: 'approved', start_time: '10:00', end_time: '12:00' });
      expect(await create(at, { status: 'approved', start_time: '20:00' })).toMatchObject(conflicting);
      expect((await create(at, { status: 'approved', event_date: daysAhead(10) })).status).toBe(201);
      expect((await create(other, { status: 'approved' })).status).toBe(201);
      expect((await attic.operator.client.get(`/api/my-venues/${at}/events`)).body.total).toBe(2);
    });

    it('is the default, and a venue may do without', async () => {
      const strict = created(
        await attic.operator.client.post('/api/my-venues', { name: 'Strict', time_zone: 'Europe/London' }),
      );
      const studio = await venue(attic, { exclusive_dates: false });
      expect((await create(strict, { status: 'approved' })).status).toBe(201);
      expect(await create(strict, { status: 'approved' })).toMatchObject(conflicting);
      for (const start_time of ['09:00', '09:00', '11:00'])
        expect((await create(studio, { status: 'approved', start_time })).status).toBe(201);
    });

    it('gives it to one of two that ask at once', async () => {
      const at = await venue(attic, { exclusive_dates: true });
      const answers = await Promise.all(
        ['One', 'Two'].map((name) => create(at, { name, status: 'approved' })),
      );
      const winner = answers.find(({ status }) => status === 201);
      const loser = answers.find(({ status }) => status === 409);
      expect(winner?.body).toMatchObject({ success: true });
      expect(loser?.body.conflict).toEqual({
        event_id: winner?.body.id,
        name: expect.stringMatching(/^(One|Two)$/),
      });
      expect((await attic.operator.client.get(`/api/my-venues/${at}/events`)).body.total).toBe(1);
    });
  });

  describe('and moving it through its lifecycle', () => {
    const move = async (id: string, status: string) => {
      const answer = await attic.operator.client.patch(`/api/my-events/${id}/status`, { status });
      return answer.status === 200 ? answer.body : `${answer.status} ${answer.body.code}`;
    };
    const done = (status: string) => ({ success: true, status });

    it('goes to draft and back, is rejected and taken up again', async () => {
      const { eventId } = await eventOnSale(attic);
      for (const status of ['draft', 'approved', 'rejected', 'draft', 'approved', 'rejected', 'approved']) {
        expect(await move(eventId, status)).toEqual(done(status));
        expect((await show(eventId)).status).toBe(status);
      }
    });

    it('is cancelled for good', async () => {
      for (const first of ['draft', 'approved', 'rejected']) {
        const { eventId } = await eventOnSale(attic);
        await move(eventId, first);
        expect(await move(eventId, 'cancelled')).toEqual(done('cancelled'));
        for (const status of ['draft', 'approved', 'rejected'])
          expect(await move(eventId, status)).toBe('409 event_cancelled');
        expect(
          (await attic.operator.client.post(`/api/my-events/${eventId}/ticket-types`, { name: 'Late' })).body
            .code,
        ).toBe('event_cancelled');
      }
    });

    it('may be told the same again', async () => {
      const { eventId } = await eventOnSale(attic);
      for (const status of ['approved', 'draft', 'approved', 'rejected', 'cancelled']) {
        await move(eventId, status);
        expect(await move(eventId, status)).toEqual(done(status));
      }
    });

    it('does not reject what was never submitted', async () => {
      const { eventId } = await eventOnSale(attic, { event: { status: 'draft' } });
      expect(await move(eventId, 'rejected')).toBe('409 status_not_reachable');
      for (const status of ['pending_venue_approval', 'live', ''])
        expect(await move(eventId, status)).toBe('400 invalid_input');
    });

    it('stays as it is while there are bookings, held or sold', async () => {
      const [held, sold] = [await eventOnSale(attic), await eventOnSale(attic)];
      await buy(await person(box), held, 2);
      await bought(box, await person(box), sold, 3);
      for (const status of ['draft', 'rejected']) {
        const answer = await attic.operator.client.patch(`/api/my-events/${held.eventId}/status`, { status });
        expect(answer.status).toBe(409);
        expect(answer.body).toMatchObject({ code: 'active_bookings', committed_guests: 2 });
        expect(await move(sold.eventId, status)).toBe('409 active_bookings');
      }
      expect(await move(sold.eventId, 'approved')).toEqual(done('approved'));
      expect((await buy(await person(box), sold)).status).toBe(201);
    });
  });
});
