import { seedDemo, type DemoSummary } from '../../apps/local/src/demo/index.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Client, Json } from '../support/client.js';
import { keyOf, takesPlace } from '../support/interventions.js';

describe("the demo's conference", () => {
  let box: Boxoffice;
  let demo: DemoSummary;

  const seed = () => {
    const { app, config, baseUrl, sandbox } = box;
    return seedDemo({ app, config, baseUrl, stripe: sandbox.stripe, mailUrl: sandbox.mailUrl });
  };
  const signedIn = async (account: 'operator' | 'customer'): Promise<Client> => {
    const { email, password } = demo.accounts[account];
    return box.client.as((await box.client.post('/api/auth/login', { email, password })).body.token);
  };

  beforeAll(async () => {
    box = await startBoxoffice();
    demo = await seed();
  });
  afterAll(() => box.stop());

  it('has a programme that customers can read', async () => {
    const customer = await signedIn('customer');
    const path = `/api/client/events/${demo.events.conference}`;
    const { days } = (await customer.get(`${path}/schedule`)).body;
    expect(days).toHaveLength(1);
    const sessions: Json[] = days[0].slots.flatMap((slot: Json) => slot.sessions);
    expect(sessions.length).toBeGreaterThanOrEqual(6);
    expect(new Set(sessions.map(({ room }) => room).filter(Boolean)).size).toBe(2);
    expect(sessions.map(({ type }) => type)).toEqual(expect.arrayContaining(['talk', 'workshop', 'break']));
    expect(sessions.some(({ type, spacesLeft }) => type === 'workshop' && spacesLeft === 12)).toBe(true);
    const { data } = (await customer.get(`${path}/participants`)).body;
    const types = data.map(({ type }: Json) => type).sort();
    expect(types).toEqual(['speaker', 'speaker', 'speaker', 'speaker', 'sponsor']);
    expect((await customer.get(path)).body.sessionCount).toBe(sessions.length);
  });

  it('is there once, however often it is seeded, and stays as the operator has made it', async () => {
    const count = async () => {
      const [row] = await box.sql<Record<string, number>>(
        `SELECT (SELECT count(*)::int FROM catalogue.sessions) AS sessions,
                (SELECT count(*)::int FROM catalogue.participants) AS participants,
                (SELECT count(*)::int FROM catalogue.events) AS events`,
      );
      return row;
    };
    const before = await count();
    expect(await seed()).toEqual(demo);
    expect(await count()).toEqual(before);

    const operator = await signedIn('operator');
    const path = `/api/my-events/${demo.events.conference}/sessions`;
    const { data } = (await operator.get(path)).body;
    const [opening] = data.filter(({ room }: Json) => room !== null);
    await operator.put(`${path}/${opening.id}`, { title: 'Another title' });
    expect(await seed()).toEqual(demo);
    expect(await count()).toEqual(before);
  });

  it('is followed by another once it is over', async () => {
    const [date] = await box.sql<{ id: string }>(
      `UPDATE catalogue.event_dates SET local_date = current_date - 1 WHERE event_id = $1
       RETURNING platform.public_id('date', id) AS id`,
      [keyOf(demo.events.conference)],
    );
    await takesPlace(box, date?.id ?? '', { starts: -2000, ends: -1500 });
    const next = await seed();
    expect(next.events.conference).not.toBe(demo.events.conference);
    const customer = await signedIn('customer');
    const { body } = await customer.get(`/api/client/events/${next.events.conference}/sessions`);
    expect(body.total).toBeGreaterThanOrEqual(6);
  });
});
