import {
  clientOf,
  refusal,
  startTestSandbox,
  temporaryDirectory,
  type Json,
  type TestSandbox,
} from './support.js';
import { startSandbox } from '../../apps/sandbox/src/index.js';

describe('Guards', () => {
  let test: TestSandbox;

  beforeAll(async () => (test = await startTestSandbox()));
  afterAll(() => test.close());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${test.sandbox.url}${path}`, { headers });
    return { response, json: (await response.json()) as Json };
  };

  it('refuses no key, a wrong key and live keys', async () => {
    const none = await get('/v1/events');
    expect(none.response.status).toBe(401);
    expect(none.json.error).toMatchObject({
      type: 'invalid_request_error',
      message: expect.stringMatching(/API key/),
    });
    expect(none.response.headers.get('request-id')).toMatch(/^req_/);
    for (const key of ['sk_test_wrong', 'nonsense', 'sk_live_abc', 'rk_live_abc', 'pk_live_abc'])
      expect(await refusal(clientOf(test.sandbox, key).events.list())).toMatchObject({ statusCode: 401 });
    expect((await refusal(clientOf(test.sandbox, 'sk_live_abc').events.list())).message).toContain('SANDBOX');
  });

  it('takes the secret key as bearer, as basic, and as a restricted key', async () => {
    const { secretKey } = test.sandbox.stripe;
    const basic = `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`;
    for (const authorization of [`Bearer ${secretKey}`, basic, `Bearer ${secretKey.replace('sk_', 'rk_')}`])
      expect((await get('/v1/events', { authorization })).response.status).toBe(200);
  });

  it("answers in Stripe's error shape to whatever it does not know", async () => {
    const unknown = await get('/v1/invoices');
    expect(unknown.response.status).toBe(404);
    expect(unknown.json.error).toMatchObject({
      type: 'invalid_request_error',
      message: expect.stringContaining('SANDBOX'),
    });
    const json = await fetch(`${test.sandbox.url}/v1/customers`, {
      method: 'POST',
      body: '{}',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${test.sandbox.stripe.secretKey}`,
      },
    });
    expect([json.status, ((await json.json()) as Json).error.type]).toEqual([400, 'invalid_request_error']);
  });

  it('listens on loopback only and not in production', async () => {
    expect(new URL(test.sandbox.url).hostname).toBe('127.0.0.1');
    const directory = temporaryDirectory();
    await expect(startSandbox({ dataDir: directory.path, host: '0.0.0.0' })).rejects.toThrow('loopback');
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    try {
      await expect(startSandbox({ dataDir: directory.path })).rejects.toThrow('production');
    } finally {
      process.env.NODE_ENV = before;
      directory.remove();
    }
  });
});
