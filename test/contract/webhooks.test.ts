import { createServer, type AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { newsTypes, webhookChoices } from '../../apps/api/src/operator/webhook-choices.js';
import { publicEvents, publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { Receiver } from '../support/receiver.js';
import { until } from '../support/race.js';
import {
  deliveriesOf,
  happen,
  hookNow,
  later,
  newHook,
  sendDue,
  type Hook,
} from '../support/webhook-requests.js';
import {
  bought,
  checkIn,
  eventNow,
  organisation,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

const HOURS = 3600;
const SWITCHING = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n';

let box: Boxoffice;
let attic: Organisation;
let receiver: Receiver;
beforeAll(async () => {
  box = await startBoxoffice();
});
beforeEach(async () => {
  attic = await organisation(box);
  receiver = await Receiver.start();
});
afterEach(() => receiver.close());
afterAll(() => box.stop());

const client = () => attic.operator.client;
const path = '/api/my-webhooks';
const hook = (fields: Json = {}) => newHook(attic, { url: receiver.url, ...fields });

describe('a webhook endpoint', () => {
  it('is made, listed, shown, changed in what is given, and deleted; each of it is in the trail', async () => {
    const one = await hook({ event_types: ['ticket.*', 'order.confirmed'] });
    const other = await hook();
    expect(one.id).toMatch(/^whe_/);
    expect(one.secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(other.secret).not.toBe(one.secret);
    const shown = await hookNow(attic, one);
    expect(shown).toEqual({
      id: one.id,
      url: receiver.url,
      event_types: ['ticket.*', 'order.confirmed'],
      include_personal_data: false,
      active: true,
      disabled_reason: null,
      disabled_at: null,
      failing_since: null,
      paused_until: null,
      former_secret_until: null,
      last_delivered_at: null,
      created_at: expect.any(String),
    });
    expect((await client().get(`${path}?limit=1`)).body).toEqual({
      data: [shown],
      total: 2,
      limit: 1,
      offset: 0,
      has_more: true,
    });

    const change = (body: Json) => client().put(one.path, body);
    expect((await change({ event_types: ['*'] })).body).toEqual({ success: true });
    expect(await hookNow(attic, one)).toEqual({ ...shown, event_types: ['*'] });
    expect((await change({ active: false })).status).toBe(200);
    expect(await hookNow(attic, one)).toMatchObject({ active: false, disabled_reason: 'operator' });
    expect((await client().delete(one.path)).body).toEqual({ success: true });
    expect((await client().get(one.path)).status).toBe(404);

    const { data } = (await client().get(`/api/my-audit?entity=${one.id}`)).body;
    expect(data.map(({ action, after }: Json) => [action, after])).toEqual([
      ['webhook.delete', null],
      ['webhook.update', { active: false }],
      ['webhook.update', { event_types: ['*'] }],
      ['webhook.create', expect.objectContaining({ url: receiver.url, active: true })],
    ]);
  });

  it('keeps its secret where a copy of the database does not tell it', async () => {
    const { id, secret } = await hook();
    const [row] = await box.sql<{ secret: Buffer }>(
      'SELECT secret FROM automation.webhook_endpoints WHERE id = $1',
      [keyOf(id)],
    );
    expect(row?.secret.toString('latin1')).not.toContain(secret.slice(6, 20));
  });

  it.each([
    ['event_types', { event_types: ['ticket.eaten'] }],
    ['event_types', { event_types: ['user.*'] }],
    ['event_types', { event_types: [] }],
    ['event_types', { event_types: ['*', '*'] }],
    ['url', { url: 'ftp://example.com' }],
    ['url', { url: 'https://sam:secret@example.com/hooks' }],
    ['secret', { secret: 'whsec_mine' }],
  ])('is refused for its %s: %j', async (field, fields) => {
    const body = { url: receiver.url, event_types: ['*'], ...fields };
    expect(await client().post(path, body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });

  it('may ask for each kind of news, and for all of a noun', () => {
    const kinds = publicEvents().map(({ name }) => name);
    expect(newsTypes).toEqual(kinds);
    const nouns = new Set(kinds.map((name) => `${name.split('.')[0]}.*`));
    expect(webhookChoices.filter((type) => type.endsWith('.*')).sort()).toEqual([...nouns].sort());
  });

  it('is one of at most 20', async () => {
    for (let n = 0; n < 20; n += 1) await hook();
    const body = { url: receiver.url, event_types: ['*'] };
    expect(await client().post(path, body)).toMatchObject({
      status: 409,
      body: { code: 'too_many_webhooks', most: 20 },
    });
    const [first] = (await client().get(path)).body.data;
    await client().delete(`${path}/${first.id}`);
    expect((await client().post(path, body)).status).toBe(201);
  });

  it('is nothing for operators of some venues', async () => {
    const one = await hook();
    const partly = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    for (const answer of [
      await partly.client.get(path),
      await partly.client.get(one.path),
      await partly.client.post(path, { url: receiver.url, event_types: ['*'] }),
      await partly.client.put(one.path, { active: false }),
      await partly.client.delete(one.path),
      await partly.client.post(`${one.path}/rotate`),
      await partly.client.post(`${one.path}/test`),
      await partly.client.get(`${one.path}/deliveries`),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'not_of_all_venues' } });
  });
});

describe('news', () => {
  let on: OnSale;
  beforeEach(async () => {
    on = await eventNow(attic, { types: [{ price_pence: 1500 }] });
  });

  async function admitted() {
    const sam = await person(box);
    const order = await bought(box, sam, on);
    const ticketId = order.tickets[0].id as string;
    await checkIn(attic.operator, ticketId, { manual: true, reason: 'At the door' });
    await box.settle();
    return { sam, ticketId };
  }

  it('is posted to whoever asks for it, signed, in the order of its numbers, and stands in the log', async () => {
    const tickets = await hook({ event_types: ['ticket.*'] });
    const elsewhere = await Receiver.start();
    await hook({ url: elsewhere.url, event_types: ['media.*', 'order.confirmed'] });
    await newHook(await organisation(box), { url: elsewhere.url });
    const { sam, ticketId } = await admitted();

    expect(receiver.types).toEqual(['ticket.issued', 'ticket.checked-in']);
    expect(elsewhere.types).toEqual(['order.confirmed']);
    await elsewhere.close();
    const [issued, arrived] = receiver.received;
    if (!issued || !arrived) throw new Error('nothing came');
    expect(new Webhook(tickets.secret).verify(arrived.text, arrived.headers)).toEqual(arrived.body);
    expect(arrived.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': expect.stringMatching(/^whd_/),
    });
    expect(arrived.body.sequence).toBeGreaterThan(issued.body.sequence);
    expect(arrived.body).toEqual({
      type: 'ticket.checked-in',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      sequence: expect.any(Number),
      data: expect.objectContaining({
        ticketId,
        eventId: on.eventId,
        organisationId: attic.id,
        holderId: publicId('cust', sam.userId),
        url: `http://boxoffice.test/api/client/events/tickets/${ticketId}`,
      }),
    });
    expect(receiver.received.map(({ text }) => text).join()).not.toContain(sam.email);

    expect(await deliveriesOf(attic, tickets)).toEqual([
      {
        id: arrived.headers['webhook-id'],
        type: 'ticket.checked-in',
        sequence: arrived.body.sequence,
        status: 'delivered',
        created_at: expect.any(String),
        ended_at: expect.any(String),
        next_attempt_at: null,
        request: arrived.body,
        attempts: [
          {
            at: expect.any(String),
            url: receiver.url,
            duration_ms: expect.any(Number),
            status: 204,
            answer: '',
            failure: null,
          },
        ],
      },
      expect.objectContaining({ type: 'ticket.issued', status: 'delivered' }),
    ]);
    expect(await deliveriesOf(attic, tickets, '&type=ticket.issued&status=delivered')).toHaveLength(1);
    expect(await deliveriesOf(attic, tickets, '&status=failed')).toEqual([]);
    expect(await deliveriesOf(attic, tickets, '&to=2026-01-01T00:00:00Z')).toEqual([]);
    expect(await deliveriesOf(attic, tickets, '&from=2026-01-01T00:00:00Z')).toHaveLength(2);
    expect((await hookNow(attic, tickets)).last_delivered_at).toEqual(expect.any(String));
  });

  it('names people only where that was asked for, not in the log, and not once they are erased', async () => {
    receiver.answer = ({ text }) => ({ status: 500, text });
    const asking = await hook({ event_types: ['ticket.checked-in'], include_personal_data: true });
    const { sam } = await admitted();
    const [told] = receiver.received;
    const id = told?.body.data.holderId;
    expect(told?.body.people).toEqual({
      [id]: { firstName: expect.any(String), lastName: expect.any(String), email: sam.email },
    });
    const [logged] = await deliveriesOf(attic, asking);
    expect(logged).toMatchObject({ status: 'pending', attempts: [{ status: 500, answer: null }] });
    const { people: _, ...rest } = told?.body ?? {};
    expect(logged?.request).toEqual(rest);

    await box.sql(`INSERT INTO identity.erasures (user_id, email) VALUES ($1, $2)`, [sam.userId, sam.email]);
    await later(box, HOURS);
    expect(receiver.received.at(-1)?.body).toEqual(rest);
    const kept = await box.sql('SELECT * FROM automation.webhook_attempts');
    expect(JSON.stringify(kept)).not.toContain(sam.email);
    await box.sql('DELETE FROM identity.erasures WHERE user_id = $1', [sam.userId]);
  });
});

describe('what was typed at the door', () => {
  it('names nobody, though it looks like the id of somebody', async () => {
    const on = await eventNow(attic, { types: [{ price_pence: 1500 }] });
    await hook({ event_types: ['ticket.checked-in'], include_personal_data: true });
    const stranger = await person(box);
    const points = [publicId('cust', stranger.userId), 'cust_at the north gate'];
    for (const scan_point of points) {
      const order = await bought(box, await person(box), on);
      const how = { manual: true, reason: 'At the door', scan_point };
      expect((await checkIn(attic.operator, order.tickets[0].id, how)).status).toBe(200);
    }
    await box.settle();
    expect(receiver.received.map(({ body }) => body.data.scanPoint).sort()).toEqual([...points].sort());
    for (const { body } of receiver.received) expect(Object.keys(body.people)).toEqual([body.data.holderId]);
  });
});

describe('an attempt that fails', () => {
  it('is made again under the same id, twelve times over more than three days, and then no more', async () => {
    receiver.answer = () => ({ status: 503, text: `Try later${'!'.repeat(2000)}` });
    const one = await hook();
    await happen(box, attic);
    await box.settle();
    const waits: number[] = [];
    for (;;) {
      const [delivery] = await deliveriesOf(attic, one);
      if (delivery?.status !== 'pending') break;
      const seconds = (Date.parse(delivery.next_attempt_at) - Date.now()) / 1000;
      waits.push(seconds);
      await later(box, seconds + 1);
    }
    expect(receiver.received).toHaveLength(12);
    expect(waits.reduce((a, b) => a + b)).toBeGreaterThan(3 * 24 * HOURS);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    for (const { text, headers } of receiver.received) new Webhook(one.secret).verify(text, headers);
    const [failed] = await deliveriesOf(attic, one, '&status=failed');
    expect(failed?.attempts).toHaveLength(12);
    expect(failed?.attempts[0]).toMatchObject({ status: 503, failure: 'status' });
    expect(failed?.attempts[0].answer).toHaveLength(1000);

    receiver.answer = () => ({ status: 200 });
    const again = await client().post(`${one.path}/deliveries/${failed?.id}/redeliver`);
    expect(again).toMatchObject({ status: 200, body: { success: true } });
    await box.settle();
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(failed?.id);
    expect(await hookNow(attic, one)).toMatchObject({ failing_since: null, paused_until: null });
    expect((await deliveriesOf(attic, one))[0]).toMatchObject({ status: 'delivered', next_attempt_at: null });
  });

  it('five times in a row makes a pause, after which one attempt at a time tries whether the receiver is back', async () => {
    receiver.answer = () => ({ status: 500 });
    const one = await hook();
    for (let n = 0; n < 5; n += 1) {
      await happen(box, attic);
      await box.settle();
    }
    expect(receiver.received).toHaveLength(5);
    const { paused_until } = await hookNow(attic, one);
    expect(Date.parse(paused_until)).toBeGreaterThan(Date.now() + 20_000);
    await happen(box, attic, 3);
    await box.settle();
    expect(receiver.received).toHaveLength(5);

    await later(box, 60);
    expect(receiver.received).toHaveLength(6);
    const longer = (await hookNow(attic, one)).paused_until;
    expect(Date.parse(longer) - Date.now()).toBeGreaterThan(50_000);

    receiver.answer = () => ({ status: 200 });
    await later(box, 70);
    const log = await deliveriesOf(attic, one);
    expect(log).toHaveLength(8);
    expect(new Set(log.map(({ status }) => status))).toEqual(new Set(['delivered']));
    expect(await hookNow(attic, one)).toMatchObject({ paused_until: null, failing_since: null });
  });

  it('waits no longer for its next attempt once its endpoint is elsewhere', async () => {
    receiver.answer = () => ({ status: 500 });
    const one = await hook();
    await happen(box, attic);
    await box.settle();
    receiver.answer = () => ({ status: 204 });
    await sendDue(box);
    expect(await deliveriesOf(attic, one)).toMatchObject([
      { status: 'pending', attempts: [{ status: 500 }] },
    ]);
    expect((await client().put(one.path, { url: `${receiver.url}/new` })).status).toBe(200);
    await sendDue(box);
    expect(await deliveriesOf(attic, one)).toMatchObject([
      { status: 'delivered', attempts: [{ status: 500 }, { status: 204 }] },
    ]);
  });

  it('is not followed to where it is sent on, nor read for ever, nor waited for', async () => {
    const elsewhere = await Receiver.start();
    const one = await hook();
    receiver.answer = () => ({ status: 307, headers: { location: elsewhere.url } });
    await happen(box, attic);
    await box.settle();
    expect(elsewhere.received).toEqual([]);
    await elsewhere.close();
    receiver.answer = () => ({ status: 200, text: 'x'.repeat(1_000_000) });
    await happen(box, attic);
    await box.settle();
    receiver.answer = () => 'nothing';
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    const waits = jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 100));
    await happen(box, attic);
    await box.settle();
    expect(waits).toHaveBeenCalledWith(10_000);
    waits.mockRestore();
    const log = await deliveriesOf(attic, one);
    expect(log.map(({ attempts }) => attempts[0])).toMatchObject([
      { status: null, failure: 'timeout', answer: null },
      { status: 200, failure: null, answer: 'x'.repeat(1000) },
      { status: 307, failure: 'redirect' },
    ]);
  });
});

describe('while an attempt is under way', () => {
  const underWay = () => until('somebody waits', () => receiver.waiting > 0);
  /** An attempt waits for the answer that is given once `meanwhile` is done. */
  async function answered(
    one: Hook,
    status: number,
    meanwhile: () => Promise<unknown>,
    begin: () => Promise<unknown> = () => happen(box, attic),
  ) {
    receiver.answer = () => 'nothing';
    await begin();
    const sent = box.settle();
    await underWay();
    await meanwhile();
    receiver.answer = () => ({ status: 204 });
    receiver.letGo(status);
    await sent;
    await sendDue(box);
    return hookNow(attic, one);
  }

  it.each([410, 500])(
    'an answer %i of the address before says nothing of the one it has now',
    async (status) => {
      const one = await hook();
      const moved = await answered(one, status, () => client().put(one.path, { url: `${receiver.url}/new` }));
      expect(moved).toMatchObject({ active: true, failing_since: null });
      const [log] = await deliveriesOf(attic, one);
      expect(log).toMatchObject({ status: 'pending', attempts: [{ url: receiver.url, status }] });
      expect((await answered(one, status, () => Promise.resolve())).failing_since).not.toBeNull();
    },
  );

  it('an answer that comes late keeps no operator from hearing that it was disabled', async () => {
    const one = await hook();
    const since = '2026-01-01T00:00:00.000Z';
    const disabled = await answered(one, 200, () =>
      box.sql(
        `UPDATE automation.webhook_endpoints
            SET disabled_at = now(), disabled_reason = 'gone', failures = 1, failing_since = $2 WHERE id = $1`,
        [keyOf(one.id), since],
      ),
    );
    expect(disabled).toMatchObject({ active: false, failing_since: since });
    expect((await deliveriesOf(attic, one))[0]).toMatchObject({ status: 'delivered' });
  });

  it('what is asked for again is made again, though there was to be no other attempt', async () => {
    const one = await hook();
    const again = async () => {
      const [{ id } = { id: '' }] = await deliveriesOf(attic, one);
      expect((await client().post(`${one.path}/deliveries/${id}/redeliver`)).status).toBe(200);
    };
    await answered(one, 500, again, () => client().post(`${one.path}/test`));
    expect(await deliveriesOf(attic, one)).toMatchObject([
      { status: 'delivered', attempts: [{ status: 500 }, { status: 204 }] },
    ]);
  });
});

it('a receiver that speaks another protocol has failed, and its courier comes home', async () => {
  const server = createServer((socket) =>
    socket.on('error', () => undefined).on('data', () => socket.write(SWITCHING)),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const one = await hook({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
  await client().post(`${one.path}/test`);
  await box.settle();
  server.close();
  expect((await deliveriesOf(attic, one))[0]?.attempts).toMatchObject([
    { status: null, failure: 'connection' },
  ]);
});

it('news of a kind that is declared no more is told as it was recorded', async () => {
  const one = await hook();
  const asking = await hook({ include_personal_data: true });
  await happen(box, attic);
  await box.settle();
  const call = async (name: string) => {
    for (const column of ['news SET name', 'webhook_deliveries SET type'])
      await box.sql(`UPDATE automation.${column} = $1 WHERE organisation_id = $2`, [name, attic.key]);
  };
  await call('event.renamed');
  for (const each of [one, asking]) {
    const [delivery] = await deliveriesOf(attic, each);
    expect(delivery?.request).toMatchObject({ type: 'event.renamed', data: { organisationId: attic.id } });
    await client().post(`${each.path}/deliveries/${delivery?.id}/redeliver`);
  }
  await box.settle();
  expect(receiver.types).toEqual(['event.updated', 'event.updated', 'event.renamed', 'event.renamed']);
  await call('event.updated');
});

describe('an endpoint that does nothing but fail', () => {
  const mails = async (): Promise<Json[]> => {
    const response = await fetch(
      `${box.sandbox.url}/_sandbox/mail?to=${encodeURIComponent(attic.operator.email)}`,
    );
    return ((await response.json()) as Json).data;
  };

  it('is disabled after days, the operators are told, and made active it gets what it has missed', async () => {
    receiver.answer = () => ({ status: 500 });
    const one = await hook();
    await happen(box, attic);
    await box.settle();
    for (let days = 0; days < 12; days += 1) await later(box, 12 * HOURS);
    await box.settle();
    expect(await hookNow(attic, one)).toMatchObject({ active: false, disabled_reason: 'failing' });
    expect((await deliveriesOf(attic, one)).map(({ status }) => status)).toEqual(['failed']);
    const tried = receiver.received.length;
    await happen(box, attic, 2);
    await box.settle();
    expect(receiver.received).toHaveLength(tried);
    const [mail] = await mails();
    expect(mail).toMatchObject({
      subject: expect.stringMatching(/^A webhook of Organisation \d+ is switched off$/),
    });
    expect(mail?.text).toContain(`Nothing that we sent to ${receiver.url} has arrived since`);
    expect(mail?.text).toContain(`PUT /api/my-webhooks/${one.id}`);
    for (const call of [
      'test',
      'redeliver',
      `deliveries/${(await deliveriesOf(attic, one))[0]?.id}/redeliver`,
    ]) {
      const body =
        call === 'redeliver' ? { from: '2026-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' } : undefined;
      const answer = await client().post(`${one.path}/${call}`, body);
      expect(answer).toMatchObject({ status: 409, body: { code: 'webhook_disabled' } });
    }

    receiver.answer = () => ({ status: 200 });
    expect((await client().put(one.path, { active: true })).status).toBe(200);
    const body = { from: '2026-01-01T00:00:00Z', to: '2099-01-01T00:00:00Z' };
    const all = await client().post(`${one.path}/redeliver`, body);
    expect(all).toMatchObject({ status: 200, body: { success: true, deliveries: 3 } });
    await box.settle();
    expect(receiver.received.slice(tried).map(({ body }) => body.sequence)).toEqual([1, 2, 3]);
    expect(await hookNow(attic, one)).toMatchObject({ active: true, disabled_reason: null });
    expect(await mails()).toHaveLength(1);
  });

  it('is disabled at once where it says that it is gone', async () => {
    receiver.answer = () => ({ status: 410 });
    const one = await hook({ url: `${receiver.url}?key=secret` });
    await happen(box, attic);
    await box.settle();
    expect(await hookNow(attic, one)).toMatchObject({ active: false, disabled_reason: 'gone' });
    const [mail] = await mails();
    expect(mail?.text).toContain(`${receiver.url} answered 410`);
    expect(mail?.text).not.toContain('key=secret');
  });
});

describe('on demand', () => {
  it('a test is sent, once', async () => {
    const one = await hook({ event_types: ['media.uploaded'] });
    const made = await client().post(`${one.path}/test`);
    expect(made).toMatchObject({ status: 201, body: { success: true } });
    await box.settle();
    const [test] = receiver.received;
    expect(test?.body).toMatchObject({
      type: 'webhook.test',
      sequence: null,
      data: { webhookId: one.id, organisationId: attic.id, url: `http://boxoffice.test${one.path}` },
    });
    expect(new Webhook(one.secret).verify(test?.text ?? '', test?.headers ?? {})).toEqual(test?.body);
    receiver.answer = () => ({ status: 500 });
    await client().post(`${one.path}/test`);
    await box.settle();
    await later(box, 24 * HOURS);
    expect(receiver.received).toHaveLength(2);
    const log = await deliveriesOf(attic, one, '&type=webhook.test');
    expect(
      log.map(({ id, status, request }) => [id === made.body.id, status, request.data.webhookId]),
    ).toEqual([
      [false, 'failed', one.id],
      [true, 'delivered', one.id],
    ]);
  });

  it('a time is sent again: in its order, and of it what is asked for now', async () => {
    const one = await hook();
    await happen(box, attic, 5);
    await box.settle();
    const ids = () => receiver.received.splice(0).map(({ headers }) => headers['webhook-id']);
    const first = ids();
    expect(first).toHaveLength(5);
    await box.sql(
      `UPDATE automation.news SET occurred_at = timestamptz '2026-07-17T20:00:00Z' + sequence * interval '1 minute'
        WHERE organisation_id = $1`,
      [attic.key],
    );
    const redeliver = (from: string, to: string) => client().post(`${one.path}/redeliver`, { from, to });
    const two = await redeliver('2026-07-17T20:02:00Z', '2026-07-17T20:04:00Z');
    expect(two.body).toEqual({ success: true, deliveries: 2 });
    await box.settle();
    expect(receiver.received.map(({ body }) => body.sequence).sort()).toEqual([2, 3]);
    expect(first).toEqual(expect.arrayContaining(ids()));
    await client().put(one.path, { event_types: ['media.*'] });
    expect((await redeliver('2026-07-17T20:00:00Z', '2026-07-17T21:00:00Z')).body.deliveries).toBe(0);
    expect(await redeliver('2026-07-17T20:00:00Z', '2026-07-17T20:00:00Z')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'to' }] },
    });
  });

  it('too much at a time is refused, and nothing of it sent', async () => {
    const one = await hook();
    await box.sql(
      `WITH n AS (INSERT INTO automation.sequences AS s (organisation_id, last) VALUES ($1, 10001) RETURNING last)
       INSERT INTO automation.news (organisation_id, sequence, message_id, name, occurred_at, payload)
       SELECT $1, s, 1000000 + s, 'event.updated', now(), jsonb_build_object('organisationId', $2::text)
         FROM n, generate_series(1, n.last) s`,
      [attic.key, attic.id],
    );
    const answer = await client().post(`${one.path}/redeliver`, {
      from: '2026-01-01T00:00:00Z',
      to: '2099-01-01T00:00:00Z',
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'too_much_to_redeliver', most: 10_000 } });
    expect(await deliveriesOf(attic, one)).toEqual([]);
  });

  it('the secret is changed, and for a day both sign', async () => {
    const one = await hook();
    const { body } = await client().post(`${one.path}/rotate`);
    expect(body).toMatchObject({ success: true, secret: expect.stringMatching(/^whsec_/) });
    expect(body.secret).not.toBe(one.secret);
    const verify = (secret: string) => {
      const { text, headers } = receiver.received.at(-1) ?? { text: '', headers: {} };
      return new Webhook(secret).verify(text, headers);
    };
    await happen(box, attic);
    await box.settle();
    for (const secret of [one.secret, body.secret]) expect(verify(secret)).toMatchObject({ sequence: 1 });
    await later(box, 25 * HOURS);
    await happen(box, attic);
    await box.settle();
    expect(verify(body.secret)).toMatchObject({ sequence: 2 });
    expect(() => verify(one.secret)).toThrow('No matching signature');
    expect((await hookNow(attic, one)).former_secret_until).toBeNull();
  });
});
