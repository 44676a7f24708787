import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { SweepSignIns } from '#libs/identity';
import {
  account,
  mailedToken,
  PASSWORD,
  reset,
  resetToken,
  type Account,
} from '../support/account-requests.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { arrived, mailTo, nobodysToken } from '../support/invitations.js';
import { created, eventOnSale, organisation } from '../support/world.js';

const NEW = 'staple battery correct';

describe('mails to accounts', () => {
  let box: Boxoffice;
  let ada: Account;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    ada = await account(box);
    await box.settle();
  });

  const signIn = (password: string, email = ada.email): Promise<Answer> =>
    box.client.post('/api/auth/login', { email, password });
  const forgot = (email: string): Promise<Answer> => box.client.post('/api/auth/password/forgot', { email });
  const verify = (token: string | null, password = PASSWORD): Promise<Answer> =>
    box.client.post('/api/auth/email/verify', { token, password });
  const outcome = ({ status, body }: Answer) => (status < 300 ? status : `${status} ${body.code}`);
  const linkIn = (text: string): URL => new URL(/^https?:\S+$/m.exec(text)?.[0] ?? '');
  const tokenIn = (link: URL) => new URLSearchParams(link.hash.slice(1)).get('token') ?? '';
  const verified = async () => (await ada.client.get('/api/auth/me')).body.emailVerified;
  const grows = (table: 'account_tokens' | 'sessions', column: string) =>
    box.sql(`UPDATE identity.${table} SET ${column} = now() - interval '1 second' WHERE user_id = $1`, [
      ada.key,
    ]);

  it('of a forgotten password lead to a page, whose call sets a new one and ends every sign-in', async () => {
    const other = box.client.as((await signIn(PASSWORD)).body.token);
    expect((await forgot(` ${ada.email.toUpperCase()} `)).body).toEqual({ success: true });
    await box.settle();
    const mail = await arrived(box, ada.email, 2);
    expect(mail).toMatchObject({ to: [ada.email], subject: 'Set a new password' });
    const link = linkIn(mail.text);
    expect(link.href).toMatch(/^http:\/\/boxoffice\.test\/go\/reset#token=[\w-]{43}$/);
    const page = await box.client.get(link.pathname + link.search);
    expect([page.status, page.text.includes(tokenIn(link))]).toEqual([200, false]);

    expect(outcome(await reset(box, tokenIn(link), NEW))).toBe(200);
    for (const client of [ada.client, other]) expect((await client.get('/api/auth/me')).status).toBe(401);
    expect([outcome(await signIn(PASSWORD)), outcome(await signIn(NEW))]).toEqual([
      '401 wrong_credentials',
      200,
    ]);
    expect((await signIn(NEW)).body.user.emailVerified).toBe(true);
    expect(outcome(await reset(box, tokenIn(link), PASSWORD))).toBe('410 reset_invalid');
  });

  it('are answered for alike, whether or not there is such an account', async () => {
    const [known, unknown] = [await forgot(ada.email), await forgot('nobody.at.all@example.com')];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    // Both leave the same to do, so that time tells nothing, either.
    const left = await box.sql<{ key: string }>(
      `SELECT key FROM platform.outbox WHERE name = 'user.password-reset-requested' AND handled_at IS NULL`,
    );
    expect(left).toHaveLength(2);
    expect(left.map(({ key }) => key)).toContain(ada.key);
    await box.settle();
    expect(await mailTo(box, 'nobody.at.all@example.com')).toEqual([]);
  });

  it('work until the next one, of a minute later or more, until used, for an hour, and for nothing else', async () => {
    const first = await resetToken(box, ada);
    expect(await resetToken(box, ada)).toBe(first);
    await box.sql(
      `UPDATE identity.account_tokens SET created_at = now() - interval '61 seconds' WHERE user_id = $1`,
      [ada.key],
    );
    const second = await resetToken(box, ada);
    const confirming = await mailedToken(box, ada.key, 'email-verification');
    for (const bad of [first, confirming, nobodysToken(), 'x'])
      expect(outcome(await reset(box, bad, NEW))).toBe('410 reset_invalid');
    expect(outcome(await verify(second))).toBe('410 verification_invalid');
    const [row] = await box.sql<{ seconds: number }>(
      `SELECT extract(epoch FROM expires_at - created_at)::int AS seconds FROM identity.account_tokens
        WHERE user_id = $1 AND purpose = 'password-reset'`,
      [ada.key],
    );
    expect(row?.seconds).toBe(3600);
    await grows('account_tokens', 'expires_at');
    expect(outcome(await reset(box, second, NEW))).toBe('410 reset_invalid');
    expect(outcome(await signIn(PASSWORD))).toBe(200);
  });

  it('work no longer once the password is changed by whoever is signed in', async () => {
    const token = await resetToken(box, ada);
    const changed = { currentPassword: PASSWORD, newPassword: `${PASSWORD} 2` };
    expect(outcome(await ada.client.post('/api/auth/password', changed))).toBe(200);
    expect(outcome(await reset(box, token, NEW))).toBe('410 reset_invalid');
    const back = { currentPassword: `${PASSWORD} 2`, newPassword: PASSWORD };
    expect(outcome(await ada.client.post('/api/auth/password', back))).toBe(200);
  });

  it('keep nothing that a copy of the database could be used with', async () => {
    const token = await resetToken(box, ada);
    const [row] = await box.sql<{ hash: Buffer }>(
      `SELECT token_hash AS hash FROM identity.account_tokens WHERE user_id = $1 AND purpose = 'password-reset'`,
      [ada.key],
    );
    expect(row?.hash).toEqual(createHash('sha256').update(token).digest());
  });

  it('let somebody in whom an organisation entered by hand', async () => {
    const attic = await organisation(box);
    const on = await eventOnSale(attic);
    const email = 'by.hand@example.com';
    created(
      await attic.operator.client.post(`/api/my-events/${on.eventId}/bookings`, {
        tickets: [{ ticket_type_id: on.typeIds[0], quantity: 1 }],
        customer: { first_name: 'Hanna', last_name: 'Hand', email },
        payment_method: 'comp',
      }),
    );
    // The booking's mail comes first, so that the newest is the one that was asked for.
    await box.settle();
    await arrived(box, email);
    await forgot(email);
    await box.settle();
    const mail = await arrived(box, email, 2);
    expect(mail.subject).toBe('Set a password');
    expect(outcome(await reset(box, tokenIn(linkIn(mail.text)), NEW))).toBe(200);
    const { body } = await signIn(NEW, email);
    expect(body.user).toMatchObject({ email, firstName: 'Hanna', emailVerified: true });
    const mine = await box.client.as(body.token).get('/api/client/events/tickets/mine');
    expect(mine.body.total).toBe(1);
  });

  it('confirm the address of a new account, once, to whoever opened it', async () => {
    const mail = await arrived(box, ada.email);
    expect(mail).toMatchObject({ to: [ada.email], subject: 'Confirm your e-mail address' });
    const link = linkIn(mail.text);
    expect(link.href).toMatch(/^http:\/\/boxoffice\.test\/go\/verify#token=[\w-]{43}$/);
    expect((await box.client.get(link.pathname)).status).toBe(200);
    // Whoever has the mailbox and follows the link gives a stranger, who registered the address, nothing.
    expect(outcome(await verify(tokenIn(link), 'not the password'))).toBe('403 wrong_password');
    expect(await verified()).toBe(false);
    expect(outcome(await verify(tokenIn(link)))).toBe(200);
    expect(await verified()).toBe(true);
    expect(outcome(await verify(tokenIn(link)))).toBe('410 verification_invalid');
  });

  it('are sent once more on request, at most once a minute, and not once the address is confirmed', async () => {
    const resend = async () => {
      expect(outcome(await ada.client.post('/api/auth/email/resend'))).toBe(200);
      await box.settle();
      return (await mailTo(box, ada.email)).length;
    };
    const first = await mailedToken(box, ada.key, 'email-verification');
    expect(await resend()).toBe(1);
    await box.sql(
      `UPDATE identity.account_tokens SET created_at = now() - interval '61 seconds' WHERE user_id = $1`,
      [ada.key],
    );
    expect(await resend()).toBe(2);
    expect(outcome(await verify(first))).toBe('410 verification_invalid');
    expect(outcome(await verify(await mailedToken(box, ada.key, 'email-verification')))).toBe(200);
    expect(await resend()).toBe(2);
  });

  it('are not needed by who knows the password: changing it ends the other sign-ins', async () => {
    const other = box.client.as((await signIn(PASSWORD)).body.token);
    const change = (currentPassword: string, newPassword: string) =>
      ada.client.post('/api/auth/password', { currentPassword, newPassword });
    expect(outcome(await change('not the password', NEW))).toBe('403 wrong_password');
    expect(outcome(await change(PASSWORD, 'short'))).toBe('400 invalid_input');
    expect((await other.get('/api/auth/me')).status).toBe(200);
    expect(outcome(await change(PASSWORD, NEW))).toBe(200);
    expect((await other.get('/api/auth/me')).status).toBe(401);
    expect((await ada.client.get('/api/auth/me')).status).toBe(200);
    expect([outcome(await signIn(PASSWORD)), outcome(await signIn(NEW))]).toEqual([
      '401 wrong_credentials',
      200,
    ]);
  });

  it('have names and a number that their owner changes', async () => {
    const change = (body: object) => ada.client.patch('/api/auth/me', body);
    expect(outcome(await change({ firstName: 'Augusta', phone: '+44 20 7946 0958' }))).toBe(200);
    const me = async () => (await ada.client.get('/api/auth/me')).body;
    expect(await me()).toMatchObject({ firstName: 'Augusta', lastName: 'Count', phone: '+44 20 7946 0958' });
    expect(outcome(await change({ phone: null }))).toBe(200);
    expect(outcome(await change({}))).toBe(200);
    expect(await me()).toMatchObject({ firstName: 'Augusta', lastName: 'Count', phone: null });
    for (const bad of [{ email: 'other@example.com' }, { emailVerified: true }, { firstName: null }])
      expect(outcome(await change(bad))).toBe('400 invalid_input');
  });

  it('and sign-ins that ended are swept a month later', async () => {
    const kept = async () =>
      (await box.sql('SELECT id FROM identity.sessions WHERE user_id = $1', [ada.key])).length;
    const sweep = () => box.app.get(SweepSignIns, { strict: false }).execute();
    await signIn(PASSWORD);
    await ada.client.post('/api/auth/logout');
    await sweep();
    expect(await kept()).toBe(2);
    await box.sql(
      `UPDATE identity.sessions SET revoked_at = now() - interval '31 days' WHERE user_id = $1 AND revoked_at IS NOT NULL`,
      [ada.key],
    );
    await sweep();
    expect(await kept()).toBe(1);
    await box.sql(`UPDATE identity.sessions SET expires_at = now() - interval '31 days' WHERE user_id = $1`, [
      ada.key,
    ]);
    expect(await sweep()).toBeGreaterThan(0);
    expect(await kept()).toBe(0);
  });

  it.each(['reset', 'verify'])(
    'lead to a page, %s, that runs its own script and nothing else',
    async (name) => {
      const { headers, text } = await box.client.get(`/go/${name}`);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      const [, script = ''] = /<script>([^]*?)<\/script>/.exec(text) ?? [];
      expect(policy).toContain(createHash('sha256').update(script).digest('base64'));
      expect(text).not.toMatch(/ on\w+=| style=|innerHTML|src=/);
      expect(() => new Script(script)).not.toThrow();
    },
  );
});

describe('asking for passwords', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice({ env: { LOGIN_LIMIT_PER_MINUTE: '3' } });
  });
  afterAll(() => box.stop());

  it('is slowed down as signing in is, and so is guessing the current one', async () => {
    const { client } = await account(box);
    const forgot = () => box.client.post('/api/auth/password/forgot', { email: 'somebody@example.com' });
    for (let turn = 0; turn < 3; turn += 1) expect((await forgot()).status).toBe(200);
    expect((await forgot()).status).toBe(429);
    const guess = () =>
      client.post('/api/auth/password', { currentPassword: 'is it this', newPassword: 'long enough' });
    for (let turn = 0; turn < 3; turn += 1) expect((await guess()).status).toBe(403);
    expect((await guess()).status).toBe(429);
  });
});
