import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { machine } from '../support/machines.js';
import { organisation, person } from '../support/world.js';

const told = ({ status, headers, body }: Answer) => ({
  status,
  code: body?.code,
  limit: Number(headers.get('ratelimit-limit')),
  remaining: Number(headers.get('ratelimit-remaining')),
});

describe('rate limits', () => {
  let box: Boxoffice;
  beforeEach(async () => {
    box = await startBoxoffice({
      env: { RATE_LIMIT_PER_MINUTE: '6', LOGIN_LIMIT_PER_MINUTE: '3', API_CLIENT_LIMIT_PER_MINUTE: '3' },
    });
  });
  afterEach(() => box.stop());

  it('count what an account asks, and tell it how long to wait', async () => {
    const [sam, kim] = [await person(box), await person(box)];
    for (let left = 5; left >= 0; left -= 1) {
      const answer = await sam.client.get('/api/auth/me');
      expect(told(answer)).toEqual({ status: 200, code: undefined, limit: 6, remaining: left });
    }
    const refused = await sam.client.get('/api/client/events');
    expect(told(refused)).toEqual({ status: 429, code: 'too_many_requests', limit: 6, remaining: 0 });
    for (const name of ['retry-after', 'ratelimit-reset']) {
      expect(Number(refused.headers.get(name))).toBeGreaterThanOrEqual(1);
      expect(Number(refused.headers.get(name))).toBeLessThanOrEqual(60);
    }
    expect((await kim.client.get('/api/auth/me')).status).toBe(200);
  });

  it('count what an API client asks, each by itself', async () => {
    const attic = await organisation(box);
    const [crm, other] = [await machine(box, attic), await machine(box, attic)];
    for (let left = 2; left >= 0; left -= 1)
      expect(told(await crm.get('/events'))).toMatchObject({ status: 200, limit: 3, remaining: left });
    const refused = await crm.get('/events');
    expect(told(refused)).toEqual({ status: 429, code: 'too_many_requests', limit: 3, remaining: 0 });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(told(await other.get('/events'))).toMatchObject({ status: 200, limit: 3, remaining: 2 });
  });

  it('count what an address asks, whoever it says it is', async () => {
    const statuses = [];
    for (let call = 0; call < 61; call += 1) {
      const forwarded = { 'x-forwarded-for': `10.0.0.${call}`, forwarded: `for=10.0.0.${call}` };
      statuses.push((await box.client.as(`no token ${call}`).with(forwarded).get('/api/auth/me')).status);
    }
    expect(statuses).toEqual([...Array<number>(60).fill(401), 429]);
  });

  it.each([
    ['preflights', 'OPTIONS', '/api/auth/me', 204],
    ['calls of nothing', 'GET', '/nowhere', 404],
    ['pages', 'GET', '/docs', 200],
  ])('count %s as well', async (_what, method, path, otherwise) => {
    const headers = { origin: 'http://localhost:5173', 'access-control-request-method': 'GET' };
    const call = () => box.client.call(method, path, { headers });
    for (let left = 59; left >= 0; left -= 1)
      expect(told(await call())).toMatchObject({ status: otherwise, limit: 60, remaining: left });
    const refused = await call();
    expect([refused.status, refused.body.code]).toEqual([429, 'too_many_requests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  });

  it('count the address that the last proxy saw', async () => {
    const proxied = await startBoxoffice({ env: { RATE_LIMIT_PER_MINUTE: '1', TRUST_PROXY: '2' } });
    const from = async (forwarded: string) =>
      (await proxied.client.get('/health/live', { headers: { 'x-forwarded-for': forwarded } })).status;
    for (let call = 0; call < 10; call += 1)
      expect(await from(`10.0.0.${call}, 192.0.2.1, 198.51.100.1`)).toBe(200);
    expect(await from('10.0.0.99, 192.0.2.1, 198.51.100.1')).toBe(429);
    expect(await from('192.0.2.1, 198.51.100.1')).toBe(429);
    expect(await from('192.0.2.2, 198.51.100.1')).toBe(200);
    await proxied.stop();
  });

  it('count attempts at a password by address, whatever the accounts', async () => {
    const attempt = (n: number) =>
      box.client.post('/api/auth/login', { email: `user${n}@example.com`, password: 'Password1!' });
    for (let n = 0; n < 15; n += 1)
      // Each account has two attempts of three left; when the address has less than that, it is told of the address.
      expect(told(await attempt(n))).toMatchObject({ status: 401, limit: n < 5 ? 3 : 15 });
    expect(told(await attempt(15))).toEqual({
      status: 429,
      code: 'too_many_requests',
      limit: 15,
      remaining: 0,
    });
    expect((await box.client.get('/health/live')).status).toBe(200);
  });

  it('count attempts at a password by account, however its e-mail is written', async () => {
    const account = {
      email: 'zoe@example.com',
      password: 'correct horse battery',
      firstName: 'Zoë',
      lastName: 'Ng',
    };
    await box.client.post('/api/auth/register', account);
    for (const email of ['zoe@example.com', 'ZOE@example.com']) {
      expect((await box.client.post('/api/auth/login', { email, password: 'wrong' })).status).toBe(401);
    }
    const refused = await box.client.post('/api/auth/login', {
      email: ' Zoe@Example.com ',
      password: account.password,
    });
    expect(told(refused)).toMatchObject({ status: 429, code: 'too_many_requests', limit: 3, remaining: 0 });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    // Somebody else at the same address is not kept out.
    expect(
      (await box.client.post('/api/auth/login', { email: 'kim@example.com', password: 'wrong' })).status,
    ).toBe(401);
  });
});
