import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seedDemo } from '../../apps/local/src/demo/index.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';

const demoCommand = path.resolve(__dirname, '../../dist/apps/local/src/commands/demo.js');

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** npm run demo, without the build before it. */
async function demo(dataDir: string, ...args: string[]): Promise<Run> {
  const child = spawn(process.execPath, [demoCommand, ...args], {
    env: { ...process.env, DATA_DIR: dataDir },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

/** The demo's days have gone by. */
const daysLater = (box: Boxoffice, days: number) =>
  box.sql(
    `UPDATE catalogue.event_dates SET local_date = local_date - $1::int,
            starts_at = starts_at - make_interval(days => $1), ends_at = ends_at - make_interval(days => $1),
            last_entry_at = last_entry_at - make_interval(days => $1)`,
    [days],
  );

describe("the demo's events", () => {
  let box: Boxoffice;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  const seed = () => {
    const { app, config, baseUrl, sandbox } = box;
    return seedDemo({ app, config, baseUrl, stripe: sandbox.stripe, mailUrl: sandbox.mailUrl });
  };
  const datesOf = async (eventId: string): Promise<Json[]> => {
    const demo = await seed();
    const { body: signedIn } = await box.client.post('/api/auth/login', {
      email: demo.accounts.operator.email,
      password: demo.accounts.operator.password,
    });
    const { body } = await box.client.as(signedIn.token).get(`/api/my-events/${eventId}/dates`);
    return body.data;
  };

  it('have among them a series of eight weekly dates, whatever interrupted the start', async () => {
    const { events } = await seed();
    const dates = await datesOf(events.series);
    expect(dates.map(({ start_time, end_time }) => [start_time, end_time])).toEqual(
      Array.from({ length: 8 }, () => ['07:30', '08:30']),
    );
    const weeks = dates.map(({ date }) => Date.parse(date) / (7 * 86_400_000));
    for (const [index, week] of weeks.entries()) expect(week - (weeks[0] ?? 0)).toBeCloseTo(index);

    const keys = dates.slice(1).map(({ id }) => keyOf(id));
    for (const table of ['ticketing.stock', 'ticketing.date_stock'])
      await box.sql(`DELETE FROM ${table} WHERE date_id = ANY ($1)`, [keys]);
    await box.sql('DELETE FROM catalogue.event_dates WHERE id = ANY ($1)', [keys]);
    expect((await seed()).events).toEqual(events);
    expect((await datesOf(events.series)).map(({ date }) => date)).toEqual(dates.map(({ date }) => date));
  });

  it('give way to new ones when they are over, a series with its last date', async () => {
    const { events } = await seed();
    await daysLater(box, 40);
    const then = (await seed()).events;
    expect(then.series).toBe(events.series);
    expect(then.ticketed).not.toBe(events.ticketed);
    expect(await datesOf(then.series)).toHaveLength(8);
    await daysLater(box, 20);
    const later = (await seed()).events;
    expect(later.series).not.toBe(events.series);
    expect(await datesOf(later.series)).toHaveLength(8);
  });
});

describe('npm run demo', () => {
  let box: Boxoffice;

  beforeAll(async () => {
    box = await startBoxoffice({ worker: true });
    const { app, config, baseUrl, sandbox } = box;
    await seedDemo({ app, config, baseUrl, stripe: sandbox.stripe, mailUrl: sandbox.mailUrl });
  });
  afterAll(() => box.stop());

  it('plays the story as often as one likes', async () => {
    for (let run = 1; run <= 2; run += 1) {
      const { code, stdout, stderr } = await demo(box.config.DATA_DIR);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      const admitted = stdout.indexOf('ADMITTED: Sam Lee, General Admission, 1 inside');
      expect(admitted).toBeGreaterThan(stdout.indexOf('NOT ADMITTED, invalid_qr'));
      expect(stdout.indexOf('NOT ADMITTED, already_used')).toBeGreaterThan(admitted);
      expect(stdout).toContain('event_conflict');
      expect(stdout).toContain('█▀▀▀▀▀█');
      expect(stdout.trimEnd()).toMatch(/Done\.$/);
    }
    const [{ venues, events } = { venues: 0, events: 0 }] = await box.sql<{ venues: number; events: number }>(
      `SELECT (SELECT count(*)::int FROM venues.venues WHERE name = 'Demo Room') AS venues,
              (SELECT count(*)::int FROM catalogue.events WHERE name = 'Demo Night') AS events`,
    );
    expect({ venues, events }).toEqual({ venues: 1, events: 2 });
    await box.settle();
  });

  it('ends quietly where nobody reads on', async () => {
    const env = { ...process.env, DATA_DIR: box.config.DATA_DIR };
    const child = spawn(process.execPath, [demoCommand], { env });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise<number | null>((resolve) => child.on('exit', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    await box.settle();
  });

  it('tells of itself, and refuses what it does not know', async () => {
    const help = await demo(box.config.DATA_DIR, '--help');
    expect([help.code, help.stderr]).toEqual([0, '']);
    expect(help.stdout).toMatch(/\n\nUsage: npm run demo\n$/);
    expect(await demo(box.config.DATA_DIR, '--quick')).toEqual({
      code: 1,
      stdout: '',
      stderr: "Unknown option '--quick'; usage: npm run demo\n",
    });
  });

  describe('without a server', () => {
    let folder: string;

    beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-test-data-'))));
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    const oneLine = /^[^\n]*npm start[^\n]*\n$/;

    it('says where none was ever started', async () => {
      const { code, stdout, stderr } = await demo(folder);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(oneLine);
    });

    it('says which one does not answer', async () => {
      const stripe = { publishableKey: 'pk_test_unused' };
      writeFileSync(
        path.join(folder, 'demo.json'),
        JSON.stringify({ baseUrl: 'http://127.0.0.1:1', stripe }),
      );
      const { code, stdout, stderr } = await demo(folder);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(oneLine);
      expect(stderr).toContain('http://127.0.0.1:1');
    });

    it('says which one was started without the demo', async () => {
      const stripe = { publishableKey: 'pk_test_unused' };
      const accounts = { operator: { email: 'nobody@demo.example', password: 'boxoffice-demo' } };
      writeFileSync(
        path.join(folder, 'demo.json'),
        JSON.stringify({ baseUrl: box.baseUrl, stripe, accounts }),
      );
      expect(await demo(folder)).toEqual({
        code: 1,
        stdout: '',
        stderr: `The server at ${box.baseUrl} was started without the demo: start it again with DEMO=true, then try again\n`,
      });
    });

    it('never pays with a live key', async () => {
      const stripe = { publishableKey: 'pk_live_real' };
      writeFileSync(path.join(folder, 'demo.json'), JSON.stringify({ baseUrl: box.baseUrl, stripe }));
      const { code, stderr } = await demo(folder);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^STRIPE_PUBLISHABLE_KEY: [^\n]*\n$/);
    });
  });
});
