import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { signedHeaders } from './signature.js';

const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

describe("a webhook's signature", () => {
  const body = '{"type":"ticket.issued","data":{"name":"Zoë"}}';

  it('is one that the library of Standard Webhooks takes, whichever of the two secrets it has', () => {
    const [current, former] = [newSecret(), newSecret()];
    const headers = signedHeaders('whd_1', new Date(), body, [current, former]);
    expect(headers['webhook-signature']).toMatch(/^v1,[\w+/]{43}= v1,[\w+/]{43}=$/);
    for (const secret of [current, former])
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow('No matching signature');
  });

  it('is of this body, id and moment alone', () => {
    const secret = newSecret();
    const headers = signedHeaders('whd_1', new Date(), body, [secret]);
    const verify = (text: string, changed = {}) =>
      new Webhook(secret).verify(text, { ...headers, ...changed });
    expect(() => verify(`${body} `)).toThrow();
    expect(() => verify(body, { 'webhook-id': 'whd_2' })).toThrow();
    expect(() =>
      verify(body, { 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) }),
    ).toThrow();
    const old = signedHeaders('whd_1', new Date(Date.now() - 600_000), body, [secret]);
    expect(() => new Webhook(secret).verify(body, old)).toThrow('too old');
  });
});
