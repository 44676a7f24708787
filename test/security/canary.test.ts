import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { Client, type Json } from '../support/client.js';
import { createTestDatabase, type TestDatabase } from '../support/postgres/test-database.js';
import { until } from '../support/race.js';
import { freePort, Server } from '../support/server.js';
import { Proxy } from './proxy.js';

const account = {
  email: 'canary.mail@example.com',
  password: 'canary-password-5f1c',
  firstName: 'Canaryfirst',
  lastName: 'Canarylast',
};

/** The real process at its most talkative, on a database that can be taken away. */
describe('a process that logs all it can', () => {
  let folder: string;
  let database: TestDatabase;
  let proxy: Proxy;
  let server: Server;
  let client: Client;
  let sql: pg.Client;
  const canaries = new Set<string>(Object.values(account));

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-canary-'));
    database = await createTestDatabase();
    proxy = new Proxy(new URL(database.url));
    await proxy.open();
    sql = new pg.Client({ connectionString: database.url });
    await sql.connect();
    server = new Server(await freePort(), path.join(folder, 'data'), {
      DATABASE_URL: proxy.url,
      SECRET_KEY: 'ca'.repeat(32),
      LOG_LEVEL: 'trace',
      DEMO: 'true',
    });
    await server.start();
    client = new Client(server.baseUrl);
  });
  afterAll(async () => {
    await server.signal('SIGTERM');
    await sql.end();
    await proxy.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const expectSilence = () => {
    const told = [...canaries].filter((canary) => server.output.includes(canary));
    const lines = server.output.split('\n').filter((line) => told.some((canary) => line.includes(canary)));
    expect({ told, lines }).toEqual({ told: [], lines: [] });
  };

  const meet = (answer: Json) => {
    canaries.add(answer.token as string);
    return client.as(answer.token as string);
  };

  it('tells nothing of a sign-in, a purchase or their failures', async () => {
    const registered = await client.post('/api/auth/register', account);
    expect(registered.status).toBe(201);
    const sam = meet(registered.body);
    const { email, password } = account;
    meet((await client.post('/api/auth/login', { email, password })).body);
    expect((await client.post('/api/auth/register', account)).status).toBe(409);
    expect((await client.post('/api/auth/login', { email, password: `${password}!` })).status).toBe(401);
    expect((await client.post('/api/auth/login', `{"email":"${email}",`)).status).toBe(400);
    expect((await sam.get(`/api/client/events?q=${account.firstName}&unknown=${email}`)).status).toBe(400);
    expect((await client.as(`${registered.body.token}x`).get('/api/auth/me')).status).toBe(401);

    const { ticketed: eventId } = server.demo.events;
    const types = await sam.get(`/api/client/events/${eventId}/ticket-types`);
    const bought = await sam.post('/api/client/events/tickets/purchase', {
      eventId,
      tickets: [
        {
          ticketTypeId: types.body.data[0].id,
          quantity: 1,
          attendees: [{ firstName: account.firstName, lastName: account.lastName, email }],
        },
      ],
    });
    expect([bought.status, bought.body.code]).toEqual([201, undefined]);
    canaries.add(bought.body.paymentIntentSecret);
    await sam.post('/api/auth/logout');
    expectSilence();
  });

  it('tells nothing of an invitation, its mail or its token', async () => {
    const { operator } = server.demo.accounts;
    const email = 'canary.invited@example.com';
    canaries.add(email);
    const boss = meet((await client.post('/api/auth/login', operator)).body);
    const invited = { email, role: 'staff' };
    expect((await boss.post('/api/my-organisation/members', invited)).status).toBe(201);
    const mailbox = server.demo.mail.url.replace(/mail$/, `_sandbox/mail?to=${email}`);
    const mails = async (): Promise<Json[]> => ((await (await fetch(mailbox)).json()) as Json).data;
    await until('the mail is there', async () => (await mails()).length > 0);
    const token = /#token=(\S+)/.exec((await mails())[0].text)?.[1] ?? '';
    canaries.add(token);
    await client.get(`/go/invitation#token=${token}`);
    expect((await client.post('/api/auth/invitations/show', { token })).status).toBe(200);
    expect(
      (await client.post('/api/auth/invitations/accept', { token, ...account, email: undefined })).status,
    ).toBe(200);
    expect((await client.post('/api/auth/invitations/show', { token })).status).toBe(410);
    expectSilence();
  });

  it('tells nothing of a transfer, its mail, its message or its token, nor does the database of the token', async () => {
    const [email, message] = ['canary.recipient@example.com', 'canary-message-77ab'];
    canaries.add(email).add(message);
    const people = ['canary.sender@example.com', 'canary.claimer@example.com'].map((address) => ({
      ...account,
      email: address,
    }));
    const [sender, claimer] = await Promise.all(
      people.map(async (body) => {
        canaries.add(body.email);
        return meet((await client.post('/api/auth/register', body)).body);
      }),
    );
    if (!sender || !claimer) throw new Error('nobody');
    const { free: eventId } = server.demo.events;
    const types = await sender.get(`/api/client/events/${eventId}/ticket-types`);
    const registered = await sender.post('/api/client/events/tickets/register', {
      eventId,
      ticketTypeId: types.body.data[0].id,
    });
    const path = `/api/client/events/tickets/${registered.body.tickets[0].id}/transfer`;
    expect((await sender.post(path, { email, message })).status).toBe(201);
    const mailbox = server.demo.mail.url.replace(/mail$/, `_sandbox/mail?to=${email}`);
    const mails = async (): Promise<Json[]> => ((await (await fetch(mailbox)).json()) as Json).data;
    await until('the mail is there', async () => (await mails()).length > 0);
    const token = /#token=(\S+)/.exec((await mails())[0].text)?.[1] ?? '';
    expect(token).toHaveLength(43);
    canaries.add(token);
    await client.get(`/go/claim#token=${token}`);
    expect((await client.post('/api/client/events/tickets/claim/show', { token })).status).toBe(200);
    expect((await sender.post('/api/client/events/tickets/claim', { token })).status).toBe(400);
    expect((await claimer.post('/api/client/events/tickets/claim', { token })).status).toBe(200);
    expect((await claimer.post('/api/client/events/tickets/claim', { token })).status).toBe(410);
    expectSilence();
    const { rows } = await sql.query<{ kept: string }>(
      `SELECT query_to_xml(format('SELECT * FROM %I.%I', schemaname, tablename), true, true, '')::text AS kept FROM pg_tables
        WHERE schemaname IN ('transfers', 'platform', 'notifications', 'ticketing', 'graphile_worker')`,
    );
    expect(rows.some(({ kept }) => kept.includes('canary.recipient@example.com'))).toBe(true);
    expect(rows.filter(({ kept }) => kept.includes(token))).toEqual([]);
    expectSilence();
  });

  it('tells nothing of a forgotten password, a confirmed address, or who was erased', async () => {
    const lost = { ...account, email: 'canary.lost@example.com', password: 'canary-lost-77ab' };
    const chosen = 'canary-chosen-03de';
    for (const canary of [lost.email, lost.password, chosen]) canaries.add(canary);
    meet((await client.post('/api/auth/register', lost)).body);
    const mailbox = server.demo.mail.url.replace(/mail$/, `_sandbox/mail?to=${lost.email}`);
    const mails = async (): Promise<Json[]> => ((await (await fetch(mailbox)).json()) as Json).data;
    const told = async (page: string): Promise<string> => {
      const link = new RegExp(`/go/${page}#token=(\\S+)`);
      const one = async () => (await mails()).find(({ text }) => link.test(text as string));
      await until(`the mail to ${page} is there`, async () => (await one()) !== undefined);
      const token = link.exec((await one())?.text)?.[1] ?? '';
      canaries.add(token);
      return token;
    };
    const verifying = { token: await told('verify'), password: lost.password };
    expect((await client.post('/api/auth/email/verify', verifying)).status).toBe(200);
    expect((await client.post('/api/auth/email/verify', verifying)).status).toBe(410);
    expect((await client.post('/api/auth/password/forgot', { email: lost.email })).status).toBe(200);
    const resetting = { token: await told('reset'), password: chosen };
    expect((await client.post('/api/auth/password/reset', resetting)).status).toBe(200);
    expect((await client.post('/api/auth/password/reset', resetting)).status).toBe(410);
    const back = meet((await client.post('/api/auth/login', { email: lost.email, password: chosen })).body);
    expect((await back.get('/api/auth/me/export')).status).toBe(200);
    expect((await back.call('DELETE', '/api/auth/me', { body: { password: lost.password } })).status).toBe(
      403,
    );
    expect((await back.call('DELETE', '/api/auth/me', { body: { password: chosen } })).status).toBe(202);
    expectSilence();
  });

  it('tells nothing of a value that the database refuses, nor does the answer', async () => {
    // Errors of the kind that quote what was sent: in their message, in their detail, in their context.
    const faults = [
      [
        'ALTER TABLE identity.users ADD CONSTRAINT fault CHECK (false) NOT VALID',
        'ALTER TABLE identity.users DROP CONSTRAINT fault',
      ],
      [
        `CREATE FUNCTION identity.fault() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM NEW.first_name::int; RETURN NEW; END $$;
         CREATE TRIGGER fault BEFORE INSERT ON identity.users FOR EACH ROW EXECUTE FUNCTION identity.fault()`,
        'DROP FUNCTION identity.fault CASCADE',
      ],
      [
        'ALTER TABLE identity.users RENAME COLUMN last_name TO other_name',
        'ALTER TABLE identity.users RENAME COLUMN other_name TO last_name',
      ],
    ] as const;
    for (const [index, [fault, mend]] of faults.entries()) {
      await sql.query(fault);
      const response = await fetch(`${server.baseUrl}/api/auth/register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...account, email: `${index}.${account.email}` }),
      });
      await sql.query(mend);
      const body = (await response.json()) as Json;
      expect([response.status, body.code, body.error]).toEqual([
        500,
        'internal_error',
        'Something went wrong on our side',
      ]);
      expect(Object.keys(body).sort()).toEqual([
        'code',
        'detail',
        'error',
        'instance',
        'requestId',
        'status',
        'title',
        'type',
      ]);
      // What is told suffices to find the fault.
      await until('the fault is logged', () => server.output.includes(`${body.requestId}"`));
      const line = server.output.split('\n').find((text) => text.includes(body.requestId)) ?? '';
      expect(JSON.parse(line)).toMatchObject({
        level: 50,
        msg: 'unexpected error',
        err: { code: expect.stringMatching(/^\w{5}$/), stack: expect.stringContaining('user.store') },
      });
    }
    expectSilence();
  });

  it('is alive but not ready while the database is away, and says so to everybody', async () => {
    const ready = await client.get('/health/ready');
    expect([ready.status, ready.body]).toEqual([200, { status: 'ok' }]);
    await proxy.close();
    expect((await client.get('/health/live')).status).toBe(200);
    const red = await client.get('/health/ready');
    expect([red.status, red.body.code, red.headers.get('retry-after')]).toEqual([503, 'unavailable', '2']);
    const login = await client.post('/api/auth/login', { email: account.email, password: account.password });
    expect([login.status, login.body.code]).toEqual([503, 'unavailable']);
    const known = await client.as([...canaries].at(-2) ?? '').get('/api/auth/me');
    expect([401, 503]).toContain(known.status);
    expect(known.text + red.text + login.text).not.toMatch(/ECONN|127\.0\.0\.1|postgres/);

    await proxy.open();
    await until('it is ready again', async () => (await client.get('/health/ready')).status === 200);
    expect(
      (await client.post('/api/auth/login', { email: account.email, password: account.password })).status,
    ).toBe(200);
    expect(server.running).toBe(true);
    expectSilence();
  });
});
