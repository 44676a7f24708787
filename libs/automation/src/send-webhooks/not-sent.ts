import type { AttemptFailure } from '../deliveries/attempt.store.js';

/** No answer came, or none was asked for. */
export class NotSent extends Error {
  constructor(readonly failure: Exclude<AttemptFailure, 'status' | 'redirect' | 'gone'>) {
    super(`webhook not sent: ${failure}`);
  }
}

/** Codes of Node's TLS and of what OpenSSL finds wrong with a certificate. */
const ofTls = /^(ERR_)?(TLS|SSL)|CERT|SIGN|CRL|EPROTO|HOSTNAME|INVALID_(CA|PURPOSE)|PATH_LENGTH/;

/** Why it was, in our words: what was said may quote anything. */
export function notSent(error: unknown): NotSent {
  if (error instanceof NotSent) return error;
  const { name, code = '' } = error as { name?: string; code?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return new NotSent('timeout');
  return new NotSent(ofTls.test(code) ? 'tls' : 'connection');
}
