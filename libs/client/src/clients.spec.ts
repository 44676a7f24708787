import { createCustomerClient, createOperatorClient } from './clients.js';
import { CallFailed, dataOf } from './data-of.js';
import type { TicketCodeResponse } from './generated/customer.js';
import type { OperatorPaymentsPage } from './generated/operator.js';

describe('clients of people', () => {
  let seen: Request[];
  const fetch = async (request: Request) => {
    seen.push(request);
    return Response.json({ data: [], total: 0, limit: 50, offset: 0, hasMore: false });
  };
  const headers = () => seen.map(({ headers }) => [headers.get('authorization'), headers.get('orgid')]);

  beforeEach(() => {
    seen = [];
  });

  it('stand in a storefront, and send the token that there is at the time', async () => {
    const session: { token?: string } = {};
    const api = createCustomerClient({
      baseUrl: 'http://boxoffice.test',
      organisation: 'attic',
      token: () => session.token,
      fetch,
    });
    await api.GET('/api/client/events', { params: { query: { q: 'a b', limit: 5 } } });
    session.token = 't';
    await api.GET('/api/client/events');
    expect(headers()).toEqual([
      [null, 'attic'],
      ['Bearer t', 'attic'],
    ]);
    expect(seen[0]?.url).toBe('http://boxoffice.test/api/client/events?q=a%20b&limit=5');
  });

  it('call as operators', async () => {
    const api = createOperatorClient({ baseUrl: 'http://boxoffice.test', token: 't', fetch });
    await api.GET('/api/my-events/{eventId}/ticket-types', { params: { path: { eventId: 'evt_1' } } });
    expect(headers()).toEqual([['Bearer t', null]]);
    expect(seen[0]?.url).toBe('http://boxoffice.test/api/my-events/evt_1/ticket-types');
  });

  it('are answered with JSON as far as the compiler knows, and with what else was asked for', async () => {
    const api = createCustomerClient({ baseUrl: 'http://boxoffice.test', fetch });
    const operator = createOperatorClient({
      baseUrl: 'http://boxoffice.test',
      fetch: async () => new Response('id,status\n'),
    });
    const params = { path: { ticketId: 'ticket_1' } };
    // The compiler is what is asked here: neither is a union with the other types that these calls answer.
    const code: TicketCodeResponse = await dataOf(
      api.GET('/api/client/events/tickets/{ticketId}/qr', { params }),
    );
    const page: OperatorPaymentsPage['data'] = (
      await dataOf(createOperatorClient({ baseUrl: 'http://boxoffice.test', fetch }).GET('/api/my-payments'))
    ).data;
    const csv: string = await dataOf(
      operator.GET('/api/my-payments', { headers: { accept: 'text/csv' }, parseAs: 'text' }),
    );
    expect([code, page, csv]).toEqual([expect.objectContaining({ total: 0 }), [], 'id,status\n']);
  });

  it.each([
    [
      'problem details',
      { code: 'sold_out', detail: 'There are none left' },
      409,
      'sold_out',
      'There are none left',
    ],
    ['anything else', 'Bad gateway', 502, '502', 'The answer was 502'],
  ])('fail with what %s say', async (_what, said, status, code, message) => {
    const api = createOperatorClient({
      baseUrl: 'http://boxoffice.test',
      fetch: async () => Response.json(said, { status }),
    });
    const failed = dataOf(api.GET('/api/my-events'));
    await expect(failed).rejects.toThrow(CallFailed);
    await expect(failed).rejects.toMatchObject({ status, code, message, problem: said });
  });
});
