import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { OrganisationStore } from '#libs/identity';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { median } from '../support/race.js';
import { eventOnSale, organisation, person, type Organisation } from '../support/world.js';

const account = {
  email: 'olive@example.com',
  password: 'correct horse battery',
  firstName: 'Olive',
  lastName: 'Owner',
};
const login = ({ email, password } = account) => ({ email, password });

describe('the controls', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    await box.client.post('/api/auth/register', account);
  });
  afterAll(() => box.stop());

  describe('passwords', () => {
    it("are kept as Argon2id with OWASP's parameters, each with a salt of its own", async () => {
      await box.client.post('/api/auth/register', { ...account, email: 'other@example.com' });
      const rows = await box.sql<{ password_hash: string }>(
        `SELECT password_hash FROM identity.users WHERE email IN ('olive@example.com', 'other@example.com')`,
      );
      expect(rows).toHaveLength(2);
      for (const row of rows) expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(new Set(rows.map((row) => row.password_hash)).size).toBe(2);
    });

    it('take as long to refuse for an account that is not there, and in the same words', async () => {
      const attempt = async (email: string) => {
        const began = performance.now();
        const answer = await box.client.post('/api/auth/login', { email, password: 'wrong' });
        expect(answer.status).toBe(401);
        const { requestId: _requestId, ...body } = answer.body;
        return { took: performance.now() - began, body: JSON.stringify(body) };
      };
      const known = [];
      const unknown = [];
      for (let round = 0; round < 9; round += 1) {
        known.push(await attempt(account.email));
        unknown.push(await attempt(`nobody${round}@example.com`));
      }
      const ratio = median(unknown.map(({ took }) => took)) / median(known.map(({ took }) => took));
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
      expect(new Set([...known, ...unknown].map(({ body }) => body)).size).toBe(1);
    });

    it('are compared whole and as they are', async () => {
      for (const password of [
        `${account.password} `,
        account.password.toUpperCase(),
        account.password.slice(0, -1),
      ]) {
        expect((await box.client.post('/api/auth/login', { email: account.email, password })).status).toBe(
          401,
        );
      }
      expect((await box.client.post('/api/auth/login', login())).status).toBe(200);
    });
  });

  describe('sessions', () => {
    it('end at once when they are signed out, the others of the account stay', async () => {
      const [one, two] = await Promise.all([1, 2].map(() => box.client.post('/api/auth/login', login())));
      const [first, second] = [box.client.as(one?.body.token), box.client.as(two?.body.token)];
      expect((await first.post('/api/auth/logout')).status).toBe(204);
      expect((await first.get('/api/auth/me')).status).toBe(401);
      expect((await second.get('/api/auth/me')).status).toBe(200);
    });

    it('act in no role any more once the membership is taken away', async () => {
      const olive = await person(box, { organisationKey: attic.key, role: 'client' });
      expect((await olive.client.get('/api/my-venues')).status).toBe(200);
      await box.sql('UPDATE identity.sessions SET membership_id = NULL WHERE user_id = $1', [olive.userId]);
      expect((await olive.client.get('/api/my-venues')).body.code).toBe('wrong_role');
    });
  });

  describe('the database', () => {
    it('holds no token, password or readable private key', async () => {
      const { token } = (await box.client.post('/api/auth/login', login())).body;
      const dump = JSON.stringify(
        await box.sql(`SELECT to_jsonb(s) FROM identity.sessions s UNION ALL SELECT to_jsonb(u) FROM identity.users u
                       UNION ALL SELECT to_jsonb(k) FROM identity.signing_keys k`),
      );
      for (const part of [token, token.split('.')[2], account.password]) expect(dump).not.toContain(part);
      const keys = await box.sql<{ private_key: Buffer; public_key: string }>(
        'SELECT * FROM identity.signing_keys',
      );
      expect(keys).toHaveLength(2);
      for (const { private_key, public_key } of keys) {
        expect(public_key).toContain('PUBLIC KEY');
        expect(private_key.toString('latin1')).not.toMatch(/PRIVATE|BEGIN/);
        // Sealed, not merely encoded: as random as it can be.
        expect(new Set(private_key).size).toBeGreaterThan(80);
      }
    });

    it('is of no use without the key it was set up with', async () => {
      const config = { ...box.config, SECRET_KEY: 'ab'.repeat(32) };
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [path.resolve(__dirname, '../../dist/apps/api/src/main.js')],
        {
          encoding: 'utf8',
          env: {
            ...(config as unknown as Record<string, string>),
            PATH: process.env['PATH'],
            LOG_LEVEL: 'fatal',
            PORT: '1',
          },
        },
      );
      expect([stdout, stderr.trim(), status]).toEqual([
        '',
        'SECRET_KEY: is not the key this database was set up with',
        1,
      ]);
    });
  });

  describe('browsers', () => {
    const from = (origin: string) => box.client.get('/health/live', { headers: { origin } });
    const allowed = async (origin: string) => (await from(origin)).headers.get('access-control-allow-origin');

    it.each(['http://localhost:5173', 'http://127.0.0.1:3000', 'https://localhost'])(
      'may call from %s',
      async (origin) => {
        expect(await allowed(origin)).toBe(origin);
      },
    );

    it("may call from an organisation's own pages", async () => {
      const origin = 'https://tickets.attic.example';
      expect(await allowed(origin)).toBeNull();
      await box.sql('UPDATE identity.organisations SET allowed_origins = $2 WHERE id = $1', [
        attic.key,
        [origin],
      ]);
      // What the organisations allow is read anew every few seconds.
      const soon = Date.now() + 10_000;
      const clock = jest.spyOn(Date, 'now').mockReturnValue(soon);
      expect(await allowed(origin)).toBe(origin);
      clock.mockRestore();
    });

    it('cost no query each', async () => {
      const asked = jest.spyOn(box.app.get(OrganisationStore, { strict: false }), 'allowedOrigins');
      for (let n = 0; n < 50; n += 1) await from(`https://${n}.example`);
      expect(asked.mock.calls.length).toBeLessThanOrEqual(1);
      asked.mockRestore();
    });

    it.each([
      'https://evil.example',
      'https://tickets.attic.example.evil.example',
      'http://tickets.attic.example',
      'http://localhost.evil.example',
      'null',
      'https://notlocalhost',
    ])('may not call from %s', async (origin) => {
      const { headers } = await from(origin);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toMatch(/origin/i);
    });

    it('ask first, and are told which headers they may send and read', async () => {
      const preflight = await box.client.call('OPTIONS', '/api/client/events/tickets/purchase', {
        headers: {
          origin: 'http://localhost:5173',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,orgid',
        },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-headers')).toMatch(
        /Authorization.*Idempotency-Key.*orgid/,
      );
      expect(preflight.headers.get('access-control-allow-methods')).toMatch(/PATCH/);
      expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
      const { headers } = await from('http://localhost:5173');
      expect(headers.get('access-control-expose-headers')).toMatch(/RateLimit-Limit.*Retry-After/);
    });

    it('are told to guess, frame and sniff nothing', async () => {
      for (const target of ['/health/live', '/nowhere', '/docs']) {
        const { headers } = await box.client.get(target);
        expect([target, headers.get('x-content-type-options')]).toEqual([target, 'nosniff']);
        expect(headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'self'/);
        expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
        expect(headers.get('referrer-policy')).toBe('no-referrer');
        expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
        expect(headers.get('x-powered-by')).toBeNull();
        expect(headers.get('server')).toBeNull();
      }
    });
  });

  describe('input', () => {
    it('is at most 1 MiB', async () => {
      const body = (size: number) => `{"name":"${'x'.repeat(size - 11)}"}`;
      const add = (size: number) =>
        attic.operator.client.post('/api/my-venues', body(size), { 'content-type': 'application/json' });
      expect((await add(1024 * 1024)).status).toBe(400);
      const refused = await add(1024 * 1024 + 1);
      expect([refused.status, refused.body.code]).toEqual([413, 'body_too_large']);
    });

    it('cannot set what no field names', async () => {
      const extra = { ...account, email: 'sly@example.com', role: 'admin', password_hash: 'x', id: 'usr_1' };
      const refused = await box.client.post('/api/auth/register', extra);
      expect(refused.status).toBe(400);
      expect(refused.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
        'id',
        'password_hash',
        'role',
      ]);
    });

    it('means itself in a search: no wildcards', async () => {
      for (const name of ['100% real', '1000 real', 'one_two', 'one-two', 'back\\slash']) {
        await eventOnSale(attic, { event: { name } });
      }
      const found = async (q: string) => {
        const query = `?q=${encodeURIComponent(q)}`;
        const shop = attic.operator.client.with({ orgid: attic.id });
        const [browsed, listed] = [
          await shop.get(`/api/client/events${query}`),
          await shop.get(`/api/my-events${query}`),
        ];
        const names = [browsed, listed].map(({ body }) =>
          body.data.map((event: { name: string }) => event.name).sort(),
        );
        expect(names[0]).toEqual(names[1]);
        return names[0];
      };
      expect(await found('%')).toEqual(['100% real']);
      expect(await found('_')).toEqual(['one_two']);
      expect(await found('\\')).toEqual(['back\\slash']);
      expect(await found('ONE')).toEqual(['one-two', 'one_two']);
    });
  });
});
