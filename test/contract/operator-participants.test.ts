import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { addParticipant, addSession, at, conference } from '../support/programme.js';
import {
  cancelEvent,
  created,
  organisation,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

describe('participants', () => {
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
    // As if a day had gone by: an address is mailed so often a day.
    await box.sql('DELETE FROM catalogue.participant_mails');
    on = await conference(attic);
    path = `/api/my-events/${on.eventId}/participants`;
  });

  const ada = { name: 'Ada Byron', email: 'ada@example.com', type: 'speaker' };
  const add = (fields: Json = {}) => attic.operator.client.post(path, { ...ada, ...fields });
  const change = (id: string, fields: Json) => attic.operator.client.put(`${path}/${id}`, fields);
  const shown = async (id: string) => (await attic.operator.client.get(`${path}/${id}`)).body.data;
  const move = (id: string, verb: 'confirm' | 'cancel') =>
    attic.operator.client.post(`${path}/${id}/${verb}`);
  const invitations = async (id: string): Promise<Json[]> => {
    const rows = await box.sql<{ payload: Json }>(
      `SELECT payload FROM platform.outbox WHERE name = 'participant.invited' AND key = $1 ORDER BY id`,
      [keyOf(id)],
    );
    return rows.map(({ payload }) => payload);
  };

  it('are added, shown, changed in part and deleted', async () => {
    const [late, early] = [
      await addSession(attic, on, { starts_at: at('15:00'), ends_at: at('16:00') }),
      await addSession(attic, on),
    ];
    const full = {
      ...ada,
      role: 'Keynote',
      bio: 'Wrote the first programme.\nAnd notes.',
      company: 'Analytical Engines',
      job_title: 'Countess',
      image_url: 'https://example.com/ada.jpg',
      social: { linkedin: 'https://www.linkedin.com/in/ada', web_site: 'https://example.com/' },
      featured: true,
      public: false,
      sponsor_tier: 'Gold',
      silent: true,
    };
    const added = await add({ ...full, session_ids: [late, early] });
    expect([added.status, added.body]).toEqual([201, { success: true, id: expect.stringMatching(/^part_/) }]);
    const { id } = added.body;
    const data = {
      id,
      event_id: on.eventId,
      ...full,
      status: 'invited',
      session_ids: [early, late],
      note: null,
      responded_at: null,
      created_at: expect.any(String),
    };
    expect(await shown(id)).toEqual(data);
    const changed = await change(id, { bio: null, social: {}, session_ids: [late], featured: false });
    expect([changed.status, changed.body]).toEqual([200, { success: true }]);
    const after = { ...data, bio: null, social: {}, session_ids: [late], featured: false };
    expect(await shown(id)).toEqual(after);
    expect((await change(id, {})).status).toBe(200);
    expect(await shown(id)).toEqual(after);
    expect((await attic.operator.client.delete(`${path}/${id}`)).body).toEqual({ success: true });
    expect((await attic.operator.client.get(`${path}/${id}`)).status).toBe(404);
  });

  it('have parts in sessions, told from both sides', async () => {
    const [talk, panel] = [await addSession(attic, on), await addSession(attic, on)];
    const grace = await addParticipant(attic, on, { session_ids: [talk] });
    const alan = await addParticipant(attic, on, { session_ids: [talk, panel] });
    const inSession = async (id: string) => {
      const { body } = await attic.operator.client.get(`/api/my-events/${on.eventId}/sessions/${id}`);
      return body.data.participant_ids;
    };
    expect(await inSession(talk)).toEqual([grace, alan]);
    expect(await inSession(panel)).toEqual([alan]);
    await attic.operator.client.put(`/api/my-events/${on.eventId}/sessions/${talk}`, {
      participant_ids: [alan, grace],
    });
    expect(await inSession(talk)).toEqual([alan, grace]);
    await change(alan, { session_ids: [panel] });
    expect(await inSession(talk)).toEqual([grace]);
    await attic.operator.client.delete(`${path}/${grace}`);
    expect(await inSession(talk)).toEqual([]);
    expect((await shown(alan)).session_ids).toEqual([panel]);
    await attic.operator.client.delete(`/api/my-events/${on.eventId}/sessions/${panel}`);
    expect((await shown(alan)).session_ids).toEqual([]);
  });

  it('are listed by name, by type, status and text', async () => {
    const [zoe, bob, acme] = [
      await addParticipant(attic, on, { name: 'Zoe' }),
      await addParticipant(attic, on, { name: 'Bob' }),
      await addParticipant(attic, on, { name: 'Acme', type: 'sponsor' }),
    ];
    await move(zoe, 'confirm');
    const ids = async (query = '') => {
      const { body } = await attic.operator.client.get(`${path}${query}`);
      return [body.data.map(({ id }: Json) => id), body.total, body.has_more];
    };
    expect(await ids()).toEqual([[acme, bob, zoe], 3, false]);
    expect(await ids('?limit=2')).toEqual([[acme, bob], 3, true]);
    expect(await ids('?type=speaker')).toEqual([[bob, zoe], 2, false]);
    expect(await ids('?status=confirmed')).toEqual([[zoe], 1, false]);
    expect(await ids('?q=OB')).toEqual([[bob], 1, false]);
  });

  it('are invited where there is an e-mail, which the news does not tell', async () => {
    const id = created(await add());
    expect(await invitations(id)).toEqual([
      {
        participantId: id,
        eventId: on.eventId,
        organisationId: attic.id,
        type: 'speaker',
        url: `${path}/${id}`,
      },
    ]);
    const quiet = [
      created(await add({ type: 'panelist', silent: true })),
      created(await add({ email: null })),
      created(await add({ email: undefined })),
    ];
    for (const silent of quiet) {
      expect(await shown(silent)).toMatchObject({ status: 'invited' });
      expect(await invitations(silent)).toEqual([]);
    }
  });

  it('are invited anew where the e-mail becomes another, as long as they are invited', async () => {
    const id = created(await add());
    await change(id, { email: 'ADA@example.com', bio: 'No news' });
    expect(await invitations(id)).toHaveLength(1);
    await change(id, { email: 'countess@example.com' });
    expect(await invitations(id)).toHaveLength(2);
    await move(id, 'confirm');
    await change(id, { email: 'ada@example.com' });
    expect(await invitations(id)).toHaveLength(2);
    const silent = created(await add({ email: 'quiet@example.com', silent: true }));
    await change(silent, { silent: false });
    expect(await invitations(silent)).toHaveLength(1);
  });

  it('are confirmed and cancelled by the operator; cancelled is final', async () => {
    const id = created(await add());
    for (const status of [200, 200]) {
      expect((await move(id, 'confirm')).status).toBe(status);
      expect(await shown(id)).toMatchObject({ status: 'confirmed' });
    }
    const declined = created(await add({ type: 'sponsor' }));
    await box.sql(`UPDATE catalogue.participants SET status = 'declined' WHERE id = $1`, [keyOf(declined)]);
    expect((await move(declined, 'confirm')).status).toBe(200);
    for (const status of [200, 200]) {
      expect((await move(id, 'cancel')).status).toBe(status);
      expect(await shown(id)).toMatchObject({ status: 'cancelled' });
    }
    const back = await move(id, 'confirm');
    expect([back.status, back.body.code]).toEqual([409, 'participant_cancelled']);
    const { body } = await attic.operator.client.get(`/api/my-audit?entity=${id}`);
    expect(body.data).toMatchObject([
      { action: 'participant.cancel', before: { status: 'confirmed' }, after: { status: 'cancelled' } },
      { action: 'participant.confirm', before: { status: 'invited' }, after: { status: 'confirmed' } },
      { action: 'participant.create', after: { name: 'Ada Byron', status: 'invited' } },
    ]);
  });

  it('take part as one type once, by e-mail, until that is cancelled', async () => {
    const id = created(await add());
    const twice = await add({ email: 'ADA@Example.com' });
    expect([twice.status, twice.body.code]).toEqual([409, 'participant_twice']);
    const panelist = created(await add({ type: 'panelist' }));
    const changed = await change(panelist, { type: 'speaker' });
    expect([changed.status, changed.body.code]).toEqual([409, 'participant_twice']);
    const other = await conference(attic);
    const again = await addParticipant(attic, other, ada);
    const { body } = await attic.operator.client.get(`/api/my-events/${other.eventId}/participants/${again}`);
    expect(body.data).toMatchObject(ada);
    await move(id, 'cancel');
    expect((await add()).status).toBe(201);
  });

  it("are of one event: another's sessions and participants are not there", async () => {
    const other = await conference(attic);
    const [elsewhere, stranger] = [await addSession(attic, other), await addParticipant(attic, other)];
    const id = created(await add());
    const { client } = attic.operator;
    for (const answer of [
      await add({ type: 'panelist', session_ids: [elsewhere] }),
      await change(id, { session_ids: [elsewhere] }),
      await change(stranger, { name: 'Mine' }),
      await move(stranger, 'confirm'),
      await move(stranger, 'cancel'),
      await client.get(`${path}/${stranger}`),
      await client.delete(`${path}/${stranger}`),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    expect((await client.get(path)).body.total).toBe(1);
  });

  it('are not there for a member of other venues', async () => {
    const id = created(await add());
    const { client } = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    for (const answer of [
      await client.get(path),
      await client.get(`${path}/${id}`),
      await client.put(`${path}/${id}`, { name: 'Mine' }),
      await client.post(`${path}/${id}/confirm`),
      await client.post(`${path}/${id}/cancel`),
      await client.delete(`${path}/${id}`),
    ])
      expect(answer.status).toBe(404);
    expect(await shown(id)).toMatchObject({ name: 'Ada Byron', status: 'invited' });
  });

  it('are not invited to a cancelled event', async () => {
    await cancelEvent(attic, on.eventId);
    const { status, body } = await add();
    expect([status, body.code]).toEqual([409, 'event_cancelled']);
  });
});
