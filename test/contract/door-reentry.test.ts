import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { BY_HAND, checkOut, doorRules, undo } from '../support/door-requests.js';
import { assign, keyOf, takesPlace, ticketBecomes } from '../support/interventions.js';
import {
  admin,
  bought,
  checkIn,
  codeOf,
  eventNow,
  organisation,
  person,
  register,
  staff,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';
import { disputed } from '../support/disputes.js';

describe('going out and coming in again', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;
  let on: OnSale;
  let sam: Somebody;
  let id: string;
  let qr: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await eventNow(attic, { types: [{ name: 'Guest', price_pence: 0 }] });
    sam = await person(box);
    [{ id }] = (await register(sam, on)).body.tickets;
    qr = await codeOf(sam, id);
  });

  const rules = (of: Parameters<typeof doorRules>[2]) => doorRules(box, on.typeIds[0] ?? '', of);
  const ticket = async (): Promise<Json> =>
    (
      await box.sql(
        'SELECT status, entries, inside, first_admitted_at IS NOT NULL AS admitted FROM ticketing.tickets WHERE id = $1',
        [keyOf(id)],
      )
    )[0];
  const enters = async (body: Json = { qr }) => (await checkIn(door, id, body)).body;
  const leaves = async (body: Json = { qr }) => (await checkOut(door, id, body)).body;
  const scans = () =>
    box.sql(
      'SELECT direction, admitted, reason, entry FROM ticketing.scans WHERE ticket_id = $1 ORDER BY recorded_at, id',
      [keyOf(id)],
    );
  const told = async () =>
    (
      await box.sql<{ name: string }>('SELECT name FROM platform.outbox WHERE key = $1 ORDER BY id', [
        keyOf(id),
      ])
    ).map(({ name }) => name);

  describe('check-out', () => {
    it('lets out whoever is inside, once, and counts the people inside', async () => {
      await enters();
      expect(await leaves({ qr, scan_point: 'Back door' })).toEqual({
        checked_out: true,
        occupancy: { inside: 0, capacity: null },
      });
      expect(await ticket()).toEqual({ status: 'checked_in', entries: 1, inside: false, admitted: true });
      expect(await leaves()).toEqual({
        checked_out: false,
        reason: 'not_inside',
        occupancy: { inside: 0, capacity: null },
      });
      expect(await scans()).toEqual([
        { direction: 'in', admitted: true, reason: null, entry: 1 },
        { direction: 'out', admitted: true, reason: null, entry: 1 },
        { direction: 'out', admitted: false, reason: 'not_inside', entry: null },
      ]);
      expect(await told()).toEqual(['ticket.issued', 'ticket.checked-in', 'ticket.checked-out']);
    });

    it('refuses whoever never came in', async () => {
      expect((await leaves()).reason).toBe('not_inside');
      expect(await ticket()).toMatchObject({ entries: 0, inside: false });
    });

    it('needs no code for somebody picked from the door list, but takes no false one', async () => {
      await enters();
      expect((await leaves({ qr: 'junk' })).reason).toBe('invalid_qr');
      await box.sql('UPDATE ticketing.tickets SET generation = 2 WHERE id = $1', [keyOf(id)]);
      expect((await leaves()).reason).toBe('superseded_qr');
      const other = await eventNow(attic);
      expect((await leaves({ event_id: other.eventId })).reason).toBe('wrong_event');
      expect((await leaves({ date_id: other.dateId })).reason).toBe('wrong_date');
      expect(await leaves({})).toMatchObject({ checked_out: true });
    });

    it('lets out whatever became of ticket and event, and after the end', async () => {
      const paid = await eventNow(attic);
      const order = await bought(box, sam, paid);
      [{ id }] = order.tickets;
      await enters(BY_HAND);
      await disputed(box, order.orderId);
      await takesPlace(box, paid.dateId, { starts: -120, ends: -1 });
      await attic.operator.client.post(`/api/my-events/${paid.eventId}/dates/${paid.dateId}/cancel`);
      expect(await leaves({})).toMatchObject({ checked_out: true });
      expect(await ticket()).toMatchObject({ status: 'frozen', inside: false });
    });

    it('gives a repeated scan its first answer, and tells it from the way in', async () => {
      const scan = { qr, device_id: 'scanner-3', scanned_at: '2026-07-17T20:31:07.123Z' };
      expect((await enters(scan)).admitted).toBe(true);
      expect((await leaves(scan)).checked_out).toBe(true);
      expect((await leaves(scan)).checked_out).toBe(true);
      expect((await enters(scan)).admitted).toBe(true);
      expect(await scans()).toHaveLength(2);
      expect((await ticket()).inside).toBe(false);
    });

    it.each([{ manual: true }, { reason: 'Because' }, { surprise: 1 }])(
      'knows no field of %j',
      async (body) => {
        const { status, body: problem } = await checkOut(door, id, body);
        expect([status, problem.errors[0].field]).toEqual([400, Object.keys(body)[0]]);
      },
    );

    it('is for the doors of the event only', async () => {
      const assigned = await staff(box, attic, false);
      const organiser = await person(box, { organisationKey: attic.key, role: 'organiser' });
      const foreign = await staff(box, await organisation(box));
      await enters();
      for (const nobody of [assigned, organiser, foreign])
        expect((await checkOut(nobody, id, { qr })).status).toBe(404);
      await assign(box, assigned, attic, on.venueId);
      expect((await checkOut(assigned, id, { qr })).body.checked_out).toBe(true);
      expect((await checkOut(sam, id, { qr })).status).toBe(403);
    });
  });

  describe('re-entry', () => {
    it('is not for a ticket of one entry, whatever it does', async () => {
      await enters();
      expect((await enters()).reason).toBe('already_used');
      await leaves();
      expect((await enters()).reason).toBe('already_used');
      expect(await ticket()).toMatchObject({ entries: 1, inside: false });
    });

    it('is for a ticket that allows it, after going out, as often as it allows', async () => {
      await rules({ allowReentry: true, reentryLimit: 2 });
      const { first_admitted_at: none, ...first } = await enters();
      expect([none, first.entry]).toEqual([undefined, 1]);
      const { checkedInAt } = (await sam.client.get(`/api/client/events/tickets/${id}`)).body;
      expect(await enters()).toMatchObject({ reason: 'already_used', first_admitted_at: checkedInAt });
      for (const entry of [2, 3]) {
        await leaves();
        expect(await enters()).toMatchObject({ admitted: true, entry, occupancy: { inside: 1 } });
        expect((await enters()).reason).toBe('already_used');
      }
      await leaves();
      expect(await enters()).toMatchObject({ reason: 'already_used', first_admitted_at: checkedInAt });
      expect((await sam.client.get(`/api/client/events/tickets/${id}`)).body.checkedInAt).toBe(checkedInAt);
    });

    it('has no end where no limit is set', async () => {
      await rules({ allowReentry: true });
      for (const entry of [1, 2, 3, 4, 5]) {
        expect((await enters()).entry).toBe(entry);
        await leaves();
      }
    });

    it('follows the rules of the moment, though fewer entries are allowed than there were', async () => {
      await rules({ allowReentry: true });
      for (const entry of [1, 2, 3]) {
        expect((await enters()).entry).toBe(entry);
        await leaves();
      }
      await rules({ allowReentry: true, reentryLimit: 1 });
      expect((await enters()).reason).toBe('already_used');
      await rules({ allowReentry: true, reentryLimit: 3 });
      expect((await enters()).entry).toBe(4);
    });

    it('keeps to the hours of entry', async () => {
      await rules({ allowReentry: true });
      await enters();
      await leaves();
      await takesPlace(box, on.dateId, { starts: -120, ends: 60, lastEntry: -1 });
      expect((await enters()).reason).toBe('too_late');
    });
  });

  describe('scan points', () => {
    it('admit only the tickets that they are for', async () => {
      await rules({ scanPoints: ['VIP', 'Stage door'] });
      for (const body of [{ qr }, { qr, scan_point: 'Main entrance' }, { qr, scan_point: 'vip' }, BY_HAND]) {
        const answer = await enters(body);
        expect(answer).toMatchObject({ reason: 'scan_point_not_accepted', message: expect.any(String) });
      }
      expect((await enters({ qr, scan_point: 'Stage door' })).admitted).toBe(true);
    });

    it('do not matter to tickets that are for all of them, nor to whoever leaves', async () => {
      expect((await enters({ qr, scan_point: 'Anywhere' })).admitted).toBe(true);
      await rules({ scanPoints: ['VIP'] });
      expect((await leaves({ qr, scan_point: 'Main entrance' })).checked_out).toBe(true);
    });
  });

  describe('undoing a check-in', () => {
    it('takes the last admission back, with a trace of it', async () => {
      await enters();
      expect((await undo(attic.operator, id)).body).toEqual({
        success: true,
        occupancy: { inside: 0, capacity: null },
      });
      expect(await ticket()).toEqual({ status: 'confirmed', entries: 0, inside: false, admitted: false });
      expect((await sam.client.get(`/api/client/events/tickets/${id}`)).body).toMatchObject({
        status: 'confirmed',
        checkedInAt: null,
      });
      const { body } = await attic.operator.client.get(`/api/my-audit?entity=${id}`);
      expect(body.data).toMatchObject([
        { action: 'ticket.undo-check-in', before: { entries: 1 }, after: { entries: 0 } },
      ]);
      expect(await enters()).toMatchObject({ admitted: true, entry: 1, occupancy: { inside: 1 } });
    });

    it('takes one at a time, with the way out that followed it', async () => {
      await rules({ allowReentry: true });
      await enters();
      await leaves();
      await enters();
      await leaves();
      await undo(attic.operator, id);
      expect(await ticket()).toEqual({ status: 'checked_in', entries: 1, inside: false, admitted: true });
      expect((await enters()).entry).toBe(2);
      await undo(attic.operator, id);
      await undo(attic.operator, id);
      const answer = await undo(attic.operator, id);
      expect([answer.status, answer.body.code]).toEqual([409, 'not_checked_in']);
      expect(await ticket()).toMatchObject({ status: 'confirmed', entries: 0 });
    });

    it('is told to a scan that is sent again, which lets nobody in', async () => {
      const scan = { qr, device_id: 'scanner-3', scanned_at: '2026-07-17T20:31:07.123Z' };
      await enters(scan);
      await leaves(scan);
      await undo(attic.operator, id);
      expect(await enters(scan)).toMatchObject({ admitted: false, reason: 'undone' });
      expect(await leaves(scan)).toMatchObject({ checked_out: false, reason: 'undone' });
      expect(await ticket()).toEqual({ status: 'confirmed', entries: 0, inside: false, admitted: false });
      expect(await enters({ ...scan, scanned_at: '2026-07-17T20:40:00Z' })).toMatchObject({
        admitted: true,
        entry: 1,
      });
    });

    it('is of what a frozen ticket had been, too', async () => {
      const order = await bought(box, sam, await eventNow(attic));
      [{ id }] = order.tickets;
      await enters(BY_HAND);
      await disputed(box, order.orderId);
      await undo(attic.operator, id);
      expect(
        await box.sql('SELECT status, frozen_from FROM ticketing.tickets WHERE id = $1', [keyOf(id)]),
      ).toEqual([{ status: 'frozen', frozen_from: 'confirmed' }]);
    });

    it('leaves a cancelled ticket cancelled', async () => {
      await enters();
      await ticketBecomes(box, id, 'cancelled');
      await undo(attic.operator, id);
      expect(await ticket()).toEqual({ status: 'cancelled', entries: 0, inside: false, admitted: false });
    });

    it('is for operators alone, of the venue', async () => {
      await enters();
      for (const somebody of [door, sam, await admin(box)]) {
        const answer = await undo(somebody, id);
        expect([answer.status, answer.body.code]).toEqual([403, 'wrong_role']);
      }
      const elsewhere = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
      for (const stranger of [elsewhere, (await organisation(box)).operator])
        expect((await undo(stranger, id)).status).toBe(404);
      expect((await ticket()).entries).toBe(1);
    });
  });

  describe('a reissued ticket', () => {
    const reissue = (operator: Somebody, eventId = on.eventId) =>
      operator.client.post(`/api/my-events/${eventId}/tickets/${id}/reissue`);

    it('has a new code, and the old one is dead', async () => {
      expect((await reissue(attic.operator)).body).toEqual({ success: true });
      expect((await enters()).reason).toBe('superseded_qr');
      const renewed = await codeOf(sam, id);
      expect(renewed.split('.')[2]).toBe('2');
      expect((await enters({ qr: renewed })).admitted).toBe(true);
      const [message] = await box.sql<{ payload: Json }>(
        `SELECT payload FROM platform.outbox WHERE name = 'ticket.reissued' AND key = $1`,
        [keyOf(id)],
      );
      expect(message?.payload).toMatchObject({ ticketId: id, eventId: on.eventId, generation: 2 });
      const { body } = await attic.operator.client.get(`/api/my-audit?entity=${id}`);
      expect(body.data).toMatchObject([
        { action: 'ticket.reissue', before: { generation: 1 }, after: { generation: 2 } },
      ]);
    });

    it.each([
      ['cancelled', 'ticket_cancelled'],
      ['refunded', 'ticket_cancelled'],
      ['transfer_pending', 'transfer_pending'],
    ] as const)('is not one that is %s', async (status, code) => {
      await ticketBecomes(box, id, status);
      const answer = await reissue(attic.operator);
      expect([answer.status, answer.body.code]).toEqual([409, code]);
      expect(await told()).not.toContain('ticket.reissued');
    });

    it("is one of the operator's, by its event", async () => {
      const other = await eventNow(attic);
      const elsewhere = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
      for (const answer of [
        await reissue(attic.operator, other.eventId),
        await reissue((await organisation(box)).operator),
        await reissue(elsewhere),
      ])
        expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
      expect((await reissue(door)).status).toBe(403);
      expect((await enters()).admitted).toBe(true);
    });
  });
});
