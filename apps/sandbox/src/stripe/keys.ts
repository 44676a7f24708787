import type { FastifyRequest } from 'fastify';
import { invalid } from './errors.js';

export interface Keys {
  secretKey: string;
  publishableKey: string;
}

export type Caller = 'secret' | 'publishable';

/** Reads the key where Stripe does: Bearer, Basic's user name, or `key` in the parameters. Throws 401. */
export function callerOf(request: FastifyRequest, keyParameter: unknown, keys: Keys): Caller {
  const given =
    fromHeader(request.headers.authorization) ?? (typeof keyParameter === 'string' ? keyParameter : '');
  if (!given)
    throw invalid(
      "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
      {},
      401,
    );
  if (/^[srp]k_live_/.test(given))
    throw invalid(
      'A live key was sent to the SANDBOX, which moves no money. Use the test keys it was started with.',
      {},
      401,
    );
  if (given === keys.publishableKey) return 'publishable';
  if (given === keys.secretKey || given === keys.secretKey.replace(/^sk_/, 'rk_')) return 'secret';
  throw invalid(`Invalid API Key provided: ${given.slice(0, 8)}****${given.slice(-4)}`, {}, 401);
}

function fromHeader(authorization: string | undefined): string | undefined {
  const [scheme, value] = (authorization ?? '').split(' ');
  if (!value) return undefined;
  if (scheme?.toLowerCase() === 'bearer') return value;
  if (scheme?.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString().split(':')[0];
  return undefined;
}
