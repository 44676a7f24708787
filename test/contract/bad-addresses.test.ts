import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Client, Json } from '../support/client.js';
import { offline } from '../support/door-requests.js';
import { rowCounts } from '../support/interventions.js';
import { failedRefund } from '../support/money-requests.js';
import { bought, eventOnSale, organisation, person } from '../support/world.js';

const NOBODY = '01h2xcejqtf2nbrexx3vqjhp41';

interface Route {
  client: Client;
  prefix: string;
  call(id: string): Promise<Answer>;
  /** The same kind of thing, of somebody else. */
  others: string;
}

/** Every route with an id in its path. */
const routes = [
  'GET /api/client/events/:eventId (other storefront)',
  'GET /api/client/events/:eventId/ticket-types (other storefront)',
  'GET /api/client/events/orders/:orderId',
  'GET /api/client/events/tickets/:ticketId',
  'GET /api/client/events/tickets/:ticketId/qr',
  'GET /api/my-events/:id',
  'GET /api/my-events/:eventId/ticket-types',
  'POST /api/my-events/:eventId/ticket-types',
  'PUT /api/my-events/:id',
  'DELETE /api/my-events/:id',
  'PATCH /api/my-events/:id/status',
  'POST /api/my-events/:id/approve',
  'POST /api/my-events/:id/reject',
  'POST /api/my-events/:id/request-listing',
  'POST /api/my-events/:id/withdraw-listing',
  'POST /api/my-events/:id/archive',
  'POST /api/my-events/:id/unarchive',
  'GET /api/my-events/:id/takings',
  'POST /api/my-payments/refunds/:refundId/retry',
  'GET /api/my-venues/:id',
  'GET /api/my-venues/:id/events',
  'POST /api/events/check-in/:ticketId',
  'POST /api/events/check-in/:ticketId/undo',
  'POST /api/events/check-out/:ticketId',
  'POST /api/events/:eventId/check-ins/batch',
  'GET /api/events/:eventId/check-ins',
  'GET /api/events/:eventId/door-list',
  'GET /api/events/:eventId/door-pack',
  'GET /api/events/:eventId/occupancy',
  'GET /api/client/events/tickets/:ticketId/perks',
];

