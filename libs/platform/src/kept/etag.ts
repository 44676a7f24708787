import { createHash } from 'node:crypto';

/** A weak ETag: changes with what it is made of, and tells nothing of it. */
export const etagOf = (said: string | Buffer): string =>
  `W/"${createHash('sha256').update(said).digest('base64url').slice(0, 27)}"`;
