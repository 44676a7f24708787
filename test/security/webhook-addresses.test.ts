import { createSocket } from 'node:dgram';
import dns from 'node:dns/promises';
import { Names } from '../../libs/automation/src/send-webhooks/names.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { Receiver } from '../support/receiver.js';
import { deliveriesOf, newHook } from '../support/webhook-requests.js';
import { organisation, type Organisation } from '../support/world.js';

describe('webhooks, where private addresses are not allowed', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let receiver: Receiver;
  let names: Names;

  beforeAll(async () => {
    box = await startBoxoffice({ env: { WEBHOOKS_ALLOW_PRIVATE: 'false' } });
    receiver = await Receiver.start();
    names = box.app.get(Names, { strict: false });
  });
  beforeEach(async () => {
    attic = await organisation(box);
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await receiver.close();
    await box.stop();
  });

  /** Sends a test there; whatever the name is found at. */
  async function failureAt(url: string) {
    const hook = await newHook(attic, { url });
    await attic.operator.client.post(`${hook.path}/test`);
    await box.settle();
    return (await deliveriesOf(attic, hook))[0]?.attempts[0].failure;
  }

  it.each([
    'http://127.0.0.1/hooks',
    'http://10.1.2.3/hooks',
    'https://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/hooks',
    'http://192.168.0.1:8080/',
    'http://0.0.0.0/hooks',
    'http://224.0.0.1/hooks',
    'http://[::1]/hooks',
    'http://[fd00::1]/hooks',
    'http://[fe80::1]/hooks',
    'http://localhost:3000/hooks',
    'http://hooks.localhost/hooks',
    // What some take for an address, and others for its figures.
    'http://2130706433/hooks',
    'http://0x7f.1/hooks',
    'http://017700000001/hooks',
    'http://[::ffff:127.0.0.1]/hooks',
  ])('are not promised to %s', async (url) => {
    const answer = await attic.operator.client.post('/api/my-webhooks', { url, event_types: ['*'] });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'url' }] } });
  });

  it.each([
    ['10.0.0.1'],
    ['127.0.0.1'],
    ['169.254.169.254'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['fd00::1'],
    ['1.1.1.1', '127.0.0.1'],
  ])('are not sent to a name that is found at %s', async (...addresses) => {
    jest.spyOn(names, 'resolve').mockResolvedValue(addresses);
    const { port } = new URL(receiver.url);
    expect(await failureAt(`http://hooks.example.com:${port}/hooks`)).toBe('private_address');
    expect(receiver.received).toEqual([]);
  });

  it('are not sent to an address that was saved while it was allowed', async () => {
    const hook = await newHook(attic, { url: 'https://example.com/hooks' });
    await box.sql('UPDATE automation.webhook_endpoints SET url = $1', [receiver.url]);
    await attic.operator.client.post(`${hook.path}/test`);
    await box.settle();
    expect((await deliveriesOf(attic, hook))[0]?.attempts[0].failure).toBe('private_address');
    expect(receiver.received).toEqual([]);
  });

  it('are sent to what was looked at: a name that has moved meanwhile is looked at again', async () => {
    const { port } = new URL(receiver.url);
    // Asked a second time, it is somebody else: as DNS rebinding has it.
    const resolve = jest.spyOn(names, 'resolve').mockResolvedValueOnce(['127.0.0.1']);
    jest.spyOn(names, 'onlyPublic', 'get').mockReturnValueOnce(false);
    expect(await failureAt(`http://hooks.example.com:${port}/hooks`)).toBeNull();
    expect(resolve).toHaveBeenCalledTimes(1);
    expect(receiver.received.splice(0)).toHaveLength(1);
    resolve.mockResolvedValue(['127.0.0.1']);
    expect(await failureAt(`http://hooks.example.com:${port}/hooks`)).toBe('private_address');
    expect(receiver.received).toEqual([]);
  });

  it('ask a name server, and not the files of this machine', async () => {
    const server = createSocket('udp4');
    const asked: string[] = [];
    server.on('message', (question, { port, address }) => {
      asked.push(nameIn(question));
      server.send(answerTo(question, [10, 1, 2, 3]), port, address);
    });
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve));
    const resolver = new dns.Resolver({ timeout: 1000, tries: 1 });
    resolver.setServers([`127.0.0.1:${server.address().port}`]);
    Object.assign(names, { resolver });
    expect(await names.resolve('hooks.example.com')).toEqual(['10.1.2.3']);
    expect(await failureAt('https://hooks.example.com/hooks')).toBe('private_address');
    expect(new Set(asked)).toEqual(new Set(['hooks.example.com']));
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
});

describe('webhooks, in production', () => {
  it('go by https alone', async () => {
    const box = await startBoxoffice({
      env: { NODE_ENV: 'production', WEBHOOKS_ALLOW_PRIVATE: '', ALLOW_TEST_KEYS: 'true' },
    });
    const attic = await organisation(box);
    const body = { url: 'http://example.com/hooks', event_types: ['*'] };
    const answer = await attic.operator.client.post('/api/my-webhooks', body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'url' }] } });
    await box.stop();
  });
});

/** The name that a DNS question is about. */
function nameIn(question: Buffer): string {
  const labels: string[] = [];
  for (let at = 12; question[at]; at += (question[at] ?? 0) + 1)
    labels.push(question.toString('latin1', at + 1, at + 1 + (question[at] ?? 0)));
  return labels.join('.');
}

/** Says that the name is at an IPv4 address, and at none of IPv6. */
function answerTo(question: Buffer, address: number[]): Buffer {
  const end = question.indexOf(0, 12) + 5;
  const isA = question.readUInt16BE(end - 4) === 1;
  const header = Buffer.from(question.subarray(0, 12));
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(isA ? 1 : 0, 6);
  header.writeUInt16BE(0, 8);
  header.writeUInt16BE(0, 10);
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address]);
  return Buffer.concat([header, question.subarray(12, end), ...(isA ? [record] : [])]);
}
