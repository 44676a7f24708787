import { createHash } from 'node:crypto';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { keyOf } from '../support/interventions.js';
import { arrived } from '../support/invitations.js';
import { until } from '../support/race.js';
import { claim, eventSoon, recipient, send, takeBack, ticketOf, TICKETS } from '../support/transfers.js';
import { checkIn, codeOf, organisation, person, type Organisation } from '../support/world.js';

const linkIn = (text: string): URL => new URL(/^https?:\S+$/m.exec(text)?.[0] ?? '');
const tokenIn = (link: URL) => new URLSearchParams(link.hash.slice(1)).get('token') ?? '';

describe('a ticket that goes to somebody else', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeAll(async () => {
    box = await startBoxoffice({ worker: true });
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  it('arrives by mail, is claimed by its link by somebody new, and opens the door for them alone', async () => {
    const sam = await person(box);
    const on = await eventSoon(attic, { event: { name: 'Rooftop & <i>Sky</i>' } });
    const id = await ticketOf(sam, on);
    const old = await codeOf(sam, id);
    const email = recipient();
    const message = 'See you <b>there</b>\nhttps://evil.example/';
    const { body } = await send(sam, id, { email, message });

    const mail = await arrived(box, email);
    const [{ name } = { name: '' }] = await box.sql<{ name: string }>(
      `SELECT first_name || ' ' || last_name AS name FROM identity.users WHERE id = $1`,
      [sam.userId],
    );
    expect(mail).toMatchObject({
      to: [email],
      subject: `${name} sends you a ticket for Rooftop & <i>Sky</i>`,
    });
    expect(mail.text).toContain('See you <b>there</b>');
    expect(mail.text).toMatch(/It begins on \d{1,2} \w+ \d{4}, 20:00 at /);
    expect(mail.html).toContain('See you &lt;b&gt;there&lt;/b&gt;');
    expect(mail.html).not.toMatch(/<[bi]>|href="https:\/\/evil/);
    const link = new URL(/href="([^"]+)"/.exec(mail.html)?.[1] ?? '');
    expect(link.href).toMatch(/^http:\/\/boxoffice\.test\/go\/claim#token=[\w-]{43}$/);
    const token = tokenIn(link);
    const page = await box.client.get(link.pathname + link.search);
    expect([page.status, page.text.includes(token)]).toEqual([200, false]);

    // What the page does.
    const shown = await box.client.post(`${TICKETS}/claim/show`, { token });
    expect(shown.body).toMatchObject({ email, message, event: { id: on.eventId } });
    const account = { email, password: 'correct horse battery', firstName: 'Kim', lastName: 'Ng' };
    const registered = await box.client.post('/api/auth/register', account);
    const kim = { userId: '', email, client: box.client.as(registered.body.token) };
    const claimed = await claim(kim, token);
    expect(claimed.body).toMatchObject({ id, holder: { firstName: 'Kim', lastName: 'Ng', email } });
    expect((await claim(await person(box), token)).body.code).toBe('claim_invalid');

    const scan = async (qr: string) => (await checkIn(attic.operator, id, { qr })).body;
    expect(await scan(old)).toMatchObject({ admitted: false, reason: 'superseded_qr' });
    expect(await scan(await codeOf(kim, id))).toMatchObject({ admitted: true });

    await box.settle();
    const [kept] = await box.sql<{ hash: Buffer; rows: string }>(
      `SELECT token_hash AS hash, (SELECT string_agg(t::text, ' ') FROM transfers.transfers t)
              || (SELECT string_agg(m::text, ' ') FROM platform.outbox m)
              || (SELECT string_agg(m::text, ' ') FROM notifications.mails m) AS rows
         FROM transfers.transfers WHERE id = $1`,
      [keyOf(body.transferId)],
    );
    expect(kept?.hash).toEqual(createHash('sha256').update(token).digest());
    expect(kept?.rows).not.toContain(token);
  });

  it("is claimed in the organisation's own app where it has one", async () => {
    const change = (app_url: string | null) =>
      attic.operator.client.call('PUT', '/api/my-organisation', { body: { app_url } });
    await change('https://app.example.com/attic/');
    const sam = await person(box);
    const email = recipient();
    await send(sam, await ticketOf(sam, await eventSoon(attic)), { email });
    const link = linkIn((await arrived(box, email)).text);
    expect(link.origin + link.pathname).toBe('https://app.example.com/attic/go/claim');
    await change(null);
  });

  it('comes back by itself in the end', async () => {
    const sam = await person(box);
    const id = await ticketOf(sam, await eventSoon(attic));
    await send(sam, id);
    await box.sql(
      `UPDATE transfers.transfers SET expires_at = now() - interval '1 second' WHERE ticket_id = $1`,
      [keyOf(id)],
    );
    const status = async () => (await sam.client.get(`${TICKETS}/${id}`)).body.status;
    await until('the ticket is back', async () => (await status()) === 'confirmed');
    expect((await takeBack(sam, id)).status).toBe(409);
  });
});

describe('the page behind its link', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it('runs its own script, wears its own style and calls this server, and nothing else', async () => {
    const { headers, text } = await box.client.get('/go/claim');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain('img-src blob:;');
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    for (const element of ['script', 'style'] as const) {
      const inside = [...text.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))];
      expect(inside).toHaveLength(1);
      const hash = createHash('sha256')
        .update(inside[0]?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`${element}-src 'sha256-${hash}'`);
    }
    expect(text).not.toMatch(/ on\w+=| style=|innerHTML| src=/);
    expect(text).toContain('<meta name="viewport" content="width=device-width');
    expect((await box.client.get('/go/invitation')).headers.get('content-security-policy')).not.toContain(
      'img-src',
    );
  });
});
