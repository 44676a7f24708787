import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { startSandbox } from '../../apps/sandbox/src/index.js';
import { call, startTestSandbox, type TestSandbox } from './support.js';

describe('The mailbox', () => {
  let test: TestSandbox;

  beforeEach(async () => (test = await startTestSandbox()));
  afterEach(() => test.close());

  const send = (mail: object) =>
    createTransport(test.sandbox.smtpUrl).sendMail({ from: 'Box office <box@example.com>', ...mail });
  const mails = async (query = '') => (await call(test.sandbox, `/_sandbox/mail${query}`)).json.data;
  const page = async (path: string) => {
    const response = await fetch(`${test.sandbox.url}${path}`);
    return { response, html: await response.text() };
  };

  it('keeps every mail as a file and lists it, newest first', async () => {
    await send({
      to: 'ada@example.com',
      subject: 'Your tickets – Füße',
      text: 'Two tickets',
      html: '<p>Two <b>tickets</b></p>',
    });
    await send({ to: ['bob@example.com', 'Cy <cy@example.com>'], subject: 'Second', text: 'Hello' });
    expect(readdirSync(join(test.dataDir, 'mail')).filter((name) => name.endsWith('.eml'))).toHaveLength(2);
    const [second, first] = await mails();
    expect(first).toMatchObject({
      to: ['ada@example.com'],
      from: 'box@example.com',
      subject: 'Your tickets – Füße',
      text: expect.stringContaining('Two tickets'),
      html: expect.stringContaining('<b>tickets</b>'),
      attachments: [],
    });
    expect(Math.abs(Date.now() - Date.parse(first.receivedAt))).toBeLessThan(60_000);
    expect(second).toMatchObject({ to: ['bob@example.com', 'cy@example.com'], subject: 'Second', html: '' });
  });

  it('filters by recipient, blind copies too, in either case', async () => {
    await send({ to: 'ada@example.com', bcc: 'hidden@example.com', subject: 'One', text: '1' });
    await send({ to: 'bob@example.com', subject: 'Two', text: '2' });
    const subjects = async (to: string) =>
      (await mails(`?to=${encodeURIComponent(to)}`)).map(({ subject }: { subject: string }) => subject);
    expect(await subjects('ada@example.com')).toEqual(['One']);
    expect(await subjects('HIDDEN@example.com')).toEqual(['One']);
    expect(await subjects('bob@example.com')).toEqual(['Two']);
    expect(await subjects('example.com')).toEqual([]);
  });

  it('takes a user name and password, and many mails at once in order', async () => {
    const url = test.sandbox.smtpUrl.replace('//', '//user:password@');
    const transport = createTransport(url, { pool: true } as never);
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        transport.sendMail({ from: 'a@example.com', to: 'b@example.com', subject: `${at}`, text: 'x' }),
      ),
    );
    transport.close();
    const all = await mails();
    expect(new Set(all.map(({ subject }: { subject: string }) => subject)).size).toBe(20);
    const times = all.map(({ id }: { id: string }) => id);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('keeps attachments', async () => {
    const content = Buffer.from([0, 1, 2, 250, 255]);
    await send({
      to: 'ada@example.com',
      subject: 'PDF',
      html: '<img src="cid:qr@x">',
      attachments: [
        { filename: 'tickets ü.pdf', content, contentType: 'application/pdf' },
        { filename: 'qr.png', content, contentType: 'image/png', cid: 'qr@x' },
      ],
    });
    const [mail] = await mails();
    const names = mail.attachments.map(({ filename }: { filename: string }) => filename);
    expect(names.sort()).toEqual(['qr.png', 'tickets ü.pdf']);
    const pdf = mail.attachments.find(({ mimeType }: { mimeType: string }) => mimeType === 'application/pdf');
    expect(pdf).toMatchObject({ filename: 'tickets ü.pdf', size: 5 });
    const download = await fetch(`${test.sandbox.url}${pdf.url}`);
    expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(Buffer.from(await download.arrayBuffer())).toEqual(content);
    const { html } = await page(`/mail/${mail.id}/html`);
    expect(html).toContain(`src="/mail/${mail.id}/attachments/`);
    expect((await fetch(`${test.sandbox.url}/mail/${mail.id}/attachments/9`)).status).toBe(404);
  });

  it('survives a restart', async () => {
    await send({ to: 'ada@example.com', bcc: 'hidden@example.com', subject: 'Kept', text: 'x' });
    const before = await mails();
    await test.sandbox.close();
    const sandbox = await startSandbox({ dataDir: test.dataDir });
    expect((await call(sandbox, '/_sandbox/mail?to=hidden@example.com')).json.data).toEqual(before);
    test = { ...test, sandbox, close: () => sandbox.close() };
  });

  it('shows mails to a person, and runs nothing that is in them', async () => {
    const subject = '<script>alert(1)</script> & "more"';
    await send({
      to: 'ada@example.com',
      subject,
      text: 'Claim: https://example.com/claim/abc?x=1&y=2.\n<img src=x onerror=alert(2)>',
      html: '<script>alert(3)</script><a href="https://example.com/claim/abc">Claim</a>',
    });
    const { id } = (await mails())[0];
    const list = await page('/mail');
    expect(test.sandbox.mailUrl).toBe(`${test.sandbox.url}/mail`);
    const mail = await page(`/mail/${id}`);
    for (const { html, response } of [list, mail]) {
      expect(html).toContain('SANDBOX');
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<img src=x');
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    expect(list.html).toContain(`href="/mail/${id}"`);
    expect(mail.html).toContain('<a href="https://example.com/claim/abc?x=1&amp;y=2" ');
    expect(mail.html).toMatch(
      /<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox" src="\/mail\//,
    );
    const body = await page(`/mail/${id}/html`);
    const policy = body.response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox;/);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('allow-scripts');
    expect(body.html).toContain('<base target="_blank">');
    expect((await page('/mail/none')).response.status).toBe(404);
    expect(existsSync(join(test.dataDir, 'mail', `${id}.eml`))).toBe(true);
  });
});
