import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { anotherDate } from '../support/interventions.js';
import { choose, freeConference, PARTICIPATION, respond, verifyEmail } from '../support/participation.js';
import { addParticipant, addSession, at } from '../support/programme.js';
import { claim, sent } from '../support/transfers.js';
import {
  cancelEvent,
  daysAhead,
  organisation,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('taking part in a conference', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await freeConference(attic);
    sam = await person(box);
  });

  const ticket = async (by = sam): Promise<string> => (await register(by, on)).body.tickets[0].id;
  const mine = async (by = sam): Promise<Json> => (await by.client.get(`${PARTICIPATION}/mine`)).body;
  const chosen = async (by = sam): Promise<string[]> =>
    (await mine(by)).selections.map(({ sessionId }: Json) => sessionId);
  const cancel = (ticketId: string) =>
    attic.operator.client.post(`/api/my-events/${on.eventId}/tickets/${ticketId}/cancel`, {
      refund: 'none',
      reason: 'Asked to',
    });
  const spacesLeft = async (id: string): Promise<number> => {
    const { body } = await sam.client.get(`/api/client/events/${on.eventId}/sessions`);
    return body.data.find((session: Json) => session.id === id).spacesLeft;
  };

  describe('choosing sessions', () => {
    it('replaces what was chosen before, and is told by the sessions and by mine', async () => {
      const ticketId = await ticket();
      const talk = await addSession(attic, on, { title: 'Queues', room: 'Main hall', capacity: 30 });
      const next = await addSession(attic, on, { starts_at: at('10:45'), ends_at: at('11:30') });
      const both = await choose(sam, on, [next, talk]);
      expect(both.status).toBe(200);
      expect(both.body.selections.map(({ sessionId }: Json) => sessionId)).toEqual([talk, next]);
      expect(both.body.selections[0]).toMatchObject({
        sessionId: talk,
        title: 'Queues',
        room: 'Main hall',
        localStart: `${at('10:00')}:00`,
        timeZone: 'Europe/London',
        dateId: on.dateId,
        ticketId,
        event: { id: on.eventId },
      });
      expect(await mine()).toEqual({ selections: both.body.selections, invitations: [] });
      expect(await spacesLeft(talk)).toBe(29);
      const { body } = await sam.client.get(`/api/client/events/${on.eventId}/sessions`);
      expect(body.data.map(({ selected }: Json) => selected)).toEqual([true, true]);
      expect((await choose(sam, on, [next])).status).toBe(200);
      expect(await spacesLeft(talk)).toBe(30);
      expect((await choose(sam, on, [])).body).toEqual({ selections: [] });
    });

    it('is for holders of a valid ticket of the date', async () => {
      const talk = await addSession(attic, on);
      expect(await choose(sam, on, [talk])).toMatchObject({ status: 403, body: { code: 'ticket_required' } });
      const second = await anotherDate(box, on);
      const later = await addSession(attic, on, {
        date_id: second,
        starts_at: `${daysAhead(28)}T10:00`,
        ends_at: `${daysAhead(28)}T11:00`,
      });
      await sam.client.post('/api/client/events/tickets/register', {
        eventId: on.eventId,
        dateId: on.dateId,
        ticketTypeId: on.typeIds[0],
      });
      expect(await choose(sam, on, [talk, later])).toMatchObject({
        status: 403,
        body: { code: 'ticket_required' },
      });
      expect(await chosen()).toEqual([]);
      expect((await choose(sam, on, [talk])).status).toBe(200);
    });

    it('is all or none: names what is full, and the two at the same time', async () => {
      await ticket();
      const other = await person(box);
      await ticket(other);
      const small = await addSession(attic, on, { capacity: 1 });
      const same = await addSession(attic, on, { starts_at: at('10:30'), ends_at: at('11:00') });
      const free = await addSession(attic, on, { starts_at: at('12:00'), ends_at: at('13:00') });
      await choose(other, on, [small]);
      expect(await choose(sam, on, [free, small])).toMatchObject({
        status: 409,
        body: { code: 'session_full', sessions: [small] },
      });
      expect(await choose(other, on, [same, free, small])).toMatchObject({
        status: 409,
        body: { code: 'session_overlap', sessions: [small, same] },
      });
      expect([await chosen(), await chosen(other)]).toEqual([[], [small]]);
    });

    it('knows no session of another event, and no event of another storefront', async () => {
      await ticket();
      const elsewhere = await addSession(attic, await freeConference(attic));
      expect((await choose(sam, on, [elsewhere])).status).toBe(404);
      const cellar = await organisation(box);
      const shop = sam.client.with({ orgid: cellar.id });
      const path = `/api/client/events/${on.eventId}/participation`;
      expect((await shop.put(path, { sessionIds: [] })).status).toBe(404);
      expect((await sam.client.put(path, { sessionIds: ['ses_x'] })).body.errors).toMatchObject([
        { field: 'sessionIds' },
      ]);
    });

    it('ends with the last ticket of the date: cancelled, or gone to somebody else', async () => {
      const [first, second] = [await ticket(), await ticket()];
      const talk = await addSession(attic, on, { capacity: 1 });
      await choose(sam, on, [talk]);
      expect((await cancel(first)).status).toBe(200);
      expect((await mine()).selections).toMatchObject([{ sessionId: talk, ticketId: second }]);
      const { token } = await sent(box, sam, second);
      expect(await chosen()).toEqual([talk]);
      const kim = await person(box);
      expect((await claim(kim, token)).status).toBe(200);
      expect([await chosen(), await chosen(kim), await spacesLeft(talk)]).toEqual([[], [], 1]);
      expect((await choose(kim, on, [talk])).status).toBe(200);
      await cancelEvent(attic, on.eventId);
      await box.settle();
      expect(await chosen(kim)).toEqual([]);
    });
  });

  describe('an invitation', () => {
    let ada: Somebody;
    let id: string;

    beforeEach(async () => {
      ada = await person(box);
      await verifyEmail(box, ada);
      id = await addParticipant(attic, on, {
        name: 'Ada Byron',
        email: ada.email.toUpperCase(),
        role: 'Keynote',
      });
    });

    const told = () =>
      box.sql<{ status: string }>(
        `SELECT payload ->> 'status' AS status FROM platform.outbox
          WHERE name = 'participant.responded' AND payload ->> 'participantId' = $1 ORDER BY id`,
        [id],
      );

    it('is accepted or declined, and that may change', async () => {
      const { body } = await respond(ada, id, { response: 'accept', note: 'Happy to come.' });
      expect(body).toEqual({ participantId: id, status: 'confirmed' });
      expect((await mine(ada)).invitations).toEqual([
        {
          participantId: id,
          status: 'confirmed',
          type: 'speaker',
          role: 'Keynote',
          name: 'Ada Byron',
          note: 'Happy to come.',
          respondedAt: expect.any(String),
          event: { id: on.eventId, name: expect.any(String) },
          organisation: expect.any(String),
        },
      ]);
      const again = await ada.client.post(`${PARTICIPATION}/${id}/respond`, { response: 'decline' });
      expect([again.status, again.body.status]).toEqual([200, 'declined']);
      const shown = await attic.operator.client.get(`/api/my-events/${on.eventId}/participants/${id}`);
      expect(shown.body.data).toMatchObject({ status: 'declined', note: null });
      await respond(ada, id, { response: 'decline' });
      expect(await told()).toEqual([{ status: 'confirmed' }, { status: 'declined' }]);
    });

    it("is nobody else's to answer, and needs the e-mail to be verified", async () => {
      expect((await respond(sam, id, { response: 'accept' })).status).toBe(404);
      await box.sql('UPDATE identity.users SET email_verified_at = NULL WHERE id = $1', [ada.userId]);
      expect(await respond(ada, id, { response: 'accept' })).toMatchObject({
        status: 403,
        body: { code: 'email_not_verified' },
      });
      expect((await mine(ada)).invitations).toEqual([]);
      expect((await respond(ada, id, { response: 'perhaps' })).status).toBe(400);
    });

    it('is closed once it is withdrawn, or the event is cancelled', async () => {
      const other = await addParticipant(attic, on, { email: ada.email, type: 'panelist' });
      await attic.operator.client.post(`/api/my-events/${on.eventId}/participants/${other}/cancel`);
      expect(await respond(ada, other, { response: 'accept' })).toMatchObject({
        status: 409,
        body: { code: 'participant_cancelled' },
      });
      await cancelEvent(attic, on.eventId);
      expect(await respond(ada, id, { response: 'accept' })).toMatchObject({
        status: 409,
        body: { code: 'participation_closed' },
      });
      expect((await mine(ada)).invitations).toEqual([]);
    });
  });
});
