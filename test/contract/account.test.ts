import { createPublicKey, type JsonWebKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { organisation, organisations, person, type Organisation } from '../support/world.js';
import { keyOf } from '../support/interventions.js';
import type { Role } from '#libs/platform';

const PASSWORD = 'correct horse battery';
let made = 0;

describe('accounts', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let email: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(() => {
    made += 1;
    email = `sam${made}@Example.com`;
  });

  const signUp = (fields: Json = {}): Promise<Answer> =>
    box.client.post('/api/auth/register', {
      email,
      password: PASSWORD,
      firstName: 'Sam',
      lastName: 'Lee',
      ...fields,
    });
  const signIn = (fields: Json = {}): Promise<Answer> =>
    box.client.post('/api/auth/login', { email, password: PASSWORD, ...fields });
  const me = (token: string): Promise<Answer> => box.client.as(token).get('/api/auth/me');
  const join = (id: string, organisationKey: string | null, role: Role) =>
    organisations(box).addMember(keyOf(id), organisationKey, role);

  it('are opened, and signed in with it', async () => {
    const { status, body } = await signUp({ firstName: '  Zoë ' });
    expect(status).toBe(201);
    const user = {
      id: expect.stringMatching(/^usr_/),
      email,
      firstName: 'Zoë',
      lastName: 'Lee',
      role: null,
      organisation: null,
      phone: null,
      emailVerified: false,
    };
    expect(body).toEqual({ user, token: expect.any(String), expiresAt: expect.stringMatching(/Z$/) });
    const hours = (Date.parse(body.expiresAt) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(719);
    expect(hours).toBeLessThanOrEqual(720);
    expect((await me(body.token)).body).toEqual(body.user);
    expect((await me(`${body.token} x`)).status).toBe(401);
    expect((await box.client.as(body.token).get('/api/client/events/tickets/mine')).status).toBe(200);
  });

  it('are one to an e-mail address, whatever its case', async () => {
    await signUp();
    for (const taken of [email, email.toUpperCase(), ` ${email.toLowerCase()} `]) {
      const { status, body } = await signUp({ email: taken });
      expect(status).toBe(409);
      expect(body.code).toBe('email_taken');
    }
    expect((await signIn({ email: email.toUpperCase() })).status).toBe(200);
  });

  it('are opened once by two at the same time', async () => {
    const answers = await Promise.all([signUp(), signUp(), signUp()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('keep their password to themselves', async () => {
    const { text } = await signUp();
    expect(text).not.toContain(PASSWORD);
    const [row] = await box.sql<{ hash: string }>(
      'SELECT password_hash AS hash FROM identity.users WHERE email = $1',
      [email],
    );
    expect(row?.hash).toMatch(/^\$argon2id\$/);
  });

  it('do not tell a wrong password from an unknown user', async () => {
    await signUp();
    const wrong = await signIn({ password: `${PASSWORD} ` });
    const unknown = await signIn({ email: `nobody-${email}` });
    expect(wrong.status).toBe(401);
    const { requestId: _one, ...told } = wrong.body;
    const { requestId: _other, ...toldToo } = unknown.body;
    expect(told).toEqual(toldToo);
    expect(told).toMatchObject({ code: 'wrong_credentials', status: 401 });
  });

  it('without a password cannot be signed in to', async () => {
    const somebody = await person(box);
    expect((await signIn({ email: somebody.email, password: '' })).status).toBe(400);
    expect((await signIn({ email: somebody.email, password: 'nobody has this password' })).status).toBe(401);
  });

  it('sign out at once, and only the sign-in that asked', async () => {
    const one = (await signUp()).body.token;
    const two = (await signIn()).body.token;
    const out = await box.client.as(one).post('/api/auth/logout');
    expect([out.status, out.text]).toEqual([204, '']);
    expect((await me(one)).status).toBe(401);
    expect((await box.client.as(one).get('/api/client/events')).status).toBe(401);
    expect((await box.client.as(one).post('/api/auth/logout')).status).toBe(401);
    expect((await me(two)).status).toBe(200);
  });

  it('are signed out when their time is over', async () => {
    const { token } = (await signUp()).body;
    await box.sql(
      `UPDATE identity.sessions SET expires_at = now() - interval '1 second' WHERE user_id = (SELECT id FROM identity.users WHERE email = $1)`,
      [email],
    );
    expect((await me(token)).status).toBe(401);
  });

  describe('with memberships', () => {
    let id: string;

    beforeEach(async () => {
      ({ id } = (await signUp()).body.user);
    });

    it('act in the only one that they have', async () => {
      await join(id, attic.key, 'client');
      const { body } = await signIn();
      expect(body.user).toMatchObject({
        role: 'client',
        organisation: { id: attic.id, slug: attic.slug, name: expect.any(String) },
      });
      expect((await me(body.token)).body).toEqual(body.user);
      expect((await box.client.as(body.token).get('/api/my-events')).status).toBe(200);
      expect((await box.client.as(body.token).get('/api/client/events')).status).toBe(200);
    });

    it('act in none of several, unless they say which', async () => {
      const cellar = await organisation(box);
      await join(id, attic.key, 'client');
      await join(id, attic.key, 'staff');
      await join(id, cellar.key, 'staff');
      const roleIn = async (fields: Json) => {
        const { status, body } = await signIn(fields);
        return status === 200
          ? [body.user.role, body.user.organisation?.slug ?? null]
          : `${status} ${body.code}`;
      };
      expect(await roleIn({})).toEqual([null, null]);
      expect(await roleIn({ role: 'client' })).toEqual(['client', attic.slug]);
      expect(await roleIn({ organisation: cellar.slug })).toEqual(['staff', cellar.slug]);
      expect(await roleIn({ organisation: attic.id, role: 'staff' })).toEqual(['staff', attic.slug]);
      expect(await roleIn({ role: 'staff' })).toBe('403 no_such_membership');
      expect(await roleIn({ organisation: attic.slug })).toBe('403 no_such_membership');
      expect(await roleIn({ organisation: cellar.slug, role: 'client' })).toBe('403 no_such_membership');
      expect(await roleIn({ role: 'admin' })).toBe('403 no_such_membership');
      expect(await roleIn({ organisation: 'nowhere' })).toBe('404 organisation_not_found');
      expect(await roleIn({ organisation: 'org_1' })).toBe('400 malformed_id');
      expect(await roleIn({ role: 'owner' })).toBe('400 invalid_input');
      expect(await roleIn({ organisation: 'nowhere', password: 'wrong password' })).toBe(
        '401 wrong_credentials',
      );
    });

    it('of the platform have no organisation', async () => {
      await join(id, null, 'admin');
      expect((await signIn()).body.user).toMatchObject({ role: 'admin', organisation: null });
    });

    it('lose them at once', async () => {
      await join(id, attic.key, 'client');
      const { token } = (await signIn()).body;
      await box.sql('UPDATE identity.memberships SET role = $2 WHERE user_id = $1', [keyOf(id), 'staff']);
      expect((await box.client.as(token).get('/api/my-events')).status).toBe(403);
    });
  });

  describe('have tokens', () => {
    const keySet = async (): Promise<Json[]> => (await box.client.get('/.well-known/jwks.json')).body.keys;

    it('that anybody can verify with the public keys', async () => {
      const { body } = await signUp();
      const keys = await keySet();
      expect(keys).toEqual([
        {
          kty: 'EC',
          crv: 'P-256',
          x: expect.any(String),
          y: expect.any(String),
          kid: expect.any(String),
          use: 'sig',
          alg: 'ES256',
        },
      ]);
      const { header } = jwt.decode(body.token, { complete: true }) ?? {};
      expect(header).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: keys[0].kid });
      const key = createPublicKey({ key: keys[0] as JsonWebKey, format: 'jwk' });
      const claims = jwt.verify(body.token, key, {
        algorithms: ['ES256'],
        issuer: 'http://boxoffice.test',
        audience: 'boxoffice:user',
      });
      expect(claims).toMatchObject({ sub: body.user.id, exp: Math.floor(Date.parse(body.expiresAt) / 1000) });
      expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'sid', 'sub']);
    });

    it('that nobody else can make', async () => {
      const { token } = (await signUp()).body;
      const [header = '', claims = '', signature = ''] = token.split('.');
      const of = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
      const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
      const [key] = await keySet();
      const publicPem = createPublicKey({ key: key as JsonWebKey, format: 'jwk' }).export({
        type: 'spki',
        format: 'pem',
      });
      const payload = JSON.parse(Buffer.from(claims, 'base64url').toString());
      const forged = [
        `${header}.${claims}.`,
        `${of({ alg: 'none', typ: 'at+jwt', kid })}.${claims}.`,
        `${header}.${of({ ...payload, sub: 'usr_01h2xcejqtf2nbrexx3vqjhp41' })}.${signature}`,
        `${of({ alg: 'ES256', typ: 'at+jwt', kid: 'other' })}.${claims}.${signature}`,
        `${of({ alg: 'ES256', typ: 'JWT', kid })}.${claims}.${signature}`,
        jwt.sign(payload, Buffer.from(publicPem.toString()), {
          algorithm: 'HS256',
          header: { alg: 'HS256', typ: 'at+jwt', kid },
        }),
        'x',
      ];
      for (const bad of forged) {
        const answer = await me(bad);
        expect(answer.status).toBe(401);
        expect(answer.body.code).toBe('unauthenticated');
      }
      expect((await me(token)).status).toBe(200);
      expect(
        (await box.client.get('/api/auth/me', { headers: { authorization: `Basic ${token}` } })).status,
      ).toBe(401);
    });
  });
});

describe('guessing passwords', () => {
  let box: Boxoffice;

  beforeAll(async () => {
    box = await startBoxoffice({ env: { LOGIN_LIMIT_PER_MINUTE: '3' } });
  });
  afterAll(() => box.stop());

  const guess = (email: string) => box.client.post('/api/auth/login', { email, password: 'is it this one' });

  it('is slowed down per account and address, whatever the case', async () => {
    const tries = [];
    for (const email of ['victim@example.com', 'Victim@example.com', ' VICTIM@example.com'])
      tries.push(await guess(email));
    expect(tries.map(({ status }) => status)).toEqual([401, 401, 401]);
    const slowed = await guess('victim@example.com');
    expect(slowed.status).toBe(429);
    expect(slowed.body.code).toBe('too_many_requests');
    const wait = Number(slowed.headers.get('retry-after'));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await guess('another@example.com')).status).toBe(401);
  });

  it('is slowed down before the right one is found', async () => {
    const account = { email: 'right@example.com', password: PASSWORD, firstName: 'R', lastName: 'R' };
    expect((await box.client.post('/api/auth/register', account)).status).toBe(201);
    await guess(account.email);
    await guess(account.email);
    expect(
      (await box.client.post('/api/auth/login', { email: account.email, password: PASSWORD })).status,
    ).toBe(429);
  });
});
