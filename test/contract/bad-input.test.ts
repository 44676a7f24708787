import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { withValue } from '../support/bad-values.js';
import { attendee, bodies } from '../support/request-bodies.js';
import type { Answer, Client, Json } from '../support/client.js';
import { offline, perkOf } from '../support/door-requests.js';
import { rowCounts } from '../support/interventions.js';
import { orderedPass } from '../support/passes.js';
import {
  buy,
  daysAhead,
  eventNow,
  organisation,
  organiser,
  person,
  register,
  staff,
  submission,
  type OnSale,
} from '../support/world.js';

/** Names that every object seems to have; the last is no name of a field in JSON, either. */
const OF_EVERY_OBJECT = Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__');

describe('bad input', () => {
  let box: Boxoffice;
  let on: OnSale;
  let requests: Record<string, { client: Client; path: string; body: Json }>;
  let before: Json;

  beforeAll(async () => {
    box = await startBoxoffice();
    const attic = await organisation(box);
    on = await eventNow(attic, { types: [{ price_pence: 0 }] });
    const [sam, door, otis] = [await person(box), await staff(box, attic), await organiser(box, attic)];
    const registered = (await register(sam, on)).body;
    const [ticket] = registered.tickets;
    const bookingId = registered.orderId.replace('ord_', 'bkg_');
    const { orderId: soldPass } = await orderedPass(sam, attic);
    const { orderId } = (await buy(sam, await eventNow(attic))).body;
    const [ticketTypeId] = on.typeIds;
    const scan = `/api/events/check-in/${ticket.id}`;
    const operator = attic.operator.client;
    requests = {
      'register an account': {
        client: box.client,
        path: '/api/auth/register',
        body: { email: 'new@example.com', password: 'long enough', firstName: 'New', lastName: 'Comer' },
      },
      'sign in': {
        client: box.client,
        path: '/api/auth/login',
        body: { email: sam.email, password: 'long enough', organisation: attic.slug, role: 'client' },
      },
      'ask for a password': {
        client: box.client,
        path: '/api/auth/password/forgot',
        body: { email: 'new@example.com' },
      },
      'reset a password': {
        client: box.client,
        path: '/api/auth/password/reset',
        body: { token: 'x', password: 'long enough' },
      },
      'change a password': {
        client: sam.client,
        path: '/api/auth/password',
        body: { currentPassword: 'x', newPassword: 'long enough' },
      },
      'change a profile': { client: sam.client, path: '/api/auth/me', body: { firstName: 'Sam' } },
      'erase an account': { client: sam.client, path: '/api/auth/me', body: { password: 'long enough' } },
      purchase: {
        client: sam.client,
        path: '/api/client/events/tickets/purchase',
        body: {
          eventId: on.eventId,
          dateId: on.dateId,
          tickets: [{ ticketTypeId, quantity: 1, attendees: [attendee] }],
        },
      },
      'register for free': {
        client: sam.client,
        path: '/api/client/events/tickets/register',
        body: { eventId: on.eventId, dateId: on.dateId, ticketTypeId, quantity: 1, attendees: [attendee] },
      },
      'confirm an order': {
        client: sam.client,
        path: '/api/client/events/tickets/confirm-order',
        body: { orderId },
      },
      'check in': {
        client: door.client,
        path: scan,
        body: {
          qr: 'x',
          scan_point: 'Main',
          event_id: on.eventId,
          date_id: on.dateId,
          device_id: 'one',
          scanned_at: '2026-07-17T20:31:07Z',
        },
      },
      'check out': {
        client: door.client,
        path: `/api/events/check-out/${ticket.id}`,
        body: {
          qr: 'x',
          scan_point: 'Main',
          event_id: on.eventId,
          date_id: on.dateId,
          device_id: 'one',
          scanned_at: '2026-07-17T20:31:07Z',
        },
      },
      'upload scans': {
        client: door.client,
        path: `/api/events/${on.eventId}/check-ins/batch`,
        body: { device_id: 'one', scans: [offline(ticket.id, { qr: 'x', scan_point: 'Main' })] },
      },
      'redeem a perk': {
        client: door.client,
        path: `/api/events/perks/${ticket.id}/${await perkOf(box, attic, ticketTypeId ?? '')}/redeem`,
        body: { device_id: 'one', redeemed_at: '2026-07-17T20:31:07Z' },
      },
      'check in by hand': {
        client: door.client,
        path: scan,
        body: { manual: true, reason: 'Phone is dead' },
      },
      'add a venue': {
        client: operator,
        path: '/api/my-venues',
        body: { name: 'New', time_zone: 'Europe/London' },
      },
      'create an event': {
        client: operator,
        path: '/api/my-events',
        body: { venue_id: on.venueId, name: 'New', event_date: daysAhead(3) },
      },
      'update an event': { client: operator, path: `/api/my-events/${on.eventId}`, body: { name: 'New' } },
      'submit an event': {
        client: otis.client,
        path: '/api/my-submissions',
        body: {
          venue_id: on.venueId,
          name: 'New',
          event_date: daysAhead(3),
          ticket_types: [{ name: 'New' }],
        },
      },
      'resubmit an event': {
        client: otis.client,
        path: `/api/my-submissions/${await submission(otis, on.venueId)}`,
        body: { name: 'New' },
      },
      'add dates': {
        client: operator,
        path: `/api/my-events/${on.eventId}/dates`,
        body: { date: daysAhead(3), start_time: '18:00' },
      },
      'change a date': {
        client: operator,
        path: `/api/my-events/${on.eventId}/dates/${on.dateId}`,
        body: { start_time: '18:00' },
      },
      'set the status': {
        client: operator,
        path: `/api/my-events/${on.eventId}/status`,
        body: { status: 'draft' },
      },
      'add a ticket type': {
        client: operator,
        path: `/api/my-events/${on.eventId}/ticket-types`,
        body: { name: 'New', perks: [{ name: 'Drink' }] },
      },
      'change a ticket type': {
        client: operator,
        path: `/api/my-events/${on.eventId}/ticket-types/${ticketTypeId}`,
        body: { name: 'New', perks: [{ name: 'Drink' }] },
      },
      'create a voucher': {
        client: operator,
        path: '/api/my-vouchers',
        body: { name: 'New', code: 'NEW', discount_type: 'FIXED', discount_value: 100 },
      },
      'create a pass': {
        client: operator,
        path: '/api/my-passes',
        body: { name: 'New', credits: 1, price_pence: 0 },
      },
      'create admission rules': {
        client: operator,
        path: '/api/my-admission-rules',
        body: { name: 'New', restrict: false, rules: [{ has_tag: 'vip', discount_percent: 1 }] },
      },
      'create a ticket profile': {
        client: operator,
        path: '/api/my-ticket-profiles',
        body: { name: 'New', visibility: 'access_code', access_code: 'NEW' },
      },
      'add a session': {
        client: operator,
        path: `/api/my-events/${on.eventId}/sessions`,
        body: {
          date_id: on.dateId,
          title: 'New',
          starts_at: '2030-07-19T10:00',
          ends_at: '2030-07-19T11:00',
          materials: [{ name: 'Slides', url: 'https://example.com/' }],
        },
      },
      'add a participant': {
        client: operator,
        path: `/api/my-events/${on.eventId}/participants`,
        body: { name: 'New', type: 'speaker' },
      },
      'add a facilitator': { client: operator, path: '/api/my-facilitators', body: { name: 'New' } },
      'cancel a booking': {
        client: operator,
        path: `/api/my-events/${on.eventId}/bookings/${bookingId}/cancel`,
        body: { refund: 'none', reason: 'Illness' },
      },
      'cancel a sold pass': {
        client: operator,
        path: `/api/my-passes/sold/${soldPass.replace('ord_', 'bkg_')}/cancel`,
        body: { refund: 'none', reason: 'Moved away' },
      },
      'cancel a ticket': {
        client: operator,
        path: `/api/my-events/${on.eventId}/tickets/${ticket.id}/cancel`,
        body: { refund: 'none', reason: 'Illness' },
      },
    };
    await box.settle();
  });
  beforeEach(async () => {
    before = await rowCounts(box);
  });
  afterEach(async () => {
    expect(await rowCounts(box)).toEqual(before);
  });
  afterAll(() => box.stop());

  function request(name: string) {
    const found = requests[name];
    if (!found) throw new Error(name);
    const send = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
      found.client.call(bodies[name]?.method ?? 'POST', found.path, { body, headers });
    return { ...found, send };
  }

  /** A refusal that names the field, as a problem with a sentence and a code. */
  function names(field: string, { status, headers, body }: Answer): boolean {
    return (
      status === 400 &&
      (headers.get('content-type') ?? '').startsWith('application/problem+json') &&
      (body.code === 'invalid_input' || body.code === 'malformed_id') &&
      typeof body.error === 'string' &&
      body.errors.some((error: Json) => error.field === field || error.field.startsWith(`${field}[`)) &&
      body.errors.every(({ message }: Json) => typeof message === 'string' && message !== '')
    );
  }

  describe.each(Object.keys(bodies))('to %s', (name) => {
    const { fields, extras = [], mayBeMissing = false } = bodies[name] ?? { fields: {} };

    it.each(Object.keys(fields))('is refused by the name of %s', async (field) => {
      const { body, send } = request(name);
      const rule = fields[field];
      const bad = [
        ...(rule?.bad ?? []),
        ...(rule?.nullable ? [] : [null]),
        ...(rule?.optional ? [] : [undefined]),
      ];
      const accepted = [];
      for (const value of bad) {
        const answer = await send(withValue(body, field, value));
        if (!names(field, answer)) accepted.push({ value, status: answer.status, answer: answer.text });
      }
      expect(accepted).toEqual([]);
    });

    it('is refused for a field that nobody knows', async () => {
      const { body, send } = request(name);
      for (const at of ['', ...extras.map((path) => `${path}.`)]) {
        for (const surprise of ['surprise', 'id', 'Name', ...OF_EVERY_OBJECT])
          expect({
            surprise,
            named: names(`${at}${surprise}`, await send(withValue(body, `${at}${surprise}`, 1))),
          }).toEqual({ surprise, named: true });
      }
      for (const key of ['__proto__', 'constructor']) {
        const poisoned = await send(JSON.stringify(body).replace('{', `{"${key}":{"prototype":{"x":1}},`), {
          'content-type': 'application/json',
        });
        expect(poisoned.status).toBe(400);
      }
    });

    it('is refused as a whole when it is no object, or no JSON', async () => {
      const { body, send } = request(name);
      const json = { 'content-type': 'application/json' };
      const whole = JSON.stringify(body);
      for (const broken of [whole.slice(0, -1), `${whole}x`, '{', 'undefined', "{'a':1}", '\u0000', 'NaN'])
        expect(await send(broken, json)).toMatchObject({
          status: 400,
          body: { code: 'invalid_json', error: expect.any(String) },
        });
      // Where every field may be left out, nothing at all says as much.
      const needed = !mayBeMissing && Object.values(fields).some((rule) => !rule.optional);
      for (const other of [...(needed ? ['', 'null'] : []), '[]', '"text"', '5', 'true', `[${whole}]`])
        expect({ other, answer: await send(other, json) }).toMatchObject({
          other,
          answer: { status: 400, body: { code: 'invalid_input' } },
        });
      if (needed)
        expect(await send(undefined)).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    });

    it('is refused when it is too large, too deep, or of another type', async () => {
      const { path, body, send } = request(name);
      const json = { 'content-type': 'application/json' };
      const large = await send(JSON.stringify({ ...body, padding: 'x'.repeat(2 * 1024 * 1024) }), json);
      expect(large).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
      const levels = path.startsWith('/api/auth/') ? 5000 : 100_000;
      const deep = `{"${Object.keys(fields)[0]}":${'['.repeat(levels)}${']'.repeat(levels)}}`;
      expect(await send(deep, json)).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
      for (const type of [
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/jsonfoo',
        'application/json-patch',
        'application/xml',
        'nonsense',
      ]) {
        const answer = await send(JSON.stringify(body), { 'content-type': type });
        expect({ type, status: answer.status, code: answer.body.code }).toEqual({
          type,
          status: 415,
          code: 'unsupported_media_type',
        });
      }
    });
  });

  it.each(['application/json;charset=utf-8', 'Application/JSON', 'application/vnd.api+json ; charset=utf-8'])(
    'is JSON by the name of %s',
    async (type) => {
      const { body, send } = request('sign in');
      const answer = await send(JSON.stringify({ ...body, email: 'nobody' }), { 'content-type': type });
      expect(answer.body.errors).toEqual([{ field: 'email', message: 'must be an e-mail address' }]);
    },
  );

  it.each([
    ['add a venue', 'name', 5, 'must be a string'],
    ['add a venue', 'name', '\u200b\ufeff\u2060', 'must have a visible character'],
    ['add a venue', 'name', 'gpj.\u202eevil', 'must not contain control characters'],
    ['add a venue', 'capacity', '10', 'must be a whole number'],
    ['add a venue', 'capacity', 2e6, 'must be at most 1000000'],
    ['add a ticket type', 'price_pence', null, 'must be a whole number'],
    [
      'add a ticket type',
      'sale_starts_at',
      '2030-01-01T24:00:00Z',
      'must be an ISO 8601 date and time with Z or an offset',
    ],
    ['create an event', 'image_url', 'javascript:alert(1)', 'must be an http or https address'],
    ['sign in', 'password', 5, 'must be a string'],
    ['sign in', 'email', 5, 'must be a string'],
    ['purchase', 'tickets', {}, 'must be a list'],
    ['purchase', 'tickets', [5], 'must be a list of objects'],
  ])('is refused for the right reason: to %s, %s = %j', async (name, field, value, message) => {
    const { body, send } = request(name);
    expect((await send(withValue(body, field, value))).body.errors).toEqual([{ field, message }]);
  });

  it('may be text where browsers send text, and nowhere else', async () => {
    const plain = { 'content-type': 'text/plain;charset=UTF-8' };
    for (const name of [
      'register an account',
      'sign in',
      'purchase',
      'register for free',
      'confirm an order',
    ]) {
      const answer = await request(name).send('{}', plain);
      expect({ name, status: answer.status, code: answer.body.code }).toEqual({
        name,
        status: 400,
        code: 'invalid_input',
      });
      expect((await request(name).send('{', plain)).body.code).toBe('invalid_json');
    }
    for (const name of [
      'check in',
      'add a venue',
      'create an event',
      'add dates',
      'change a date',
      'set the status',
      'add a ticket type',
      'change a ticket type',
      'create a voucher',
      'create a pass',
      'create admission rules',
      'create a ticket profile',
      'cancel a booking',
      'cancel a ticket',
    ]) {
      const { body, send } = request(name);
      expect((await send(JSON.stringify(body), plain)).status).toBe(415);
    }
  });
});
