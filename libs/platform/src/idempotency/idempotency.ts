import { createHash } from 'node:crypto';

/** What makes a repeated request recognisable: who asked, where, under which key, with which body. */
export interface IdempotencyKey {
  caller: string;
  route: string;
  key: string;
  /** SHA-256 of the parsed body in canonical form, hexadecimal. */
  bodyHash: string;
}

/** SHA-256 of a JSON value with its keys sorted, so that only the meaning counts. */
export function bodyHash(body: unknown): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
