import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Client, Json } from '../support/client.js';
import { person } from '../support/world.js';

const LONGEST_PAUSE_MS = 2500;
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const fields = (count: number): Json =>
  Object.fromEntries(many(count, (index): [string, number] => [`k${index}`, 1]));
const id = (prefix: string) => `${prefix}_01h2xcejqtf2nbrexx3vqjhp41`;

/** One small request must not keep everybody else waiting. */
describe('input that is large', () => {
  let box: Boxoffice;
  let client: Client;
  const pauses = monitorEventLoopDelay({ resolution: 10 });

  beforeAll(async () => {
    box = await startBoxoffice();
    ({ client } = await person(box));
  });
  beforeEach(() => {
    pauses.reset();
    pauses.enable();
  });
  afterEach(() => {
    pauses.disable();
    expect(pauses.max / 1e6).toBeLessThan(LONGEST_PAUSE_MS);
  });
  afterAll(() => box.stop());

  const order = (tickets: unknown) => ({ eventId: id('evt'), tickets });
  const line = (of: Json) => ({ ticketTypeId: id('tkt'), quantity: 1, ...of });
  const path = '/api/client/events/tickets/purchase';

  it.each<[string, string, () => unknown, string]>([
    ['90,000 fields', 'body', () => fields(90_000), 'must have at most 100 fields'],
    [
      '80,000 fields of an entry',
      'tickets[0]',
      () => order([fields(80_000)]),
      'must have at most 100 fields',
    ],
    ['200,000 entries', 'tickets', () => order(many(200_000, () => ({}))), 'must have at most 1000 entries'],
    [
      '28,000 entries of an entry',
      'tickets[0].attendees',
      () => order([line({ attendees: many(28_000, () => ({})) })]),
      'must have at most 1000 entries',
    ],
    [
      'many lists of a permitted length',
      'body',
      () => order(many(50, () => many(1000, () => 1))),
      'must have at most 10000 values in all',
    ],
    [
      'many levels',
      'body',
      () => many(21, (n) => n).reduce((inner) => [inner], [] as unknown[]),
      'must be at most 20 levels deep',
    ],
  ])('is refused at once: %s', async (_what, field, make, message) => {
    const answer = await client.post(path, make());
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid_input']);
    expect(answer.body.errors).toEqual([{ field, message }]);
  });

  it('is refused at once, and in few words, where it is as large as may be', async () => {
    const attendees = many(900, () => fields(9));
    const { status, body } = await client.post(path, order([line({ attendees })]));
    expect([status, body.errors.length]).toEqual([400, 20]);
    expect(body.error).toMatch(/^tickets\[0\]\.attendees\[0\]\.\w+: .+ \(and \d{4} more\)$/);
  });

  it('is taken where somebody may need it', async () => {
    const attendees = many(1000, () => ({ firstName: 'Ada', lastName: 'Byron', email: 'ada@example.com' }));
    const answer = await client.post(path, order([line({ quantity: 1000, attendees })]));
    expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
  });

  it('is refused at once in a query', async () => {
    const unknown = many(2500, (n) => n.toString(36)).join('&');
    const repeated = many(2500, () => 'q=a').join('&');
    for (const [query, field, message] of [
      [unknown, 'query', 'must have at most 50 fields'],
      [repeated, 'q', 'must have at most 50 entries'],
    ]) {
      const { status, body } = await client.get(`/api/client/events?${query}`);
      expect([status, body.errors]).toEqual([400, [{ field, message }]]);
    }
  });

  it('is at most 16 KiB for a sign-in', async () => {
    const body = (size: number) => `{"email":"${'x'.repeat(size - 12)}"}`;
    for (const target of ['/api/auth/login', '/api/auth/register']) {
      expect((await box.client.post(target, body(16 * 1024))).status).toBe(400);
      const refused = await box.client.post(target, body(16 * 1024 + 1));
      expect([refused.status, refused.body.code]).toEqual([413, 'body_too_large']);
    }
  });
});
