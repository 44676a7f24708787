import { domainError, type FieldError } from './domain-error.js';

const MOST_ERRORS_TOLD = 20;

export class InvalidInput extends domainError('invalid', 'invalid_input', 'Invalid input', {
  errors: [{ field: 'name', message: 'is required' }],
}) {
  constructor(errors: FieldError[]) {
    const [first] = errors;
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
    super(first ? `${first.field}: ${first.message}${more}` : 'The input is invalid', {
      errors: errors.slice(0, MOST_ERRORS_TOLD),
    });
  }

  static field(field: string, message: string): InvalidInput {
    return new InvalidInput([{ field, message }]);
  }
}

export class MalformedId extends domainError('invalid', 'malformed_id', 'Malformed id', {
  errors: [{ field: 'id', message: 'is not a well-formed id' }],
}) {
  constructor(field: string) {
    super(`${field}: is not a well-formed id`, { errors: [{ field, message: 'is not a well-formed id' }] });
  }
}

export class InvalidJson extends domainError('invalid', 'invalid_json', 'Invalid JSON') {
  constructor() {
    super('The body is not valid JSON');
  }
}

export class BodyTooLarge extends domainError('too-large', 'body_too_large', 'Body too large') {
  constructor() {
    super('The body is larger than this endpoint accepts');
  }
}

export class UnsupportedBody extends domainError(
  'unsupported-type',
  'unsupported_media_type',
  'Unsupported media type',
) {
  constructor(detail = 'Send the body as application/json') {
    super(detail);
  }
}

export class RouteNotFound extends domainError('not-found', 'route_not_found', 'No such route') {
  constructor(method: string, path: string) {
    super(`There is no ${method} ${path}`);
  }
}

export class Unauthenticated extends domainError('unauthenticated', 'unauthenticated', 'Sign in first') {
  constructor(detail = 'A valid token is required: sign in and send it as Authorization: Bearer <token>') {
    super(detail);
  }
}

/** RFC 6750's word for a token that was sent and is worth nothing. */
export class InvalidToken extends domainError('unauthenticated', 'invalid_token', 'Invalid token') {
  constructor() {
    super('The token is not valid, or not any more: get a new one at POST /token');
  }

  override get challenge(): string {
    return `Bearer error="invalid_token", error_description="${this.detail}"`;
  }
}

/** RFC 6750's word for a token that is good, but not for this. */
export class InsufficientScope extends domainError('forbidden', 'insufficient_scope', 'Insufficient scope', {
  scope: 'events:read',
}) {
  constructor(private readonly scope: string) {
    super(`The token needs the scope ${scope}`, { scope });
  }

  override get challenge(): string {
    return `Bearer error="insufficient_scope", error_description="${this.detail}", scope="${this.scope}"`;
  }
}

export class WrongRole extends domainError('forbidden', 'wrong_role', 'Not for your role') {
  constructor(roles: readonly string[]) {
    super(`This needs a sign-in with the role ${roles.join(' or ')}`);
  }
}

export class TooManyRequests extends domainError('too-many', 'too_many_requests', 'Too many requests') {
  constructor() {
    super('Too many requests: wait as long as Retry-After says');
  }
}

export class Busy extends domainError('busy', 'busy', 'Busy') {
  constructor(detail = 'Others are changing the same thing right now: try again in a moment') {
    super(detail);
  }
}

export class Unavailable extends domainError('unavailable', 'unavailable', 'Unavailable') {
  constructor() {
    super('The database cannot be reached right now: try again in a moment');
  }
}

export class IdempotencyMismatch extends domainError(
  'unprocessable',
  'idempotency_mismatch',
  'Idempotency key reused',
) {
  constructor() {
    super('This Idempotency-Key was used with another body');
  }
}
