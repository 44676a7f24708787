import type { AttemptFailure } from '../deliveries/attempt.store.js';

/** No answer came, or none was asked for. */
export class NotSent extends Error {
  constructor(readonly failure: Exclude<AttemptFailure, 'status' | 'redirect' | 'gone'>) {
    super(`webhook not sent: ${failure}`);
  }
}

/** Why it was, in our words: what was said may quote anything. */
export function notSent(error: unknown): NotSent {
  if (error instanceof NotSent) return error;
  const { name, code = '' } = error as { name?: string; code?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return new NotSent('timeout');
  return new NotSent(/^(ERR_)?(TLS|SSL|CERT)|CERT|SIGNED|EPROTO/.test(code) ? 'tls' : 'connection');
}