describe('bad addresses', () => {
  let box: Boxoffice;
  let shop: Client;
  let operator: Client;
  let others: Record<string, string>;
  let own: string;
  let before: Json;

  beforeAll(async () => {
    box = await startBoxoffice();
    const [attic, cellar] = [await organisation(box), await organisation(box)];
    const on = await eventOnSale(cellar);
    const order = await bought(box, await person(box), on);
    shop = (await person(box)).client.with({ orgid: attic.id });
    operator = attic.operator.client;
    own = (await eventOnSale(attic)).eventId;
    others = {
      eventId: on.eventId,
      orderId: order.orderId,
      ticketId: order.tickets[0].id,
      venueId: on.venueId,
      refundId: await failedRefund(box, order.orderId, 100),
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

  function route(name: string): Route {
    const [method = '', path = ''] = name.split(' ');
    const client = path.startsWith('/api/client') ? shop : operator;
    const [, parameter = ''] = /:(\w+)/.exec(path) ?? [];
    const kind = parameter !== 'id' ? parameter : path.includes('venues') ? 'venueId' : 'eventId';
    const prefix =
      { eventId: 'evt', orderId: 'ord', ticketId: 'ticket', venueId: 'ven', refundId: 'rfd' }[kind] ?? '';
    const body = path.endsWith('/status')
      ? { status: 'draft' }
      : path.endsWith('/batch')
        ? { device_id: 'one', scans: [offline(`ticket_${NOBODY}`)] }
        : /check-(in|out)/.test(path)
          ? { qr: 'x' }
          : { name: 'New' };
    const call = (id: string) =>
      client.call(method, path.replace(`:${parameter}`, id), method === 'GET' ? {} : { body });
    return { client, prefix, call, others: others[kind] ?? '' };
  }

  it.each(routes)('%s: a malformed id is 400', async (name) => {
    const { prefix, call } = route(name);
    for (const id of [
      'x',
      '1',
      prefix,
      `${prefix}_`,
      `${prefix}_1`,
      `${prefix}_${NOBODY}0`,
      `${prefix}_8${NOBODY.slice(1)}`,
      `${prefix}_${NOBODY.toUpperCase()}`,
      `${prefix}_${NOBODY}%00`,
      '%00',
      '%F0%9F%8E%AB',
      "'%20OR%201=1--",
      'x'.repeat(5000),
    ]) {
      const { status, body } = await call(id);
      expect({ id, status, code: body.code }).toEqual({ id, status: 400, code: 'malformed_id' });
      expect(body.errors).toEqual([
        { field: expect.stringMatching(/^(\w+Id|id)$/), message: 'is not a well-formed id' },
      ]);
    }
  });

  it.each(routes)("%s: an unknown id, another kind's and somebody else's are 404 alike", async (name) => {
    const { prefix, call, others: theirs } = route(name);
    const answers = await Promise.all(
      [`${prefix}_${NOBODY}`, `pay_${NOBODY}`, theirs, theirs.replace(/^\w+_/, 'usr_')].map(call),
    );
    const told = answers.map(({ status, body: { instance: _path, requestId: _request, ...body } }) => ({
      status,
      body,
    }));
    for (const answer of told) expect(answer).toEqual(told[0]);
    expect(told[0]).toMatchObject({
      status: 404,
      body: { code: 'not_found', error: expect.stringMatching(/^There is no such/) },
    });
  });

  it.each([
    [
      '/api/client/events',
      [
        'from=soon',
        'from=0000-01-01',
        'to=2099-02-30',
        'venueId=x',
        'format=AUDIO',
        'free=maybe',
        'q=%00',
        'q=',
        `q=${'x'.repeat(101)}`,
        'type=',
        'q=a&q=b',
        'q[a]=b',
        'limit=a',
        'limit=1e9',
        'limit=1e2',
        'offset=-1',
        'page=0',
        'surprise=1',
        'toString=1',
        'hasOwnProperty=1',
        'constructor=1',
        '__proto__=1',
      ],
    ],
    [
      '/api/client/events/tickets/mine',
      ['when=soon', 'status=lost', 'limit=1000', 'page=0', 'surprise=1', 'when=past&when=all'],
    ],
    [
      '/api/my-events',
      [
        'status=live',
        'venue_id=x',
        'from=soon',
        'to=9999-12-31',
        'q=%00',
        'sort=name',
        'limit=0',
        'surprise=1',
      ],
    ],
    [
      '/api/my-payments',
      ['event_id=x', 'status=lost', 'from=soon', 'to=9999-12-31', 'limit=0', 'page=0', 'surprise=1'],
    ],
    ['/api/events/door', ['limit=0', 'q=a', 'surprise=1']],
    [
      'door-list',
      ['q=%00', 'q=', `q=${'x'.repeat(101)}`, 'q=a&q=b', 'date_id=x', 'limit=201', 'page=0', 'surprise=1'],
    ],
    [
      'check-ins',
      [
        'admitted=maybe',
        'conflict=1',
        'reason=bad_mood',
        'scan_point=',
        'date_id=1',
        'offset=-1',
        'limit=a',
        'surprise=1',
      ],
    ],
    ['door-pack', ['since=', 'since=soon', `since=${'1'.repeat(61)}`, 'since=1-1-1&since=1-1-2', 'limit=1']],
    ['/api/my-venues', ['limit=0', 'offset=1.5', 'page=-1', 'surprise=1']],
  ])('%s: refuses a query by the name of what is wrong', async (path, queries) => {
    const client = path.startsWith('/api/client') ? shop : operator;
    const target = path.startsWith('/') ? path : `/api/events/${own}/${path}`;
    for (const query of queries) {
      const { status, body } = await client.get(`${target}?${query}`);
      const [field = ''] = query.split(/[=[]/);
      expect({ query, status, field: body.errors?.[0].field.split('[')[0] }).toEqual({
        query,
        status: 400,
        field,
      });
    }
  });

  it.each([
    ['limit=1e2', 'limit', 'must be a whole number'],
    ['limit=201', 'limit', 'must be at most 200'],
    ['q=a&q=b', 'q', 'must be a string'],
    ['valueOf=1', 'valueOf', 'is not a known field'],
  ])('with the query %s are refused for the right reason', async (query, field, message) => {
    expect((await shop.get(`/api/client/events?${query}`)).body.errors).toEqual([{ field, message }]);
  });

  it('are no route: 404 with a problem, whatever the method', async () => {
    for (const [method, path] of [
      ['GET', '/nothing'],
      ['GET', '/api/client'],
      ['DELETE', '/api/client/events'],
      ['PUT', '/api/my-events'],
      ['POST', '/api/client/events/tickets/mine'],
    ] as const) {
      const answer = await operator.call(method, path);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer).toMatchObject({
        status: 404,
        body: { code: 'route_not_found', error: expect.any(String) },
      });
    }
  });

  it.each(['%zz', '%C3%28'])('that no path can have are 400: %s', async (part) => {
    const answer = await operator.get(`/api/my-events/${part}`);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'malformed_id', errors: [{ field: 'path' }] },
    });
  });

  it('does not know a storefront that is not there', async () => {
    for (const [orgid, status] of [
      ['nowhere', 404],
      [`org_${NOBODY}`, 404],
      ['x'.repeat(500), 404],
      ['org_1', 400],
      ['ORG_1', 404],
    ] as const)
      expect((await shop.get('/api/client/events', { headers: { orgid } })).status).toBe(status);
  });
});
