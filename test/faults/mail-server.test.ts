import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { JobWorkers } from '#libs/platform';
import { Proxy } from '../security/proxy.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { newAddress } from '../support/invitations.js';
import { until } from '../support/race.js';
import { size } from '../support/sizes.js';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/index.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bought, created, eventOnSale, organisation, person, type Organisation } from '../support/world.js';

const mails = size(10, 200);

/** Of all mails, the newest last: an id tells no time where there is one mail of its kind about a thing. */
const stateOf = (box: Boxoffice) =>
  box.sql<{ status: string; attempts: number; error: string | null; tried: boolean }>(
    'SELECT status, attempts, last_error AS error, attempts > 0 AS tried FROM notifications.mails ORDER BY created_at, id',
  );

/** As if the wait before the next attempt were over. */
async function tryAgain(box: Boxoffice): Promise<void> {
  await box.sql(
    `SELECT graphile_worker.reschedule_jobs(array_agg(id), run_at => now()) FROM graphile_worker.jobs WHERE locked_at IS NULL`,
  );
  await box.app.get(JobWorkers).drain();
}

async function inviteAll(attic: Organisation, addresses: string[]): Promise<void> {
  for (const email of addresses)
    created(await attic.operator.client.post('/api/my-organisation/members', { email, role: 'staff' }));
}

describe('a mail server that is away', () => {
  let folder: string;
  let mailbox: Sandbox;
  let proxy: Proxy;
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-mailbox-'));
    mailbox = await startSandbox({ dataDir: folder });
    proxy = new Proxy(new URL(mailbox.smtpUrl));
    await proxy.open();
    box = await startBoxoffice({ worker: true, env: { SMTP_URL: proxy.url } });
    attic = await organisation(box);
  });
  afterAll(async () => {
    await box.stop();
    await proxy.close();
    await mailbox.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gets every mail once it is back, and none twice', async () => {
    await proxy.close();
    const addresses = Array.from({ length: mails }, newAddress);
    await inviteAll(attic, addresses);
    await until('every mail was tried', async () => {
      const all = await stateOf(box);
      return all.length === mails && all.every(({ tried, error }) => tried && error !== null);
    });
    expect(
      (await stateOf(box)).every(({ status, error }) => status === 'pending' && error === 'ESOCKET'),
    ).toBe(true);
    // Still away at the second attempt.
    await tryAgain(box);
    await proxy.open();
    await until('every mail is sent', async () => {
      await tryAgain(box);
      return (await stateOf(box)).every(({ status }) => status === 'sent');
    });
    await box.settle();
    const { data } = (await (await fetch(`${mailbox.url}/_sandbox/mail`)).json()) as Json;
    expect(data.map(({ to }: Json) => to[0]).sort()).toEqual([...addresses].sort());
    expect(await box.sql('SELECT id FROM graphile_worker.jobs')).toEqual([]);
  });

  const newest = async () => (await stateOf(box)).at(-1);
  const mailTo = async (address: string): Promise<Json[]> =>
    ((await (await fetch(`${mailbox.url}/_sandbox/mail?to=${address}`)).json()) as Json).data;

  it('holds up no booking: its tickets come once it is back', async () => {
    const on = await eventOnSale(attic);
    const sam = await person(box);
    await proxy.close();
    const { status, tickets } = await bought(box, sam, on, 2);
    expect([status, tickets.length]).toEqual(['confirmed', 2]);
    await until('it was tried', async () => (await newest())?.error === 'ESOCKET');
    await proxy.open();
    await until('it is sent', async () => {
      await tryAgain(box);
      return (await newest())?.status === 'sent';
    });
    const [mail, ...others] = await mailTo(sam.email);
    expect(others).toEqual([]);
    const enclosed = mail.attachments.map(async ({ url }: Json) => (await fetch(mailbox.url + url)).text());
    const [pdf, calendar] = (await Promise.all(enclosed)) as [string, string];
    expect(pdf).toMatch(/^%PDF-/);
    expect(calendar).toContain(`UID:${on.dateId}`);
  });

  it('drops what there is nothing to tell of any more', async () => {
    await proxy.close();
    const email = newAddress();
    const { operator } = attic;
    const id = created(await operator.client.post('/api/my-organisation/members', { email, role: 'staff' }));
    await until('it was tried', async () => ((await newest())?.error ?? null) !== null);
    await operator.client.call('DELETE', `/api/my-organisation/invitations/${id}`);
    await proxy.open();
    await until('it is dropped', async () => {
      await tryAgain(box);
      return (await newest())?.status === 'dropped';
    });
    expect(await mailTo(email)).toEqual([]);
  });
});

describe('a mail server that refuses', () => {
  let server: SMTPServer;
  let box: Boxoffice;
  let attic: Organisation;
  const received: string[] = [];
  let busy = true;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 500,
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith('nobody'))
          return done(Object.assign(new Error(`no ${address} here`), { responseCode: 550 }));
        if (busy) return done(Object.assign(new Error('come again'), { responseCode: 451 }));
        return done();
      },
      onData: (stream, session, done) => {
        stream.resume();
        stream.on('end', () => {
          received.push(...session.envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    box = await startBoxoffice({ worker: true, env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    attic = await organisation(box);
  });
  afterAll(async () => {
    await box.stop();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it('for good is not asked again, and for now is', async () => {
    const [unknown, later] = ['nobody@example.com', newAddress()];
    await inviteAll(attic, [unknown, later]);
    await until('both were tried', async () => {
      const all = await stateOf(box);
      return all.length === 2 && all.every(({ error }) => error !== null);
    });
    expect(await stateOf(box)).toMatchObject([
      { status: 'refused', attempts: 1, error: 'EENVELOPE 550' },
      { status: 'pending', attempts: 1, error: 'EENVELOPE 451' },
    ]);
    busy = false;
    await until('the other is sent', async () => {
      await tryAgain(box);
      return (await stateOf(box))[1]?.status === 'sent';
    });
    expect((await stateOf(box))[0]).toMatchObject({ status: 'refused', attempts: 1 });
    expect(received).toEqual([later]);
    // Nothing that is kept of a failure quotes an address.
    const kept = await box.sql(
      'SELECT last_error FROM graphile_worker.jobs UNION ALL SELECT last_error FROM notifications.mails',
    );
    expect(JSON.stringify(kept)).not.toContain('@example.com');
  });
});
