import * as oauth from 'oauth4webapi';
import { publicId, newId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { apiClient, as, askForToken, type Credentials } from '../support/machines.js';
import { organisation, person, type Organisation } from '../support/world.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const GRANT = 'grant_type=client_credentials';

describe('tokens of machines', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let crm: Credentials;
  let own: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    crm = await apiClient(attic);
    own = `client_id=${crm.id}&client_secret=${crm.secret}`;
  });
  afterAll(() => box.stop());

  const basicOf = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
  const escaped = (text: string) => text.replace(/./g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const form = (fields: string, headers: Record<string, string> = {}) =>
    box.client.post('/token', fields, { ...FORM, ...headers });
  const json = (body: unknown) => box.client.post('/token', body);
  const basic = (text: string, fields = GRANT) => form(fields, { authorization: basicOf(text) });
  const call = (path: string, method: string, { operator } = attic) =>
    operator.client.call(method, `/api/my-api-clients/${path}`);

  const granted: [string, () => Promise<Answer>, string][] = [
    ['a form', () => form(`${GRANT}&${own}`), 'events:read events-register:read'],
    [
      'a form with another parameter',
      () => form(`${GRANT}&${own}&audience=x`),
      'events:read events-register:read',
    ],
    [
      'a form with parameters without a value',
      () => form(`${GRANT}&${own}&scope=`),
      'events:read events-register:read',
    ],
    ['HTTP Basic', () => basic(`${crm.id}:${crm.secret}`), 'events:read events-register:read'],
    [
      'HTTP Basic, url-encoded',
      () => basic(`${escaped(crm.id)}:${escaped(crm.secret)}`, `${GRANT}&scope=events:read`),
      'events:read',
    ],
    [
      'HTTP Basic and the same id in the form',
      () => basic(`${crm.id}:${crm.secret}`, `${GRANT}&client_id=${crm.id}`),
      'events:read events-register:read',
    ],
    [
      'JSON',
      () => json({ client_id: crm.id, client_secret: crm.secret }),
      'events:read events-register:read',
    ],
    [
      'JSON with a grant type and a narrower scope',
      () =>
        json({
          grant_type: 'client_credentials',
          client_id: crm.id,
          client_secret: crm.secret,
          scope: 'events-register:read',
        }),
      'events-register:read',
    ],
    [
      'a scope twice',
      () => json({ client_id: crm.id, client_secret: crm.secret, scope: 'events:read events:read' }),
      'events:read',
    ],
  ];
  it.each(granted)('are given for %s', async (_what, ask, scope) => {
    const { status, body, headers } = await ask();
    expect([status, body]).toEqual([
      200,
      { access_token: expect.any(String), token_type: 'Bearer', expires_in: 3600, scope },
    ]);
    expect([headers.get('cache-control'), headers.get('pragma')]).toEqual(['no-store', 'no-cache']);
    const [, claims = ''] = body.access_token.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: 'http://boxoffice.test',
      aud: 'boxoffice:machine',
      client_id: crm.id,
      scope,
    });
  });

  const refused: [string, () => Promise<Answer>, number, string][] = [
    ['no body', () => box.client.post('/token'), 400, 'invalid_request'],
    ['no grant type', () => form(own), 400, 'invalid_request'],
    ['another grant type', () => form(`grant_type=password&${own}`), 400, 'unsupported_grant_type'],
    [
      'another grant type in JSON',
      () => json({ grant_type: 'x', client_id: crm.id, client_secret: crm.secret }),
      400,
      'unsupported_grant_type',
    ],
    ['a parameter twice', () => form(`${GRANT}&${GRANT}&${own}`), 400, 'invalid_request'],
    [
      'what is not JSON',
      () => box.client.post('/token', '{', { 'content-type': 'application/json' }),
      400,
      'invalid_request',
    ],
    ['JSON that is no object', () => json([crm.id]), 400, 'invalid_request'],
    ['JSON of other types', () => json({ client_id: 1, client_secret: crm.secret }), 400, 'invalid_request'],
    ['credentials twice', () => basic(`${crm.id}:${crm.secret}`, `${GRANT}&${own}`), 400, 'invalid_request'],
    [
      'another id in the form',
      () => basic(`${crm.id}:${crm.secret}`, `${GRANT}&client_id=x`),
      400,
      'invalid_request',
    ],
    ['no credentials', () => form(GRANT), 401, 'invalid_client'],
    ['no secret', () => form(`${GRANT}&client_id=${crm.id}`), 401, 'invalid_client'],
    [
      'a wrong secret',
      () => form(`${GRANT}&client_id=${crm.id}&client_secret=${'0'.repeat(64)}`),
      401,
      'invalid_client',
    ],
    ['a wrong secret by Basic', () => basic(`${crm.id}:x`), 401, 'invalid_client'],
    ['Basic without a colon', () => basic(crm.id), 401, 'invalid_client'],
    ['Basic that does not decode', () => basic(`%zz:${crm.secret}`), 401, 'invalid_client'],
    [
      'an unknown client',
      () => form(`${GRANT}&client_id=${publicId('m2m', newId())}&client_secret=${crm.secret}`),
      401,
      'invalid_client',
    ],
    [
      'what is no id',
      () => form(`${GRANT}&client_id=crm&client_secret=${crm.secret}`),
      401,
      'invalid_client',
    ],
    ['an unknown scope', () => askForToken(box, crm, 'events:write'), 400, 'invalid_scope'],
    ['a known scope and an unknown one', () => askForToken(box, crm, 'events:read x'), 400, 'invalid_scope'],
  ];
  it.each(refused)('are refused for %s', async (_what, ask, status, error) => {
    const answer = await ask();
    expect([answer.status, answer.body]).toEqual([status, { error, error_description: expect.any(String) }]);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Basic realm="boxoffice"' : null);
  });

  it('are refused in the same words for a wrong secret and for no such client', async () => {
    const wrong = await askForToken(box, { ...crm, secret: 'x' });
    const unknown = await askForToken(box, { ...crm, id: publicId('m2m', newId()) });
    expect(wrong.body).toEqual(unknown.body);
  });

  it('are for no more than the client was granted', async () => {
    const reader = await apiClient(attic, ['events:read']);
    expect((await askForToken(box, reader)).body.scope).toBe('events:read');
    expect((await askForToken(box, reader, 'events-register:read')).body.error).toBe('invalid_scope');
  });

  it('are taken from the header, whatever the case of its scheme, and from nowhere else', async () => {
    const { access_token } = (await askForToken(box, crm)).body;
    const authorization = `bEARER ${access_token}`;
    expect((await box.client.get('/events', { headers: { authorization } })).status).toBe(200);
    const elsewhere = await box.client.get(`/events?access_token=${access_token}`);
    expect([elsewhere.status, elsewhere.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  });

  it('are got by an OAuth library that knows nothing but the issuer', async () => {
    const issuer = new URL('http://boxoffice.test');
    const here = {
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: (url: string, init: Json) =>
        fetch(url.replace(issuer.origin, box.baseUrl), init as RequestInit),
    };
    const server = await oauth.processDiscoveryResponse(
      issuer,
      await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...here }),
    );
    expect(server.scopes_supported).toEqual(['events:read', 'events-register:read']);
    for (const authentication of [oauth.ClientSecretBasic(crm.secret), oauth.ClientSecretPost(crm.secret)]) {
      const client = { client_id: crm.id };
      const parameters = new URLSearchParams({ scope: 'events:read' });
      const answer = await oauth.clientCredentialsGrantRequest(
        server,
        client,
        authentication,
        parameters,
        here,
      );
      const token = await oauth.processClientCredentialsResponse(server, client, answer);
      expect([token.expires_in, token.scope]).toEqual([3600, 'events:read']);
      expect((await box.client.as(token.access_token).get('/events')).status).toBe(200);
      // What it says can be checked with the keys that the metadata name, by whoever gets such a token.
      const bearer = new Request('http://x', { headers: { authorization: `Bearer ${token.access_token}` } });
      const claims = await oauth.validateJwtAccessToken(server, bearer, 'boxoffice:machine', here);
      expect(claims.client_id).toBe(crm.id);
    }
    const wrong = await oauth.clientCredentialsGrantRequest(
      server,
      { client_id: crm.id },
      oauth.ClientSecretPost('x'),
      {},
      here,
    );
    await expect(
      oauth.processClientCredentialsResponse(server, { client_id: crm.id }, wrong),
    ).rejects.toThrow();
  });

  describe('and what becomes of their client', () => {
    const works = async (credentials: Credentials, token: { get(path: string): Promise<Answer> }) => [
      (await askForToken(box, credentials)).status,
      (await token.get('/events')).status,
    ];

    it('stop at once when it is suspended, and go on when it is activated again', async () => {
      const credentials = await apiClient(attic);
      const token = await as(box, credentials);
      for (const [step, expected] of [
        ['suspend', [401, 401]],
        ['suspend', [401, 401]],
        ['activate', [200, 200]],
      ] as const) {
        expect((await call(`${credentials.id}/${step}`, 'POST')).body).toEqual({ success: true });
        expect(await works(credentials, token)).toEqual(expected);
      }
    });

    it('stop at once when it expires or is deleted', async () => {
      const credentials = await apiClient(attic, undefined, { expires_after_days: 1 });
      const token = await as(box, credentials);
      const expire = `UPDATE identity.api_clients SET expires_at = now() + $2::interval WHERE id = $1`;
      await box.sql(expire, [keyOf(credentials.id), '-1 second']);
      expect(await works(credentials, token)).toEqual([401, 401]);
      expect((await call(`${credentials.id}/activate`, 'POST')).status).toBe(200);
      expect(await works(credentials, token)).toEqual([401, 401]);
      await box.sql(expire, [keyOf(credentials.id), '1 day']);
      expect(await works(credentials, token)).toEqual([200, 200]);
      expect((await call(credentials.id, 'DELETE')).body).toEqual({ success: true });
      expect(await works(credentials, token)).toEqual([401, 401]);
      expect((await call(credentials.id, 'DELETE')).status).toBe(404);
    });

    it('last their hour when its secret is rotated, which kills the old one at once', async () => {
      const credentials = await apiClient(attic);
      const token = await as(box, credentials);
      const { body } = await call(`${credentials.id}/rotate`, 'POST');
      expect(body).toEqual({ success: true, client_secret: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(await works(credentials, token)).toEqual([401, 200]);
      expect(await works({ ...credentials, secret: body.client_secret }, token)).toEqual([200, 200]);
    });
  });

  describe('their clients', () => {
    it('are made with a secret that is shown once and kept nowhere', async () => {
      const cellar = await organisation(box);
      const { client } = cellar.operator;
      const made = await client.post('/api/my-api-clients', {
        name: 'CRM sync',
        scopes: ['events:read'],
        expires_after_days: 365,
      });
      expect([made.status, made.body]).toEqual([
        201,
        {
          success: true,
          id: expect.stringMatching(/^m2m_[0-7][0-9a-hjkmnp-tv-z]{25}$/),
          client_id: made.body.id,
          client_secret: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ]);
      const { body, text } = await client.get('/api/my-api-clients');
      expect(text).not.toContain(made.body.client_secret);
      expect(body).toMatchObject({ total: 1, has_more: false });
      expect(body.data).toEqual([
        {
          id: made.body.id,
          client_id: made.body.id,
          name: 'CRM sync',
          description: null,
          scopes: ['events:read'],
          status: 'active',
          created_at: expect.any(String),
          expires_at: expect.any(String),
          last_call_at: null,
        },
      ]);
      const rows = await box.sql<{ row: string }>('SELECT c::text AS row FROM identity.api_clients c');
      expect(rows.map(({ row }) => row).join()).not.toContain(made.body.client_secret);
    });

    it.each([
      ['no scopes', { scopes: [] }, 'scopes'],
      ['unknown scopes', { scopes: ['events:write'] }, 'scopes'],
      ['no name', { name: ' ' }, 'name'],
      ['no days', { expires_after_days: 0 }, 'expires_after_days'],
    ])('are not made with %s', async (_what, fields, field) => {
      const body = { name: 'CRM', scopes: ['events:read'], ...fields };
      const answer = await attic.operator.client.post('/api/my-api-clients', body);
      expect([answer.status, answer.body.errors[0].field]).toEqual([400, field]);
    });

    it('are the business of operators of all venues', async () => {
      const { client } = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
      const answers = await Promise.all([
        client.get('/api/my-api-clients'),
        client.post('/api/my-api-clients', { name: 'CRM', scopes: ['events:read'] }),
        client.post(`/api/my-api-clients/${crm.id}/rotate`),
        client.get(`/api/my-api-clients/${crm.id}/audit`),
      ]);
      expect(answers.map(({ status, body }) => [status, body.code])).toEqual(
        answers.map(() => [403, 'not_of_all_venues']),
      );
    });

    it('have a trail of every call, of those refused, too', async () => {
      const credentials = await apiClient(attic);
      const token = await as(box, credentials);
      await token.get('/events?limit=1');
      await token.get(`/event/${publicId('evt', newId())}`);
      await askForToken(box, { ...credentials, secret: 'x' });
      await call(`${credentials.id}/suspend`, 'POST');
      await token.get('/events');
      const { body } = await attic.operator.client.get(`/api/my-api-clients/${credentials.id}/audit?limit=2`);
      expect(body).toMatchObject({ total: 5, limit: 2, offset: 0, has_more: true });
      expect(body.data[0]).toEqual({
        at: expect.stringMatching(/Z$/),
        method: 'GET',
        path: '/events',
        status: 401,
        ip: '127.0.0.1',
      });
      const all = await attic.operator.client.get(`/api/my-api-clients/${credentials.id}/audit`);
      expect(
        all.body.data.map(({ method, path, status }: Json) => `${method} ${path.split('_')[0]} ${status}`),
      ).toEqual([
        'GET /events 401',
        'POST /token 401',
        'GET /event/evt 404',
        'GET /events 200',
        'POST /token 200',
      ]);
      const listed = await attic.operator.client.get('/api/my-api-clients?limit=200');
      const mine = listed.body.data.find(({ id }: Json) => id === credentials.id);
      expect([mine.status, mine.last_call_at]).toEqual(['suspended', body.data[0].at]);
    });
  });
});
