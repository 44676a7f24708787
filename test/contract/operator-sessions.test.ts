import { EventStore, SessionStore } from '#libs/catalogue';
import { Transaction } from '#libs/platform';
import { SessionStockStore } from '#libs/ticketing';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { anotherDate, keyOf } from '../support/interventions.js';
import { choose } from '../support/participation.js';
import { addParticipant, addSession, at, conference } from '../support/programme.js';
import {
  cancelEvent,
  created,
  daysAhead,
  eventOnSale,
  organisation,
  people,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const later = (time: string): string => `${daysAhead(28)}T${time}`;

describe('sessions', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let path: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await conference(attic, { types: [{ price_pence: 0 }] });
    path = `/api/my-events/${on.eventId}/sessions`;
  });

  const add = (fields: Json = {}): Promise<Answer> =>
    attic.operator.client.post(path, {
      date_id: on.dateId,
      title: 'A session',
      starts_at: at('10:00'),
      ends_at: at('10:45'),
      ...fields,
    });
  const change = (id: string, fields: Json) => attic.operator.client.put(`${path}/${id}`, fields);
  const shown = async (id: string) => (await attic.operator.client.get(`${path}/${id}`)).body.data;
  /** This many ticket holders have chosen the session; or nobody, any more. */
  async function take(id: string, places: number): Promise<void> {
    if (places === 0) {
      for (const one of choosers.splice(0)) await choose(one, on, []);
      return;
    }
    for (const one of await people(box, places)) {
      await register(one, on);
      expect((await choose(one, on, [id])).status).toBe(200);
      choosers.push(one);
    }
  }
  const choosers: Somebody[] = [];

  it('are added, shown, changed in part and deleted', async () => {
    const ada = await addParticipant(attic, on);
    const grace = await addParticipant(attic, on);
    const full = {
      date_id: on.dateId,
      title: 'Queues that never lose anything',
      abstract: 'Outboxes.\nInboxes.',
      type: 'workshop',
      track: 'Backend',
      room: 'Main hall',
      starts_at: at('10:00'),
      ends_at: at('10:45'),
      capacity: 30,
      participant_ids: [grace, ada],
      stream_url: 'https://example.com/stream',
      materials: [{ name: 'Slides', url: 'https://example.com/slides.pdf' }],
    };
    const added = await add(full);
    expect([added.status, added.body]).toEqual([201, { success: true, id: expect.stringMatching(/^ses_/) }]);
    const { id } = added.body;
    const data = {
      id,
      event_id: on.eventId,
      ...full,
      time_zone: 'Europe/London',
      taken: 0,
      created_at: expect.any(String),
    };
    expect(await shown(id)).toEqual(data);

    const changed = await change(id, { title: 'Queues', room: null, participant_ids: [ada], capacity: 20 });
    expect([changed.status, changed.body]).toEqual([200, { success: true }]);
    const after = { ...data, title: 'Queues', room: null, participant_ids: [ada], capacity: 20 };
    expect(await shown(id)).toEqual(after);
    expect((await change(id, {})).status).toBe(200);
    expect(await shown(id)).toEqual(after);

    const gone = await attic.operator.client.delete(`${path}/${id}`);
    expect([gone.status, gone.body]).toEqual([200, { success: true }]);
    expect((await attic.operator.client.get(`${path}/${id}`)).status).toBe(404);
    expect(await box.sql('SELECT FROM ticketing.session_stock WHERE session_id = $1', [keyOf(id)])).toEqual(
      [],
    );
  });

  it('are talks without limits unless told otherwise', async () => {
    const id = created(await add());
    expect(await shown(id)).toMatchObject({
      type: 'talk',
      abstract: null,
      track: null,
      room: null,
      capacity: null,
      participant_ids: [],
      stream_url: null,
      materials: [],
    });
  });

  it('are listed by time, in pages, of one date if asked', async () => {
    const second = await anotherDate(box, on);
    const [late, early] = [
      await addSession(attic, on, { starts_at: at('15:00'), ends_at: at('16:00') }),
      await addSession(attic, on),
    ];
    const ids = async (query = '') => {
      const { body } = await attic.operator.client.get(`${path}${query}`);
      return [body.data.map(({ id }: Json) => id), body.total, body.has_more];
    };
    expect(await ids()).toEqual([[early, late], 2, false]);
    expect(await ids('?limit=1')).toEqual([[early], 2, true]);
    expect(await ids('?limit=1&page=2')).toEqual([[late], 2, false]);
    expect(await ids(`?date_id=${on.dateId}`)).toEqual([[early, late], 2, false]);
    expect(await ids(`?date_id=${second}`)).toEqual([[], 0, false]);
  });

  it.each([
    ['before its date starts', { starts_at: '08:59', ends_at: '09:30' }, 'starts_at'],
    ['after its date ends', { starts_at: '17:30', ends_at: '18:01' }, 'ends_at'],
    ['backwards', { starts_at: '11:00', ends_at: '10:00' }, 'ends_at'],
    ['for no time at all', { starts_at: '11:00', ends_at: '11:00' }, 'ends_at'],
  ])('do not take place %s', async (_how, { starts_at, ends_at }, field) => {
    const times = { starts_at: at(starts_at), ends_at: at(ends_at) };
    const { status, body } = await add(times);
    expect([status, body.errors?.[0].field]).toEqual([400, field]);
    const id = await addSession(attic, on);
    expect((await change(id, times)).body.errors?.[0].field).toBe(field);
    expect(await shown(id)).toMatchObject({ starts_at: at('10:00') });
  });

  it('may last as long as their date, over midnight and over the end of summer time', async () => {
    expect((await add({ starts_at: at('09:00'), ends_at: at('18:00') })).status).toBe(201);
    const year = new Date().getFullYear() + 2;
    // The clocks go back on the last Sunday of October, at 02:00 local time.
    const sunday = 31 - new Date(Date.UTC(year, 9, 31)).getUTCDay();
    const event = { event_date: `${year}-10-${sunday - 1}`, start_time: '22:00', end_time: '04:00' };
    const night = await eventOnSale(attic, { event });
    const [before, after] = [`${year}-10-${sunday}T00:30`, `${year}-10-${sunday}T02:30`];
    const id = await addSession(attic, night, { starts_at: before, ends_at: after });
    const [{ minutes }] = (await box.sql(
      'SELECT extract(epoch FROM ends_at - starts_at)::int / 60 AS minutes FROM catalogue.sessions WHERE id = $1',
      [keyOf(id)],
    )) as [{ minutes: number }];
    expect(minutes).toBe(180);
    const { body } = await attic.operator.client.get(`/api/my-events/${night.eventId}/sessions/${id}`);
    expect(body.data).toMatchObject({ starts_at: before, ends_at: after });
  });

  it.each([
    ['title', null],
    ['type', 'keynote'],
    ['starts_at', '10:00'],
    ['ends_at', null],
    ['capacity', 0],
    ['materials', [{ name: 'Slides' }]],
    ['participant_ids', null],
    ['id', 'ses_1'],
  ])('are not changed by %s = %j', async (field, value) => {
    const id = await addSession(attic, on);
    const { status, body } = await change(id, { [field]: value });
    expect([status, body.code]).toEqual([400, 'invalid_input']);
    expect(body.errors[0].field).toMatch(new RegExp(`^${field}`));
  });

  it('have a room of an event to themselves', async () => {
    const first = created(await add({ title: 'Opening', room: 'Main hall' }));
    const clash = await add({ room: 'MAIN HALL', starts_at: at('10:30'), ends_at: at('11:00') });
    expect([clash.status, clash.body.code, clash.body.session]).toEqual([
      409,
      'room_taken',
      { session_id: first, title: 'Opening' },
    ]);
    const next = created(await add({ room: 'Main hall', starts_at: at('10:45'), ends_at: at('11:00') }));
    const moved = await change(next, { starts_at: at('10:40') });
    expect([moved.status, moved.body.code]).toEqual([409, 'room_taken']);
    expect((await add({ room: 'Side room' })).status).toBe(201);
    expect((await add({ room: null })).status).toBe(201);
    expect((await add({ room: null })).status).toBe(201);
    const elsewhere = await conference(attic);
    const there = await addSession(attic, elsewhere, { room: 'Main hall' });
    const { body } = await attic.operator.client.get(`/api/my-events/${elsewhere.eventId}/sessions/${there}`);
    expect(body.data.room).toBe('Main hall');
  });

  it('keep room for whoever has chosen them', async () => {
    const id = created(await add({ capacity: 10 }));
    await take(id, 4);
    const less = await change(id, { capacity: 3, title: 'Smaller' });
    expect([less.status, less.body.code, less.body.taken]).toEqual([409, 'capacity_below_taken', 4]);
    expect(await shown(id)).toMatchObject({ capacity: 10, taken: 4, title: 'A session' });
    for (const capacity of [4, null, 5]) {
      expect((await change(id, { capacity })).status).toBe(200);
      expect(await shown(id)).toMatchObject({ capacity, taken: 4 });
    }
    const elsewhen = {
      date_id: await anotherDate(box, on),
      starts_at: later('10:00'),
      ends_at: later('11:00'),
    };
    expect(await change(id, elsewhen)).toMatchObject({ status: 409, body: { code: 'in_use' } });
    const kept = await attic.operator.client.delete(`${path}/${id}`);
    expect([kept.status, kept.body.code]).toEqual([409, 'in_use']);
    await take(id, 0);
    expect((await attic.operator.client.delete(`${path}/${id}`)).status).toBe(200);
  });

  it("are of one event: another's date, participants and sessions are not there", async () => {
    const other = await conference(attic);
    const stranger = await addParticipant(attic, other);
    const elsewhere = await addSession(attic, other);
    const id = await addSession(attic, on);
    for (const answer of [
      await add({ date_id: other.dateId }),
      await add({ participant_ids: [stranger] }),
      await change(id, { date_id: other.dateId }),
      await change(id, { participant_ids: [stranger] }),
      await change(elsewhere, { title: 'Mine' }),
      await attic.operator.client.get(`${path}/${elsewhere}`),
      await attic.operator.client.delete(`${path}/${elsewhere}`),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect(await shown(id)).toMatchObject({ date_id: on.dateId, participant_ids: [] });
  });

  it('are not there for a member of other venues', async () => {
    const id = await addSession(attic, on);
    const { client } = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    for (const answer of [
      await client.get(path),
      await client.get(`${path}/${id}`),
      await client.put(`${path}/${id}`, { title: 'Mine' }),
      await client.delete(`${path}/${id}`),
    ])
      expect(answer.status).toBe(404);
  });

  it('are not added to a cancelled event', async () => {
    await cancelEvent(attic, on.eventId);
    const { status, body } = await add();
    expect([status, body.code]).toEqual([409, 'event_cancelled']);
  });

  describe('on a date that moves', () => {
    const day = (time: string, days: number) => `${daysAhead(21 + days)}T${time}`;
    const moves = (to: { date: string; start: string; end: string }) => {
      const [transaction, events, sessions] = [
        box.app.get(Transaction, { strict: false }),
        box.app.get(EventStore, { strict: false }),
        box.app.get(SessionStore, { strict: false }),
      ];
      return transaction.run(async () => {
        const [date] = await events.datesOf(keyOf(on.eventId));
        if (!date) throw new Error('no date');
        date.takePlace(to, date.timeZone);
        await sessions.followDate(date);
      });
    };

    it('keep their distance from its start, back to back in one room', async () => {
      const first = await addSession(attic, on, {
        room: 'Hall',
        starts_at: at('09:00'),
        ends_at: at('10:00'),
      });
      const second = await addSession(attic, on, {
        room: 'Hall',
        starts_at: at('10:00'),
        ends_at: at('11:00'),
      });
      await moves({ date: daysAhead(22), start: '10:00', end: '19:00' });
      expect(await shown(first)).toMatchObject({ starts_at: day('10:00', 1), ends_at: day('11:00', 1) });
      expect(await shown(second)).toMatchObject({ starts_at: day('11:00', 1), ends_at: day('12:00', 1) });
    });

    it('stay where they are if one would lie outside', async () => {
      const first = await addSession(attic, on, { starts_at: at('09:00'), ends_at: at('10:00') });
      const last = await addSession(attic, on, {
        title: 'Last',
        starts_at: at('17:00'),
        ends_at: at('18:00'),
      });
      await expect(moves({ date: daysAhead(21), start: '09:00', end: '17:30' })).rejects.toMatchObject({
        name: 'SessionOutsideDate',
        members: { session: { session_id: last, title: 'Last' } },
      });
      expect(await shown(first)).toMatchObject({ starts_at: at('09:00') });
    });
  });

  it('go with the date that is deleted, and their counters, too', async () => {
    const second = await anotherDate(box, on);
    const id = await addSession(attic, on, {
      date_id: second,
      starts_at: later('10:00'),
      ends_at: later('11:00'),
    });
    const kept = await addSession(attic, on);
    await box.app.get(SessionStockStore, { strict: false }).closeOn([keyOf(second)]);
    await box.sql('DELETE FROM ticketing.stock WHERE date_id = $1', [keyOf(second)]);
    await box.sql('DELETE FROM ticketing.date_stock WHERE date_id = $1', [keyOf(second)]);
    await box.sql('DELETE FROM catalogue.event_dates WHERE id = $1', [keyOf(second)]);
    expect((await attic.operator.client.get(`${path}/${id}`)).status).toBe(404);
    expect(await shown(kept)).toMatchObject({ taken: 0 });
  });

  it('are in the audit trail', async () => {
    const id = created(await add({ title: 'Before' }));
    await change(id, { title: 'After' });
    await attic.operator.client.delete(`${path}/${id}`);
    const { body } = await attic.operator.client.get(`/api/my-audit?entity=${id}`);
    expect(body.data).toMatchObject([
      { action: 'session.delete', before: { title: 'After' }, after: null },
      { action: 'session.update', before: { title: 'Before' }, after: { title: 'After' } },
      { action: 'session.create', before: null, after: { title: 'Before', starts_at: at('10:00') } },
    ]);
  });
});
