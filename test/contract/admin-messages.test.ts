import { publicMessageId, Relay } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { parkedMessage } from '../support/message-requests.js';
import { atOnce, tally, times } from '../support/race.js';
import { admin, organisation, type Somebody } from '../support/world.js';

describe('messages that keep failing', () => {
  let box: Boxoffice;
  let platform: Somebody;
  let id: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    platform = await admin(box);
  });
  beforeEach(async () => {
    id = await parkedMessage(box);
  });
  afterEach(async () => {
    await box.sql('DELETE FROM platform.inbox');
    await box.sql('DELETE FROM platform.outbox');
  });
  afterAll(() => box.stop());

  const list = async (query = '') => (await platform.client.get(`/api/admin/messages${query}`)).body;
  const show = async (of = id): Promise<Json> =>
    (await platform.client.get(`/api/admin/messages/${of}`)).body.data;
  const release = (of = id) => platform.client.post(`/api/admin/messages/${of}/release`);
  const dismiss = (of = id) =>
    platform.client.post(`/api/admin/messages/${of}/dismiss`, { reason: 'Nobody is there' });
  const trail = () =>
    box.sql<Json>(
      'SELECT action, organisation_id, before, after FROM platform.audit WHERE entity = $1 ORDER BY id',
      [id],
    );
  const parked = {
    name: 'member.invited',
    status: 'parked',
    attempts: 12,
    failures: [{ handler: 'WhenMemberInvited', error: 'MalformedId' }],
    behind: 1,
    created_at: expect.stringMatching(/Z$/),
    next_attempt_at: null,
    parked_at: expect.stringMatching(/Z$/),
    handled_at: null,
  };

  it('are listed with who failed, and shown with what they say', async () => {
    expect(await list()).toEqual({
      data: [{ id, ...parked }],
      total: 1,
      limit: 50,
      offset: 0,
      has_more: false,
    });
    expect((await list('?status=parked&name=member.invited')).total).toBe(1);
    expect((await list('?name=order.placed')).total).toBe(0);
    expect((await list('?status=retrying')).total).toBe(0);
    const waiting = await list('?status=waiting');
    expect(waiting.data).toMatchObject([
      { name: 'member.invited', status: 'waiting', attempts: 0, failures: [] },
    ]);
    expect(await show()).toEqual({ id, ...parked, payload: { invitationId: 'nonsense' } });
    expect((await list('?status=handled')).code).toBe('invalid_input');
  });

  it('say nothing that is personal', async () => {
    const [row] = await box.sql<{ id: string }>(
      `INSERT INTO platform.outbox (name, key, payload) VALUES ('ticket.cancelled', 'k', '{"ticketId": "t", "reason": "Ada is ill"}')
       RETURNING id`,
    );
    expect((await show(publicMessageId(row?.id ?? ''))).payload).toEqual({ ticketId: 't' });
  });

  it('are tried again once released, as often as a new one', async () => {
    expect((await release()).body).toEqual({ success: true });
    expect(await show()).toMatchObject({ status: 'waiting', attempts: 0, failures: [], parked_at: null });
    await box.app.get(Relay).drain();
    expect(await show()).toMatchObject({ status: 'retrying', attempts: 1, behind: 1 });
    expect((await list('?status=retrying')).total).toBe(1);
    expect((await release()).body.code).toBe('message_not_parked');
    expect(await trail()).toEqual([
      {
        action: 'message.release',
        organisation_id: null,
        before: { status: 'parked', attempts: 12, failures: parked.failures },
        after: { status: 'waiting' },
      },
    ]);
  });

  it('let the others go once dismissed, and are never acted on', async () => {
    expect((await dismiss()).body).toEqual({ success: true });
    expect(await show()).toMatchObject({
      status: 'dismissed',
      behind: 0,
      handled_at: expect.stringMatching(/Z$/),
    });
    expect((await list()).total).toBe(0);
    await box.app.get(Relay).drain();
    expect((await list('?status=retrying')).data).toMatchObject([{ name: 'member.invited', attempts: 1 }]);
    for (const again of [release, dismiss]) expect((await again()).body.code).toBe('message_not_parked');
    expect(await trail()).toMatchObject([
      { action: 'message.dismiss', after: { status: 'dismissed', reason: 'Nobody is there' } },
    ]);
  });

  it('are decided about once, of many at once', async () => {
    const answers = await atOnce(times(8), (n) => (n % 2 ? release() : dismiss()));
    expect(tally(answers)).toEqual({ 200: 1, '409 message_not_parked': 7 });
    expect(await trail()).toHaveLength(1);
  });

  it('are the business of admins alone, and unknown ones are not there', async () => {
    const { operator } = await organisation(box);
    expect((await operator.client.get('/api/admin/messages')).status).toBe(403);
    for (const unknown of [publicMessageId('999999999'), 'msg_7zzzzzzzzzzzzzzzzzzzzzzzzz']) {
      expect((await platform.client.get(`/api/admin/messages/${unknown}`)).status).toBe(404);
      expect((await release(unknown)).status).toBe(404);
      expect((await dismiss(unknown)).status).toBe(404);
    }
    expect((await platform.client.get('/api/admin/messages/12')).status).toBe(400);
  });
});
