/** What went wrong, in the words of the domain; the HTTP status follows from it in one place. */
export const statusOf = {
  invalid: 400,
  unauthenticated: 401,
  'payment-required': 402,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  'unsupported-type': 415,
  unprocessable: 422,
  'too-many': 429,
  upstream: 502,
  unavailable: 503,
  busy: 503,
} as const;

export type ErrorKind = keyof typeof statusOf;

export interface FieldError {
  field: string;
  message: string;
}

/** Examples of what an error adds to its answer, by name. */
export type Members = Readonly<Record<string, unknown>>;

/** What an error class tells about itself before one is thrown: the documents are made from it. */
export interface ErrorClass {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly title: string;
  readonly members: Members;
  new (...args: never[]): DomainError;
}

/**
 * An expected failure. `members` are added to the answer as they are, so they hold nothing private; `retryAfter` is the
 * number of seconds after which the same may be tried again.
 */
export abstract class DomainError extends Error {
  constructor(
    readonly detail: string,
    readonly members: Record<string, unknown> = {},
    readonly retryAfter?: number,
  ) {
    super(detail);
    this.name = new.target.name;
  }

  /** What WWW-Authenticate says: how to do better (RFC 6750). */
  get challenge(): string | undefined {
    return this.about.kind === 'unauthenticated' ? 'Bearer' : undefined;
  }

  get about(): ErrorClass {
    return this.constructor as unknown as ErrorClass;
  }
}

/**
 * Base class of one error: `class SoldOut extends domainError('conflict', 'sold_out', 'Sold out') {}`.
 * @param members examples of what it may add to the answer, e.g. `{ available: 3 }`; the documents tell of no other
 */
export function domainError<K extends ErrorKind, C extends string>(
  kind: K,
  code: C,
  title: string,
  members: Members = {},
) {
  abstract class Specific extends DomainError {
    static readonly kind: K = kind;
    static readonly code: C = code;
    static readonly title: string = title;
    static readonly members: Members = members;
  }
  return Specific;
}
