import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { keyOf, takesPlace } from '../support/interventions.js';
import { addSession, conference } from '../support/programme.js';
import { addDates, buyOfDate, cancelDate, ofDate, seriesOnSale, type Series } from '../support/series.js';
import {
  buy,
  created,
  daysAhead,
  eventOnSale,
  organisation,
  person,
  register,
  venue,
  type OnSale,
  type Organisation,
} from '../support/world.js';

const weekly = (weeks: number, from: number, fields: Json = {}): Json => ({
  rrule: `FREQ=WEEKLY;COUNT=${weeks}`,
  date: daysAhead(from),
  start_time: '18:00',
  end_time: '19:00',
  ...fields,
});

describe('the dates of an event', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(async () => {
    await box.settle();
    await box.stop();
  });

  const add = ({ eventId }: { eventId: string }, body: Json): Promise<Answer> =>
    attic.operator.client.post(`/api/my-events/${eventId}/dates`, body);
  const list = async ({ eventId }: { eventId: string }, query = ''): Promise<Json> =>
    (await attic.operator.client.get(`/api/my-events/${eventId}/dates${query}`)).body;
  const put = ({ eventId, dateId }: OnSale, body: Json): Promise<Answer> =>
    attic.operator.client.put(`/api/my-events/${eventId}/dates/${dateId}`, body);
  const remove = ({ eventId, dateId }: OnSale): Promise<Answer> =>
    attic.operator.client.delete(`/api/my-events/${eventId}/dates/${dateId}`);
  const stockOf = (on: OnSale) =>
    box.sql<{ capacity: number | null; closed: boolean }>(
      'SELECT capacity, closed FROM ticketing.stock WHERE date_id = $1 ORDER BY capacity',
      [keyOf(on.dateId)],
    );
  const refused = async (answer: Promise<Answer>, status: number, code: string, field?: string) => {
    const { status: got, body } = await answer;
    expect([got, body.code, body.errors?.[0]?.field]).toEqual([status, code, field]);
    return body;
  };

  describe('are added', () => {
    it('one at a time, with the places of every ticket type', async () => {
      const on = await eventOnSale(attic, {
        event: { guest_list_capacity: 50 },
        types: [{ capacity: 10 }, { capacity: 20 }],
      });
      const body = {
        date: daysAhead(30),
        start_time: '22:00',
        end_time: '03:00',
        last_entry_time: '01:00',
      };
      const answer = await add(on, body);
      expect(answer).toMatchObject({
        status: 201,
        body: { success: true, ids: [expect.stringMatching(/^date_/)] },
      });
      const [dateId = ''] = answer.body.ids;
      const page = await list(on);
      expect(page).toMatchObject({ total: 2, limit: 50, offset: 0, has_more: false });
      expect(page.data[1]).toEqual({
        id: dateId,
        ...body,
        time_zone: 'Europe/London',
        starts_at: expect.stringMatching(/Z$/),
        ends_at: expect.stringMatching(/Z$/),
        status: 'active',
        committed_guests: 0,
      });
      expect(await stockOf(ofDate(on, dateId))).toEqual([
        { capacity: 10, closed: false },
        { capacity: 20, closed: false },
      ]);
      const [whole] = await box.sql('SELECT capacity, closed FROM ticketing.date_stock WHERE date_id = $1', [
        keyOf(dateId),
      ]);
      expect(whole).toEqual({ capacity: 50, closed: false });
      const { body: shown } = await attic.operator.client.get(`/api/my-events/${on.eventId}`);
      expect(shown.data).toMatchObject({ date_count: 2, event_date: daysAhead(21) });
      expect(shown.data.dates).toEqual(page.data);
    });

    it('by a rule, with their defaults', async () => {
      const on = await eventOnSale(attic);
      const ids = await addDates(attic, on.eventId, {
        rrule: 'FREQ=DAILY;INTERVAL=2;COUNT=3',
        from: daysAhead(30),
        start_time: '22:00',
      });
      const { data } = await list(on, '?limit=3&offset=1');
      expect(data.map(({ id }: Json) => id)).toEqual(ids);
      expect(data.map(({ date }: Json) => date)).toEqual([daysAhead(30), daysAhead(32), daysAhead(34)]);
      expect(data[0]).toMatchObject({ start_time: '22:00', end_time: '02:00', last_entry_time: null });
    });

    it('as many as 366 ahead', async () => {
      const on = await eventOnSale(attic);
      const daily = { rrule: 'FREQ=DAILY;COUNT=365', date: daysAhead(22), start_time: '08:00' };
      expect(await addDates(attic, on.eventId, daily)).toHaveLength(365);
      await refused(add(on, { date: daysAhead(21), start_time: '07:00' }), 400, 'invalid_input', 'date');
      const other = await eventOnSale(attic);
      await refused(add(other, { ...daily, rrule: 'FREQ=DAILY;COUNT=366' }), 400, 'invalid_input', 'rrule');
      expect((await list(other)).total).toBe(1);
    });

    it('not without saying which, and not twice over', async () => {
      const on = await eventOnSale(attic);
      const wrong = (body: Json, field: string) =>
        refused(add(on, { start_time: '18:00', ...body }), 400, 'invalid_input', field);
      await wrong({}, 'date');
      await wrong({ from: daysAhead(3) }, 'date');
      await wrong({ date: daysAhead(3), from: daysAhead(3) }, 'from');
      await wrong({ rrule: 'FREQ=DAILY;COUNT=2', date: daysAhead(3), from: daysAhead(3) }, 'from');
      await wrong({ rrule: 'FREQ=DAILY', date: daysAhead(3) }, 'rrule');
      await wrong({ rrule: 'FREQ=HOURLY;COUNT=3', date: daysAhead(3) }, 'rrule');
      await wrong({ rrule: 'FREQ=DAILY;COUNT=367', date: daysAhead(3) }, 'rrule');
      await wrong({ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1', date: daysAhead(3) }, 'rrule');
      await wrong({ date: daysAhead(-2) }, 'date');
      await wrong({ rrule: 'FREQ=DAILY;COUNT=2', from: '2020-01-01' }, 'from');
      await wrong({ date: daysAhead(3), end_time: '19:00', last_entry_time: '19:30' }, 'last_entry_time');
      await wrong({ date: daysAhead(3), status: 'active' }, 'status');
      await refused(add(on, { date: daysAhead(3) }), 400, 'invalid_input', 'start_time');
      expect((await list(on)).total).toBe(1);
    });

    it('not where one starts at the same moment, and then none of them', async () => {
      const on = await seriesOnSale(attic, 3);
      const again = await refused(add(on, weekly(4, 28)), 409, 'date_exists');
      expect(again.date).toBe(daysAhead(28));
      const [later] = await addDates(attic, on.eventId, { date: daysAhead(28), start_time: '20:00' });
      const { data, total } = await list(on);
      expect(total).toBe(4);
      expect(data.slice(1, 3)).toMatchObject([
        { id: on.dateIds[1], date: daysAhead(28), start_time: '18:00' },
        { id: later, date: daysAhead(28), start_time: '20:00' },
      ]);
    });

    it('not to a cancelled event, nor to one of others', async () => {
      const on = await eventOnSale(attic);
      const stranger = await organisation(box);
      const theirs = await stranger.operator.client.post(`/api/my-events/${on.eventId}/dates`, weekly(2, 40));
      expect(theirs.status).toBe(404);
      expect((await stranger.operator.client.get(`/api/my-events/${on.eventId}/dates`)).status).toBe(404);
      await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, { status: 'cancelled' });
      await refused(add(on, weekly(2, 40)), 409, 'event_cancelled');
    });

    it('are on sale when their event is', async () => {
      const on = await eventOnSale(attic, { event: { status: 'draft' } });
      const [dateId = ''] = await addDates(attic, on.eventId, weekly(1, 40));
      expect(await stockOf(ofDate(on, dateId))).toMatchObject([{ closed: true }]);
      await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, { status: 'approved' });
      expect(await stockOf(ofDate(on, dateId))).toMatchObject([{ closed: false }]);
      const type = { name: 'Late', price_pence: 500, capacity: 3 };
      created(await attic.operator.client.post(`/api/my-events/${on.eventId}/ticket-types`, type));
      expect(await stockOf(ofDate(on, dateId))).toEqual([
        { capacity: 3, closed: false },
        { capacity: null, closed: false },
      ]);
    });

    it('is told to the books and to others', async () => {
      const on = await eventOnSale(attic);
      const ids = await addDates(attic, on.eventId, weekly(2, 40));
      const { body } = await attic.operator.client.get(`/api/my-audit?entity=${on.eventId}`);
      expect(body.data[0]).toMatchObject({ action: 'date.create', after: { date_ids: ids } });
      const [message] = await box.sql<Json>(
        `SELECT name FROM platform.outbox WHERE key = $1 ORDER BY id DESC LIMIT 1`,
        [keyOf(on.eventId)],
      );
      expect(message.name).toBe('event.updated');
    });
  });

  describe('at a venue with exclusive dates', () => {
    let at: string;
    let other: OnSale;

    beforeEach(async () => {
      at = await venue(attic, { exclusive_dates: true });
      other = await eventOnSale(attic, { venueId: at, event: { name: 'Jazz Night' } });
    });

    it('are refused as a whole where one is taken', async () => {
      const on = await eventOnSale(attic, { venueId: at, event: { event_date: daysAhead(22) } });
      const rule = { rrule: 'FREQ=DAILY;COUNT=5', date: daysAhead(17), start_time: '10:00' };
      const body = await refused(add(on, rule), 409, 'event_conflict');
      expect(body.conflict).toEqual({ event_id: other.eventId, name: 'Jazz Night' });
      expect((await list(on)).total).toBe(1);
      await refused(put(on, { date: daysAhead(21) }), 409, 'event_conflict');
      // A matinee and an evening of one event are no conflict.
      await addDates(attic, on.eventId, { date: daysAhead(22), start_time: '10:00' });
    });

    it('have their day alone, too, where they were over when the venue became one', async () => {
      const studio = await venue(attic);
      const on = await eventOnSale(attic, { venueId: studio });
      await takesPlace(box, on.dateId, { starts: -120, ends: -60 });
      const { status } = await attic.operator.client.put(`/api/my-venues/${studio}`, {
        exclusive_dates: true,
      });
      expect(status).toBe(200);
      expect((await put(on, { date: daysAhead(25) })).status).toBe(200);
      const late = attic.operator.client.post('/api/my-events', {
        venue_id: studio,
        name: 'Too late',
        event_date: daysAhead(25),
        status: 'approved',
      });
      await refused(late, 409, 'event_conflict');
    });

    it('are free again when a date is cancelled or taken away', async () => {
      const [second = '', third = ''] = await addDates(attic, other.eventId, {
        ...{ rrule: 'FREQ=DAILY;COUNT=2', date: daysAhead(30), start_time: '10:00' },
      });
      expect((await cancelDate(attic, ofDate(other, second))).status).toBe(200);
      expect((await remove(ofDate(other, third))).status).toBe(200);
      const on = await eventOnSale(attic, { venueId: at, event: { event_date: daysAhead(30) } });
      await addDates(attic, on.eventId, { date: daysAhead(31), start_time: '10:00' });
    });
  });

  describe('are changed', () => {
    it('in what is sent', async () => {
      const on = await seriesOnSale(attic, 2, { event: { last_entry_time: '18:15' } });
      expect((await put(on, { start_time: '17:30' })).body).toEqual({ success: true });
      const first = async () => (await list(on)).data[0];
      expect(await first()).toMatchObject({
        date: daysAhead(21),
        start_time: '17:30',
        end_time: '19:00',
        last_entry_time: '18:15',
      });
      await put(on, { date: daysAhead(20), end_time: '17:30', last_entry_time: null });
      const moved = await first();
      expect(moved).toMatchObject({ date: daysAhead(20), end_time: '17:30', last_entry_time: null });
      expect(Date.parse(moved.ends_at) - Date.parse(moved.starts_at)).toBeGreaterThan(22 * 3_600_000);
      expect((await put(on, {})).status).toBe(200);
      expect(await stockOf(on)).toMatchObject([{ closed: false }]);
      const { body } = await attic.operator.client.get(`/api/my-audit?entity=${on.dateId}`);
      expect(body.data.map(({ before, after }: Json) => [before, after])).toEqual([
        [
          { date: daysAhead(21), end_time: '19:00', last_entry_time: '18:15' },
          { date: daysAhead(20), end_time: '17:30', last_entry_time: null },
        ],
        [{ start_time: '18:00' }, { start_time: '17:30' }],
      ]);
    });

    it('with their sessions, as far as those still fit', async () => {
      const on = await conference(attic);
      const sessionId = await addSession(attic, on, { room: 'Main hall' });
      expect((await put(on, { date: daysAhead(22), start_time: '08:00', end_time: '17:00' })).status).toBe(
        200,
      );
      const sessions = async () =>
        (await attic.operator.client.get(`/api/my-events/${on.eventId}/sessions`)).body.data;
      expect(await sessions()).toMatchObject([
        { id: sessionId, starts_at: `${daysAhead(22)}T09:00`, ends_at: `${daysAhead(22)}T09:45` },
      ]);
      const body = await refused(put(on, { end_time: '09:30' }), 409, 'session_outside_date');
      expect(body.session.session_id).toBe(sessionId);
      await addDates(attic, on.eventId, weekly(1, 40));
      expect((await remove(on)).status).toBe(200);
      expect(await sessions()).toEqual([]);
    });

    it('not into the past, onto another, or beyond what a date may be', async () => {
      const on = await seriesOnSale(attic, 2);
      await refused(put(on, { date: daysAhead(-2) }), 400, 'invalid_input', 'date');
      await refused(put(on, { last_entry_time: '19:30' }), 400, 'invalid_input', 'last_entry_time');
      await refused(put(on, { date: daysAhead(28) }), 409, 'date_exists');
      await refused(put(on, { venue_id: on.venueId }), 400, 'invalid_input', 'venue_id');
      const other = await eventOnSale(attic);
      await refused(put(ofDate(on, other.dateId), { date: daysAhead(29) }), 404, 'not_found');
      expect((await list(on)).data[0]).toMatchObject({ date: daysAhead(21), start_time: '18:00' });
    });

    it('not while it is booked, unlike the others', async () => {
      const on = await seriesOnSale(attic, 2);
      await buyOfDate(await person(box), on, 2);
      const body = await refused(put(on, { start_time: '17:00' }), 409, 'active_bookings');
      expect(body.committed_guests).toBe(2);
      expect(await stockOf(on)).toMatchObject([{ closed: false }]);
      expect((await put(on, { start_time: '18:00' })).status).toBe(200);
      expect((await put(ofDate(on, on.dateIds[1] ?? ''), { start_time: '17:00' })).status).toBe(200);
    });

    it('not once it is cancelled', async () => {
      const on = await seriesOnSale(attic, 2);
      await cancelDate(attic, on);
      await refused(put(on, { start_time: '17:00' }), 409, 'date_cancelled');
    });
  });

  describe('are taken away', () => {
    it('unless they were ever booked, or are the last', async () => {
      const on = await seriesOnSale(attic, 3);
      const [first = '', second = '', third = ''] = on.dateIds;
      const { body } = await buyOfDate(await person(box), on);
      const bookingId = body.orderId.replace('ord_', 'bkg_');
      await attic.operator.client.post(`/api/my-events/${on.eventId}/bookings/${bookingId}/cancel`, {
        refund: 'none',
        reason: 'Illness',
      });
      await refused(remove(ofDate(on, first)), 409, 'had_bookings');
      expect((await remove(ofDate(on, second))).body).toEqual({ success: true });
      await refused(remove(ofDate(on, second)), 404, 'not_found');
      expect(await stockOf(ofDate(on, second))).toEqual([]);
      expect((await list(on)).data.map(({ id }: Json) => id)).toEqual([first, third]);

      const single = await eventOnSale(attic);
      await refused(remove(single), 409, 'last_date');
      const [another = ''] = await addDates(attic, single.eventId, weekly(1, 40));
      expect((await remove(single)).status).toBe(200);
      await refused(remove(ofDate(single, another)), 409, 'last_date');
    });
  });

  describe('are bought', () => {
    let on: Series;

    beforeAll(async () => {
      on = await seriesOnSale(attic, 3, { types: [{ price_pence: 0, capacity: 2 }] });
    });

    it('by naming one, which only the last that is left may go without', async () => {
      const sam = await person(box);
      await refused(buy(sam, on), 400, 'date_required', 'dateId');
      await refused(register(sam, on), 400, 'date_required', 'dateId');
      const [, second = '', third = ''] = on.dateIds;
      const { body } = await buyOfDate(sam, ofDate(on, second), 2);
      expect(body).toMatchObject({ status: 'confirmed', tickets: [{ date: { id: second } }, {}] });
      await refused(buyOfDate(sam, ofDate(on, second)), 409, 'sold_out');

      const single = await seriesOnSale(attic, 2, { types: [{ price_pence: 0 }] });
      await cancelDate(attic, single);
      const taken = await buy(sam, single);
      expect(taken.body.tickets).toMatchObject([{ date: { id: single.dateIds[1] } }]);
      await refused(buyOfDate(sam, single), 409, 'event_cancelled');
      expect((await buyOfDate(sam, ofDate(on, third))).status).toBe(201);
    });

    it('are shown with what is left of each', async () => {
      const sam = await person(box);
      const { body } = await sam.client.get(`/api/client/events/${on.eventId}`);
      expect(body.data ?? body).toMatchObject({ dateCount: 3, nextDate: { id: on.dateIds[0] } });
      expect((body.data ?? body).dates.map(({ id }: Json) => id)).toEqual(on.dateIds);
      const left = async (dateId: string) =>
        (await sam.client.get(`/api/client/events/${on.eventId}/ticket-types?dateId=${dateId}`)).body.data[0];
      expect(await Promise.all(on.dateIds.map(left))).toMatchObject([
        { available: 2, soldOut: false, onSale: true },
        { available: 0, soldOut: true, onSale: false, reason: 'sold_out' },
        { available: 1, soldOut: false, onSale: true },
      ]);
      const { body: page } = await attic.operator.client.get(`/api/my-events/${on.eventId}/dates`);
      expect(page.data.map((date: Json) => date.committed_guests)).toEqual([0, 2, 1]);
      const { body: event } = await attic.operator.client.get(`/api/my-events/${on.eventId}`);
      expect(event.data.committed_guests).toBe(3);
    });
  });

  describe('are cancelled', () => {
    it('for good: what the event does later opens no sale of them', async () => {
      const on = await seriesOnSale(attic, 2);
      await cancelDate(attic, on, { reason: 'The teacher is ill' });
      expect((await cancelDate(attic, on)).body).toEqual({ success: true });
      const statuses = async () => (await list(on)).data.map(({ status }: Json) => status);
      expect(await statuses()).toEqual(['cancelled', 'active']);
      for (const status of ['draft', 'approved'])
        await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, { status });
      expect(await stockOf(on)).toMatchObject([{ closed: true }]);
      const { body } = await attic.operator.client.get(`/api/my-events/${on.eventId}`);
      expect(body.data).toMatchObject({ date_count: 1, event_date: daysAhead(28) });
    });

    it('leaves the event what it is, though it has no other date', async () => {
      const on = await eventOnSale(attic);
      await cancelDate(attic, on);
      const { body } = await attic.operator.client.get(`/api/my-events/${on.eventId}`);
      expect(body.data).toMatchObject({ status: 'approved', date_count: 0, event_date: daysAhead(21) });
      const sam = await person(box);
      expect((await buy(sam, on)).body.code).toBe('sale_closed');
      const { body: shop } = await sam.client.with({ orgid: attic.id }).get('/api/client/events?limit=200');
      expect(shop.data.map(({ id }: Json) => id)).not.toContain(on.eventId);
      // The same time may be given another date.
      await addDates(attic, on.eventId, { date: daysAhead(21), start_time: '20:00' });
      expect((await buy(sam, on)).status).toBe(201);
    });

    it('is told to the books and to others', async () => {
      const on = await seriesOnSale(attic, 2);
      await cancelDate(attic, on, { reason: 'The teacher is ill' });
      const { body } = await attic.operator.client.get(`/api/my-audit?entity=${on.dateId}`);
      expect(body.data[0]).toMatchObject({
        action: 'date.cancel',
        before: { status: 'active' },
        after: { status: 'cancelled', reason: 'The teacher is ill' },
      });
      const messages = await box.sql<Json>('SELECT name, payload FROM platform.outbox WHERE key = $1', [
        keyOf(on.dateId),
      ]);
      expect(messages).toEqual([
        {
          name: 'event-date.cancelled',
          payload: {
            dateId: on.dateId,
            eventId: on.eventId,
            organisationId: attic.id,
            venueId: on.venueId,
            startsAt: expect.stringMatching(/Z$/),
            reason: 'The teacher is ill',
            url: `/api/my-events/${on.eventId}`,
          },
        },
      ]);
    });

    it('not of an event that is, nor by others', async () => {
      const on = await seriesOnSale(attic, 2);
      expect((await cancelDate(await organisation(box), on)).status).toBe(404);
      await attic.operator.client.patch(`/api/my-events/${on.eventId}/status`, { status: 'cancelled' });
      await refused(cancelDate(attic, on), 409, 'event_cancelled');
    });
  });
});
