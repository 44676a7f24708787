import { createMachineClient } from './clients.js';
import { TokenRefused } from './machine-tokens.js';

/** A server that gives a token a call and takes the latest one only. */
class Server {
  readonly calls: string[] = [];
  tokens = 0;
  refusal: Response | undefined;

  readonly fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    // As over a wire: others get their turn.
    await new Promise(setImmediate);
    if (pathname === '/token') {
      const fields = new URLSearchParams(await request.text());
      this.calls.push(`token for ${fields.get('client_id')} ${fields.get('scope') ?? ''}`.trim());
      if (this.refusal) return this.refusal;
      this.tokens += 1;
      return Response.json({ access_token: `t${this.tokens}`, token_type: 'Bearer', expires_in: 3600 });
    }
    const bearer = request.headers.get('authorization');
    this.calls.push(`${pathname} ${bearer}`);
    const good = bearer === `Bearer t${this.tokens}`;
    return good ? Response.json({ data: [] }) : Response.json({ code: 'invalid_token' }, { status: 401 });
  };
}

describe('tokens of a machine', () => {
  let server: Server;
  let now: number;
  const client = (more: { scope?: string } = {}) =>
    createMachineClient({
      baseUrl: 'http://boxoffice.test/',
      clientId: 'm2m_1',
      clientSecret: 's',
      fetch: server.fetch,
      ...more,
    });

  beforeEach(() => {
    server = new Server();
    now = Date.UTC(2030, 0, 1);
    jest.spyOn(Date, 'now').mockImplementation(() => now);
  });
  afterEach(() => jest.restoreAllMocks());

  it('are got with the first call, and once for all that are made at the same time', async () => {
    const api = client({ scope: 'events:read' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.GET('/events')));
    expect(answers.map(({ response }) => response.status)).toEqual(answers.map(() => 200));
    expect(server.calls.filter((call) => call.startsWith('token'))).toEqual(['token for m2m_1 events:read']);
    await api.GET('/events');
    expect(server.tokens).toBe(1);
  });

  it('are renewed before they expire', async () => {
    const api = client();
    await api.GET('/events');
    now += 3_539_000;
    await api.GET('/events');
    expect(server.tokens).toBe(1);
    now += 1000;
    await api.GET('/events');
    expect(server.calls).toEqual([
      'token for m2m_1',
      '/events Bearer t1',
      '/events Bearer t1',
      'token for m2m_1',
      '/events Bearer t2',
    ]);
  });

  it('are renewed once when one is refused, for all that were refused with it', async () => {
    const api = client();
    await api.GET('/events');
    // As when its key was withdrawn: nothing but t2 is good.
    server.tokens = 9;
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.GET('/events')));
    expect(answers.map(({ response }) => response.status)).toEqual(answers.map(() => 200));
    expect(server.tokens).toBe(10);
  });

  it('are not asked for again and again: a call that is refused twice is answered with that', async () => {
    const api = client();
    const { fetch } = server;
    const never = createMachineClient({
      baseUrl: 'http://boxoffice.test',
      clientId: 'm2m_1',
      clientSecret: 's',
      fetch: async (request) =>
        request.url.endsWith('/token')
          ? fetch(request)
          : Response.json({ code: 'invalid_token' }, { status: 401 }),
    });
    const { response, error } = await never.GET('/events');
    expect([response.status, error?.code, server.tokens]).toEqual([401, 'invalid_token', 2]);
    expect((await api.GET('/events')).response.status).toBe(200);
  });

  it('are refused in the words of RFC 6749, and asked for anew by the next call', async () => {
    const api = client();
    server.refusal = Response.json(
      { error: 'invalid_client', error_description: 'unknown' },
      { status: 401 },
    );
    const refused = api.GET('/events');
    await expect(refused).rejects.toThrow(TokenRefused);
    await expect(refused).rejects.toMatchObject({ status: 401, code: 'invalid_client', message: 'unknown' });
    server.refusal = undefined;
    expect((await api.GET('/events')).response.status).toBe(200);
  });

  it.each([
    [
      'a problem',
      () =>
        Response.json({ code: 'too_many_requests', error: 'Too many', detail: 'Too many' }, { status: 429 }),
      429,
      'too_many_requests',
    ],
    ['what is not JSON', () => new Response('<html>', { status: 502 }), 502, 'unexpected'],
  ])('are refused with the code of %s', async (_what, answer, status, code) => {
    server.refusal = answer();
    await expect(client().GET('/events')).rejects.toMatchObject({ name: 'TokenRefused', status, code });
  });
});
