import { createHash } from 'node:crypto';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { arrived, mailTo, newAddress, newcomer } from '../support/invitations.js';
import { admin, organisation, venue, type Organisation } from '../support/world.js';

describe('an invitation by mail', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice({ worker: true });
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  const invite = (body: Json) => attic.operator.client.post('/api/my-organisation/members', body);
  const linkIn = (text: string): URL => new URL(/^https?:\S+$/m.exec(text)?.[0] ?? '');
  const tokenIn = (link: URL) => new URLSearchParams(link.hash.slice(1)).get('token');

  it('leads by its link to a page, by whose call somebody joins who then sees the assigned venues alone', async () => {
    await attic.operator.client.call('PUT', '/api/my-organisation', {
      body: { name: 'Attic & <b>Sons</b>' },
    });
    const here = await venue(attic);
    await venue(attic);
    const email = newAddress();
    const { body } = await invite({ email, role: 'client', venue_ids: [here] });
    const mail = await arrived(box, email);
    expect(mail).toMatchObject({
      from: 'no-reply@boxoffice.test',
      to: [email],
      subject: 'Join Attic & <b>Sons</b>',
    });
    expect(mail.html).toContain('Join Attic &amp; &lt;b&gt;Sons&lt;/b&gt;');
    expect(mail.html).not.toContain('<b>');

    const link = linkIn(mail.text);
    expect(mail.html).toContain(`href="${link.href}"`);
    expect(link.href).toMatch(/^http:\/\/boxoffice\.test\/go\/invitation#token=[\w-]{43}$/);
    // What a server is asked for, and so what a log could have, is without the token.
    const page = await box.client.get(link.pathname + link.search);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain(tokenIn(link));

    const told = { token: tokenIn(link) };
    const shown = await box.client.post('/api/auth/invitations/show', told);
    expect(shown.body).toMatchObject({ email, role: 'client', account: 'none' });
    expect((await box.client.post('/api/auth/invitations/accept', { ...told, ...newcomer })).status).toBe(
      200,
    );
    const { token } = (await box.client.post('/api/auth/login', { email, password: newcomer.password })).body;
    const venues = await box.client.as(token).get('/api/my-venues');
    expect(venues.body.data.map(({ id }: Json) => id)).toEqual([here]);

    await box.settle();
    const mails = await box.sql(
      `SELECT kind, status, attempts, last_error, message_id, sent_at IS NOT NULL AS sent FROM notifications.mails
        WHERE platform.public_id('inv', subject_id) = $1`,
      [body.id],
    );
    expect(mails).toEqual([
      {
        kind: 'member-invitation',
        status: 'sent',
        attempts: 1,
        last_error: null,
        message_id: expect.stringMatching(/^<member-invitation\.[\da-f-]{36}@boxoffice\.test>$/),
        sent: true,
      },
    ]);
  });

  it("leads to our own page even where the organisation has an app: its token is nothing for the organisation's server", async () => {
    const body = { app_url: 'https://app.example.com/attic/' };
    await attic.operator.client.call('PUT', '/api/my-organisation', { body });
    const email = newAddress();
    await invite({ email, role: 'staff' });
    const { text, html } = await arrived(box, email);
    expect(linkIn(text).href).toMatch(/^http:\/\/boxoffice\.test\/go\/invitation#token=[\w-]{43}$/);
    expect(text + html).not.toContain('app.example.com');
    await attic.operator.client.call('PUT', '/api/my-organisation', { body: { app_url: null } });
  });

  it('that is made once more is mailed once more, with a token of its own', async () => {
    const email = newAddress();
    await invite({ email, role: 'organiser' });
    const first = tokenIn(linkIn((await arrived(box, email)).text));
    await invite({ email, role: 'organiser' });
    const second = tokenIn(linkIn((await arrived(box, email, 2)).text));
    expect(second).not.toBe(first);
    const show = (token: string | null) => box.client.post('/api/auth/invitations/show', { token });
    expect([(await show(first)).status, (await show(second)).status]).toEqual([410, 200]);
    await box.settle();
    expect(await mailTo(box, email)).toHaveLength(2);
  });

  it('makes its owner the operator of an organisation that an admin opens', async () => {
    const owner_email = newAddress();
    const { client } = await admin(box);
    const opened = await client.post('/api/admin/organisations', {
      name: 'The Loft',
      slug: 'mailed-loft',
      owner_email,
    });
    const token = tokenIn(linkIn((await arrived(box, owner_email)).text));
    await box.client.post('/api/auth/invitations/accept', { token, ...newcomer });
    const { body } = await box.client.post('/api/auth/login', {
      email: owner_email,
      password: newcomer.password,
    });
    expect(body.user).toMatchObject({ role: 'client', organisation: { id: opened.body.id } });
    const owner = box.client.as(body.token);
    expect((await owner.get('/api/my-organisation')).body.data.name).toBe('The Loft');
    expect(
      (await owner.post('/api/my-organisation/members', { email: newAddress(), role: 'staff' })).status,
    ).toBe(201);
  });
});

describe('the page of an invitation', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it('runs its own script, wears its own style and calls this server, and nothing else', async () => {
    const { headers, text } = await box.client.get('/go/invitation');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    for (const [element, directive] of [
      ['script', 'script-src'],
      ['style', 'style-src'],
    ] as const) {
      const inside = [...text.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, 'g'))];
      expect(inside).toHaveLength(1);
      const hash = createHash('sha256')
        .update(inside[0]?.[1] ?? '')
        .digest('base64');
      expect(policy).toContain(`${directive} 'sha256-${hash}'`);
    }
    expect(text).not.toMatch(/ on\w+=| style=|innerHTML|src=/);
    expect(text).toContain('<meta name="viewport" content="width=device-width');
  });

  it('is there without a token, too, and nothing else is', async () => {
    expect((await box.client.get('/go/invitation?utm=1')).status).toBe(200);
    expect((await fetch(`${box.baseUrl}/go/nowhere`)).status).toBe(404);
  });
});
