import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Stands for the hash of a client that is not there, so that asking for one takes as long. */
const NOBODY = randomBytes(32);

/** A new secret, to be shown once, and the hash that is kept. */
export function newSecret(): { secret: string; hash: Buffer } {
  const secret = randomBytes(32).toString('hex');
  return { secret, hash: hashOf(secret) };
}

/** Compares in constant time; nobody's secret matches nothing. */
export function secretMatches(hash: Buffer | undefined, secret: string): boolean {
  const same = timingSafeEqual(hash ?? NOBODY, hashOf(secret));
  return same && hash !== undefined;
}
