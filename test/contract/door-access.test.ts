import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { checkOut, offline, undo, upload } from '../support/door-requests.js';
import { assign, keyOf } from '../support/interventions.js';
import { gate } from '../support/race.js';
import {
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

describe('standing at a door', () => {
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

  const scansOf = (ticketId: string) =>
    box.sql('SELECT id FROM ticketing.scans WHERE ticket_id = $1', [keyOf(ticketId)]);

  it('works for operators, for staff of the venue, and for the organiser of the event', async () => {
    const assigned = await staff(box, attic, false);
    const organiser = await person(box, { organisationKey: attic.key, role: 'organiser' });
    for (const nobody of [assigned, organiser]) {
      const answer = await checkIn(nobody, id, { qr });
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('not_found');
    }
    expect(await scansOf(id)).toEqual([]);
    await assign(box, assigned, attic, on.venueId);
    await box.sql('UPDATE catalogue.events SET submitted_by = $2 WHERE id = $1', [
      keyOf(on.eventId),
      organiser.userId,
    ]);
    expect((await checkIn(assigned, id, { qr })).body.admitted).toBe(true);
    for (const somebody of [organiser, attic.operator])
      expect((await checkIn(somebody, id, { qr })).body.reason).toBe('already_used');
  });

  it("makes nobody wait, nor waits itself, for a ticket whose door is not the caller's", async () => {
    const elsewhere = await staff(box, attic, false);
    const operator = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    const other = await eventNow(attic);
    await assign(box, elsewhere, attic, other.venueId);
    const busy = await gate(box, 'SELECT FROM ticketing.tickets WHERE id = $1 FOR UPDATE', [keyOf(id)]);
    try {
      const strangers = [
        await checkIn(elsewhere, id, { qr }),
        await checkOut(elsewhere, id, { qr }),
        await undo(operator, id),
        await elsewhere.client.post(`/api/events/perks/${id}/perk_01h2xcejqtf2nbrexx3vqjhp41/redeem`),
      ];
      expect(strangers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      const { status, body } = await upload(elsewhere, other, 'scanner-1', [offline(id)]);
      expect([status, body.data]).toMatchObject([200, [{ result: 'conflict', reason: 'unknown_ticket' }]]);
    } finally {
      await busy.open();
    }
  });

  it('does not know a ticket that is not there, or of another organisation', async () => {
    const cellar = await organisation(box);
    const foreign = await staff(box, cellar);
    for (const answer of [
      await checkIn(foreign, id, { qr }),
      await checkIn(door, 'ticket_01h2xcejqtf2nbrexx3vqjhp41', { qr }),
      await checkIn(door, on.eventId, { qr }),
    ]) {
      expect(answer.status).toBe(404);
      expect(answer.body.code).toBe('not_found');
    }
    expect((await checkIn(door, 'ticket_1', { qr })).status).toBe(400);
    expect(await scansOf(id)).toEqual([]);
  });

  it('is not for customers, nor for anybody unknown', async () => {
    const admin = await person(box, { organisationKey: null, role: 'admin' });
    for (const somebody of [sam, admin]) {
      const answer = await checkIn(somebody, id, { qr });
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe('wrong_role');
    }
    expect((await box.client.post(`/api/events/check-in/${id}`, { qr })).status).toBe(401);
  });
});
