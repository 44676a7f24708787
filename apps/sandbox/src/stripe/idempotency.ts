import { createHash } from 'node:crypto';
import type { Clock } from './clock.js';
import type { Collection, Row } from '../store.js';
import { idempotencyError, invalid } from './errors.js';

const KEPT_S = 24 * 3600;

/** The first answer to an idempotency key (the row's id). */
export interface SavedAnswer extends Row {
  target: string;
  fingerprint: string;
  status: number;
  body: string;
  request: string;
  created: number;
}

/** A key's first answer is given again for a day; the key belongs to that path and those parameters. */
export class Idempotency {
  private readonly inFlight = new Map<string, string>();

  constructor(
    private readonly answers: Collection<SavedAnswer>,
    private readonly clock: Clock,
  ) {}

  /** From the request's headers on, so that a slow body holds its key too. */
  begin(key: string, request: string): void {
    if (key.length > 255)
      throw invalid('Idempotency keys can have up to 255 characters.', { param: 'Idempotency-Key' });
    if (this.inFlight.has(key))
      throw idempotencyError(
        409,
        `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
        'idempotency_key_in_use',
      );
    this.inFlight.set(key, request);
  }

  end(key: string, request: string): void {
    if (this.inFlight.get(key) === request) this.inFlight.delete(key);
  }

  /** Throws when the key was used for another request. */
  find(key: string, target: string, parameters: unknown): SavedAnswer | undefined {
    const saved = this.answers.get(key);
    if (!saved || saved.created < this.clock.now() - KEPT_S) return undefined;
    if (saved.target !== target)
      throw idempotencyError(
        400,
        `Keys for idempotent requests can only be used for the same endpoint they were first used for ('${target}' vs '${saved.target}'). Try using a key other than '${key}' if you meant to execute a different request.`,
      );
    if (saved.fingerprint !== fingerprint(parameters))
      throw idempotencyError(
        400,
        `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      );
    return saved;
  }

  save(
    key: string,
    target: string,
    parameters: unknown,
    answer: { status: number; body: string; request: string },
  ): void {
    this.answers.put({
      id: key,
      target,
      fingerprint: fingerprint(parameters),
      created: this.clock.now(),
      ...answer,
    });
  }

  forgetOld(): void {
    for (const { id, created } of [...this.answers.all()])
      if (created < this.clock.now() - KEPT_S) this.answers.delete(id);
  }
}

function fingerprint(parameters: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(parameters)))
    .digest('base64');
}

/** The order of a form's fields does not matter. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, sorted(entry)]);
}
