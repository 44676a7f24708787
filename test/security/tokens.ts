import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { SigningKeys } from '#libs/identity';
import { newId } from '#libs/platform';
import type { Boxoffice } from '../support/boxoffice.js';
import { machine } from '../support/machines.js';
import { person, type Organisation } from '../support/world.js';

/** Tokens that must not be taken, by what is wrong with them. Each is of a live session of an operator. */
export async function badTokens(box: Boxoffice, of: Organisation): Promise<Record<string, string>> {
  const keys = box.app.get(SigningKeys, { strict: false });
  const { id: kid, privateKey } = keys.signing('token');
  const { userId, client } = await person(box, { organisationKey: of.key, role: 'client' });
  const good = client.token ?? '';
  const { payload } = jwt.decode(good, { complete: true }) as { payload: Record<string, unknown> };
  const [head = '', claims = '', signature = ''] = good.split('.');
  const now = Math.floor(Date.now() / 1000);
  const publicPem = publicKeyPem(box, kid);
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

  const signed = (changes: object, header: object = {}, key: KeyObject = privateKey) =>
    jwt.sign({ ...payload, ...changes }, key, {
      algorithm: 'ES256',
      header: { alg: 'ES256', typ: 'at+jwt', kid, ...header },
    });
  const session = async (fields: { expires: string; revoked: string }) => {
    const sid = newId();
    await box.sql(
      `INSERT INTO identity.sessions (id, user_id, expires_at, revoked_at) VALUES ($1, $2, ${fields.expires}, ${fields.revoked})`,
      [sid, userId],
    );
    return signed({ sid });
  };

  return {
    garbage: 'garbage',
    'three garbage parts': 'a.b.c',
    expired: signed({ iat: now - 7200, exp: now - 3600 }),
    'not valid yet': signed({ nbf: now + 3600 }),
    'signed by nobody (alg none)': unsigned(payload, kid),
    'HS256 with the public key as its secret': hmac(payload, kid, publicPem),
    'signed by another key': signed({}, {}, stranger),
    'without a signature': `${head}.${claims}.`,
    'with other claims under the same signature': `${head}.${encoded({ ...payload, sid: newId() })}.${signature}`,
    'for another audience': signed({ aud: 'boxoffice:machine' }),
    'of a machine': (await machine(box, of)).token ?? '',
    'without an audience': signed({ aud: undefined }),
    'of another issuer': signed({ iss: 'https://elsewhere.example' }),
    'with an unknown kid': signed({}, { kid: newId() }),
    'without a kid': signed({}, { kid: undefined }),
    'of another type': signed({}, { typ: 'JWT' }),
    'of a revoked session': await session({ expires: `now() + interval '1 hour'`, revoked: 'now()' }),
    'of an expired session': await session({ expires: `now() - interval '1 second'`, revoked: 'NULL' }),
    'of a session that never was': signed({ sid: newId() }),
    'with a session id that is none': signed({ sid: "' OR true --" }),
    'without a session': signed({ sid: undefined }),
  };
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

const unsigned = (payload: object, kid: string) =>
  `${encoded({ alg: 'none', typ: 'at+jwt', kid })}.${encoded(payload)}.`;

function hmac(payload: object, kid: string, secret: string): string {
  return jwt.sign(payload, secret, { algorithm: 'HS256', header: { alg: 'HS256', typ: 'at+jwt', kid } });
}

function publicKeyPem(box: Boxoffice, kid: string): string {
  const key = box.app
    .get(SigningKeys, { strict: false })
    .verifying('token')
    .find(({ id }) => id === kid)?.publicKey;
  return key?.export({ type: 'spki', format: 'pem' }).toString() ?? '';
}
