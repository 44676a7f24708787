import jwt from 'jsonwebtoken';
import type { SecretOrKeyProvider } from 'passport-jwt';
import { Unauthenticated } from '#libs/platform';
import type { SigningKeys } from './signing-keys.js';

/**
 * For passport: the key a token names, if the token is of this type. A KeyObject, as a PEM string would be parsed at
 * every call.
 */
export function verificationKeyOf(keys: SigningKeys, type: string): SecretOrKeyProvider {
  return (_request: unknown, token: string, done: (error: Error | null, key?: never) => void) => {
    const header = jwt.decode(token, { complete: true })?.header;
    const key =
      header?.typ === type ? keys.verifying('token').find(({ id }) => id === header.kid) : undefined;
    if (key) done(null, key.publicKey as never);
    else done(new Unauthenticated());
  };
}
