import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { person } from '../support/world.js';

const told = ({ status, headers, body }: Answer) => ({
  status,
  code: body?.code,
  limit: Number(headers.get('ratelimit-limit')),
  remaining: Number(headers.get('ratelimit-remaining')),
});

describe('rate limits', () => {
  let box: Boxoffice;
  beforeEach(async () => {
    box = await startBoxoffice({ env: { RATE_LIMIT_PER_MINUTE: '6', LOGIN_LIMIT_PER_MINUTE: '3' } });
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

  it('count what an address asks, whoever it says it is', async () => {
    const statuses = [];
    for (let call = 0; call < 61; call += 1) {
      const forwarded = { 'x-forwarded-for': `10.0.0.${call}`, forwarded: `for=10.0.0.${call}` };
      statuses.push((await box.client.as(`no token ${call}`).with(forwarded).get('/api/auth/me')).status);
    }
    expect(statuses).toEqual([...Array<number>(60).fill(401), 429]);
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
