import { ArchiveOver } from '#libs/operator';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { anotherDate, keyOf, rowCounts, sweep, takesPlace } from '../support/interventions.js';
import {
  admin,
  buy,
  cancelEvent,
  daysAhead,
  eventOnSale,
  holdRunsOut,
  organisation,
  organiser,
  person,
  submission,
  venue,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe("an event's steps", () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
  });

  const show = async (id: string): Promise<Json> =>
    (await attic.operator.client.get(`/api/my-events/${id}`)).body.data;
  const step = async (id: string, name: string) => {
    const { status, body } = await attic.operator.client.post(`/api/my-events/${id}/${name}`);
    return status === 200 ? body : `${status} ${body.code}`;
  };
  const set = (id: string, status: string) =>
    attic.operator.client.patch(`/api/my-events/${id}/status`, { status });

  describe('approve and reject', () => {
    const done = { success: true, cancelled_bookings: 0 };
    let otis: Somebody;
    beforeEach(async () => {
      otis = await organiser(box, attic);
    });

    it('are for submissions: pending or rejected to approved, pending to rejected', async () => {
      const id = await submission(otis, await venue(attic));
      expect(await step(id, 'reject')).toEqual(done);
      expect((await show(id)).status).toBe('rejected');
      expect(await step(id, 'reject')).toBe('409 status_not_reachable');
      expect(await step(id, 'approve')).toEqual(done);
      expect((await show(id)).status).toBe('approved');
      for (const name of ['approve', 'reject']) expect(await step(id, name)).toBe('409 status_not_reachable');
      await cancelEvent(attic, id);
      for (const name of ['approve', 'reject']) expect(await step(id, name)).toBe('409 event_cancelled');
      const { eventId } = await eventOnSale(attic, { event: { status: 'draft' } });
      for (const name of ['approve', 'reject'])
        expect(await step(eventId, name)).toBe('409 status_not_reachable');
    });

    it('put it on sale, and tell of it', async () => {
      const id = await submission(otis, await venue(attic), {
        ticket_types: [{ name: 'In', price_pence: 1500 }],
      });
      const { ticket_types, dates } = await show(id);
      const on = { eventId: id, dateId: dates[0].id, venueId: '', typeIds: [ticket_types[0].id] };
      expect((await buy(await person(box), on)).status).toBe(404);
      await step(id, 'approve');
      expect((await buy(await person(box), on)).status).toBe(201);
      const news = await box.sql('SELECT name FROM platform.outbox WHERE key = $1 ORDER BY id', [keyOf(id)]);
      expect(news).toEqual([{ name: 'event.updated' }, { name: 'event.approved' }]);
    });

    it('respect the day: a rejected one has given it up', async () => {
      const at = await venue(attic, { exclusive_dates: true });
      const id = await submission(otis, at);
      await step(id, 'reject');
      const taker = await eventOnSale(attic, { venueId: at, event: { name: 'Taker' } });
      const answer = await attic.operator.client.post(`/api/my-events/${id}/approve`);
      expect(answer).toMatchObject({
        status: 409,
        body: { code: 'event_conflict', conflict: { event_id: taker.eventId, name: 'Taker' } },
      });
      expect((await show(id)).status).toBe('rejected');
    });

    it('take an empty body of JSON, and none', async () => {
      const id = await submission(otis, await venue(attic));
      const answer = await attic.operator.client.post(`/api/my-events/${id}/approve`, '', {
        'content-type': 'application/json',
      });
      expect(answer.body).toEqual(done);
    });
  });

  describe('a listing in the guest app', () => {
    const listing = async (id: string) => (await show(id)).app_listing_status;

    it('is asked for by an approved event, and taken back while pending', async () => {
      const { eventId } = await eventOnSale(attic);
      expect(await step(eventId, 'withdraw-listing')).toBe('409 listing_not_reachable');
      expect(await step(eventId, 'request-listing')).toEqual({ app_listing_status: 'pending' });
      expect(await step(eventId, 'request-listing')).toBe('409 listing_not_reachable');
      expect(await step(eventId, 'withdraw-listing')).toEqual({ app_listing_status: 'none' });
      for (const status of ['draft', 'rejected', 'cancelled']) {
        await set(eventId, 'approved');
        await set(eventId, status);
        expect(await step(eventId, 'request-listing')).toBe('409 listing_not_reachable');
      }
    });

    it('is decided by the platform, and seen on the marketplace', async () => {
      const platform = (await admin(box)).client;
      const decide = async (id: string, verdict: string) => {
        const { status, body } = await platform.post(`/api/admin/listings/${id}/${verdict}`);
        return status === 200 ? body : `${status} ${body.code}`;
      };
      const [one, two] = [await eventOnSale(attic), await eventOnSale(attic)];
      const browsed = async () =>
        (await (await person(box)).client.get('/api/client/events?limit=100')).body.data
          .map(({ id }: Json) => id)
          .filter((id: string) => [one.eventId, two.eventId].includes(id));
      expect(await decide(one.eventId, 'approve')).toBe('409 listing_not_reachable');
      for (const { eventId } of [one, two]) await step(eventId, 'request-listing');
      expect(await browsed()).toEqual([]);
      expect(await decide(one.eventId, 'approve')).toEqual({ success: true, app_listing_status: 'listed' });
      expect(await decide(two.eventId, 'decline')).toEqual({ success: true, app_listing_status: 'declined' });
      for (const verdict of ['approve', 'decline'])
        expect(await decide(one.eventId, verdict)).toBe('409 listing_not_reachable');
      expect(await browsed()).toEqual([one.eventId]);
      expect(await step(one.eventId, 'withdraw-listing')).toBe('409 listing_not_reachable');
      expect(await step(two.eventId, 'request-listing')).toEqual({ app_listing_status: 'pending' });
    });

    it('is shown to the platform by how it stands', async () => {
      const platform = (await admin(box)).client;
      const at = await venue(attic, { name: 'The Attic' });
      const on = await eventOnSale(attic, { venueId: at, event: { name: 'Listed' } });
      await step(on.eventId, 'request-listing');
      const list = async (query: string) =>
        (await platform.get(`/api/admin/listings?limit=200&${query}`)).body.data.filter(
          ({ event_id }: Json) => event_id === on.eventId,
        );
      const item = {
        event_id: on.eventId,
        name: 'Listed',
        description: null,
        image_url: null,
        event_type: null,
        event_date: daysAhead(21),
        app_listing_status: 'pending',
        organisation: { id: attic.id, name: expect.any(String) },
        venue: { id: at, name: 'The Attic', city: 'London' },
      };
      expect(await list('status=pending')).toEqual([item]);
      expect(await list('')).toEqual([item]);
      expect(await list('status=listed')).toEqual([]);
      expect((await platform.get('/api/admin/listings?status=none')).status).toBe(400);
      const two = (await platform.get('/api/admin/listings?limit=1&page=1')).body;
      expect(two).toMatchObject({ limit: 1, offset: 0, total: expect.any(Number) });
    });

    it('ends when the event leaves approved, whichever way', async () => {
      for (const leave of ['draft', 'rejected', 'cancelled']) {
        const { eventId } = await eventOnSale(attic);
        await step(eventId, 'request-listing');
        await set(eventId, leave);
        expect(await listing(eventId)).toBe('none');
      }
      const { eventId } = await eventOnSale(attic);
      await step(eventId, 'request-listing');
      await attic.operator.client.put(`/api/my-events/${eventId}`, { status: 'draft' });
      expect(await listing(eventId)).toBe('none');
    });
  });

  describe('archiving', () => {
    const listed = async (query = '') =>
      (await attic.operator.client.get(`/api/my-events${query}`)).body.data.map(({ id }: Json) => id);
    const browsed = async () =>
      (await (await person(box)).client.with({ orgid: attic.id }).get('/api/client/events')).body.data.map(
        ({ id }: Json) => id,
      );
    const archiveOver = () => box.app.get(ArchiveOver, { strict: false }).execute();
    const over = (dateId: string, days: number) =>
      takesPlace(box, dateId, { starts: -days * 1440 - 60, ends: -days * 1440 });

    it('hides an event from browsing, not from its operators, until it is taken out', async () => {
      const [kept, away] = [await eventOnSale(attic), await eventOnSale(attic)];
      for (const _again of [1, 2]) expect(await step(away.eventId, 'archive')).toEqual({ success: true });
      expect(await browsed()).toEqual([kept.eventId]);
      expect((await show(away.eventId)).archived_at).toMatch(/Z$/);
      expect((await listed()).sort()).toEqual([kept.eventId, away.eventId].sort());
      expect(await listed('?archived=true')).toEqual([away.eventId]);
      expect(await listed('?archived=false')).toEqual([kept.eventId]);
      expect((await attic.operator.client.get('/api/my-events?archived=maybe')).status).toBe(400);
      for (const _again of [1, 2]) expect(await step(away.eventId, 'unarchive')).toEqual({ success: true });
      expect((await show(away.eventId)).archived_at).toBeNull();
      expect(await browsed()).toHaveLength(2);
      const audit = (await attic.operator.client.get(`/api/my-audit?entity=${away.eventId}`)).body.data;
      expect(audit.map(({ action }: Json) => action)).toEqual([
        'event.unarchive',
        'event.archive',
        'event.create',
      ]);
    });

    it('comes by itself once the last date is 30 days over', async () => {
      const events = await Promise.all([1, 2, 3, 4].map(() => eventOnSale(attic)));
      const [long, short, series, all] = events;
      if (!long || !short || !series || !all) throw new Error('no events');
      await over(long.dateId, 31);
      await over(short.dateId, 29);
      await over(series.dateId, 60);
      await anotherDate(box, await eventOnSale(attic));
      const ahead = await anotherDate(box, series);
      await over(ahead, 10);
      await attic.operator.client.post(`/api/my-events/${all.eventId}/dates/${all.dateId}/cancel`);
      await over(all.dateId, 31);
      while ((await archiveOver()) > 0);
      const archived = await listed('?archived=true');
      expect(archived.sort()).toEqual([long.eventId, all.eventId].sort());
      expect(await archiveOver()).toBe(0);
      const [news] = await box.sql(
        'SELECT name FROM platform.outbox WHERE key = $1 ORDER BY id DESC LIMIT 1',
        [keyOf(long.eventId)],
      );
      expect(news).toEqual({ name: 'event.updated' });
    });

    it('does not come back to what an operator took out, unless there were dates since', async () => {
      const on = await eventOnSale(attic);
      await over(on.dateId, 31);
      await archiveOver();
      await step(on.eventId, 'unarchive');
      expect(await archiveOver()).toBe(0);
      expect(await listed('?archived=false')).toEqual([on.eventId]);
      await box.sql(`UPDATE catalogue.events SET unarchived_at = now() - interval '40 days' WHERE id = $1`, [
        keyOf(on.eventId),
      ]);
      expect(await archiveOver()).toBe(1);
    });
  });

  describe('deleting', () => {
    const remove = async (id: string) => {
      const { status, body } = await attic.operator.client.delete(`/api/my-events/${id}`);
      return status === 200 ? body : `${status} ${body.code}`;
    };

    it('leaves nothing of it but the audit trail', async () => {
      const at = await venue(attic);
      await organiser(box, attic);
      const before = await rowCounts(box);
      for (const status of ['draft', 'rejected', 'cancelled']) {
        const on = await eventOnSale(attic, { venueId: at, types: [{}, { price_pence: 100 }] });
        await anotherDate(box, on);
        await box.sql(
          `INSERT INTO catalogue.perks (id, ticket_type_id, organisation_id, name) VALUES (platform.uuid_v7(), $1, $2, 'Drink')`,
          [keyOf(on.typeIds[0] ?? ''), attic.key],
        );
        await set(on.eventId, status);
        expect(await remove(on.eventId)).toEqual({ success: true });
        expect((await attic.operator.client.get(`/api/my-events/${on.eventId}`)).status).toBe(404);
        expect(await remove(on.eventId)).toBe('404 not_found');
        const { data } = (await attic.operator.client.get(`/api/my-audit?entity=${on.eventId}`)).body;
        expect(data[0]).toMatchObject({ action: 'event.delete', before: { status }, after: null });
      }
      await box.settle();
      const told = [
        'platform.audit',
        'platform.outbox',
        'platform.inbox',
        'automation.news',
        'automation.sequences',
      ];
      const rows = ({ tables }: Json) => tables.filter(({ name }: Json) => !told.includes(name));
      expect(rows(await rowCounts(box))).toEqual(rows(before));
    });

    it('is refused while it is live, and once there was a booking, whatever became of it', async () => {
      const on = await eventOnSale(attic);
      expect(await remove(on.eventId)).toBe('409 event_live');
      const { body } = await buy(await person(box), on);
      expect(await remove(on.eventId)).toBe('409 event_live');
      await holdRunsOut(box, keyOf(body.orderId));
      await sweep(box);
      await set(on.eventId, 'draft');
      expect(await remove(on.eventId)).toBe('409 had_bookings');
      await cancelEvent(attic, on.eventId);
      expect(await remove(on.eventId)).toBe('409 had_bookings');
      expect((await show(on.eventId)).ticket_types).toHaveLength(1);
    });

    it('gives the day back, and takes a submission, too', async () => {
      const at = await venue(attic, { exclusive_dates: true });
      const id = await submission(await organiser(box, attic), at, { ticket_types: [{ name: 'In' }] });
      expect(await remove(id)).toEqual({ success: true });
      await eventOnSale(attic, { venueId: at });
    });

    it('takes along whatever refers to an event', async () => {
      const explicit = ['catalogue.event_dates', 'catalogue.ticket_types'];
      const left = await box.sql<{ table: string }>(
        `SELECT conrelid::regclass::text AS table FROM pg_constraint
          WHERE contype = 'f' AND confdeltype NOT IN ('c', 'n')
            AND confrelid IN ('catalogue.events'::regclass, 'catalogue.event_dates'::regclass, 'catalogue.ticket_types'::regclass)`,
      );
      expect(left.map(({ table }) => table).filter((table) => !explicit.includes(table))).toEqual([]);
    });
  });
});
