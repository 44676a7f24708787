import {
  BodyTooLarge,
  Busy,
  FAILS,
  InvalidInput,
  InvalidJson,
  statusOf,
  Unavailable,
  UnsupportedBody,
  type ErrorClass,
} from '#libs/platform';
import type { Schema } from './schemas.js';

type Failure = Pick<ErrorClass, 'kind' | 'code' | 'title' | 'members'>;

interface Failing {
  responses: Record<string, object>;
  requestBody?: unknown;
  parameters?: { in: string }[];
  [extension: string]: unknown;
}

export type Responses = Record<string, object>;

/** How a reference to a shared response begins. */
export const RESPONSE = '#/components/responses/';

const everywhere: Failure[] = [Busy, Unavailable];
const withQuery: Failure[] = [InvalidInput];
const withBody: Failure[] = [InvalidInput, InvalidJson, BodyTooLarge, UnsupportedBody];
const unexpected = { code: 'internal_error', title: 'Internal error', members: {} };

const HEADERS: Record<number, Record<string, { description: string; schema: Schema }>> = {
  401: { 'WWW-Authenticate': { description: 'Bearer', schema: { type: 'string' } } },
  429: {
    'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } },
    'RateLimit-Limit': { description: 'Calls allowed a minute', schema: { type: 'integer' } },
    'RateLimit-Remaining': { description: 'Calls left', schema: { type: 'integer' } },
    'RateLimit-Reset': { description: 'Seconds until all are back', schema: { type: 'integer' } },
  },
  503: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } } },
};

/**
 * Turns the errors that an operation declares, and those any may meet, into responses by status.
 * @param responses where those that operations have in common are put
 */
export function documentFailures(operation: Failing, method: string, responses: Responses): void {
  const sendsBody = ['post', 'put', 'patch', 'delete'].includes(method);
  const hasQuery = (operation.parameters ?? []).some((parameter) => parameter.in === 'query');
  const declared: Failure[] = [
    ...taken(operation),
    ...(hasQuery ? withQuery : []),
    ...(sendsBody ? withBody : []),
    ...everywhere,
  ];
  const each = [...new Map(declared.map((failure) => [failure.code, failure])).values()];
  each.sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const status of new Set(each.map(({ kind }) => statusOf[kind]))) {
    const failures = each.filter(({ kind }) => statusOf[kind] === status);
    // Unless it is said by hand: OAuth has shapes of its own.
    operation.responses[status] ??= shared(status, failures, responses);
  }
  operation.responses[500] = shared(500, [unexpected], responses);
}

// What many operations answer stands once in a document.
function shared(status: number, failures: Omit<Failure, 'kind'>[], responses: Responses): object {
  if (failures.length > 2) return response(status, failures);
  const name = failures.map(({ code }) => code).join('_or_');
  responses[name] ??= response(status, failures);
  return { $ref: RESPONSE + name };
}

function taken(operation: Failing): Failure[] {
  const names = Object.keys(operation).filter((name) => name.startsWith(FAILS));
  const failures = names.map((name) => operation[name] as Failure);
  for (const name of names) Reflect.deleteProperty(operation, name);
  return failures;
}

function response(status: number, failures: Omit<Failure, 'kind'>[]): object {
  const members = Object.assign({}, ...failures.map((failure) => failure.members)) as object;
  const codes = failures.map(({ code }) => code);
  const properties = {
    code: { type: 'string', ...(codes.length === 1 ? { const: codes[0] } : { enum: codes }) },
    ...Object.fromEntries(
      Object.entries(members)
        .filter(([name]) => name !== 'errors')
        .map(([name, example]) => [name, schemaOf(example)]),
    ),
  };
  return {
    description: failures.map(({ title, code }) => `${title} (\`${code}\`)`).join('; '),
    ...(HEADERS[status] && { headers: HEADERS[status] }),
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: '#/components/schemas/ProblemDetails' }, { type: 'object', properties }] },
        examples: Object.fromEntries(
          failures.map((failure) => [failure.code, { value: exampleOf(status, failure) }]),
        ),
      },
    },
  };
}

function exampleOf(status: number, { code, title, members }: Omit<Failure, 'kind'>): object {
  return {
    type: `urn:boxoffice:problem:${code}`,
    title,
    status,
    detail: title,
    instance: '/',
    code,
    error: title,
    requestId: '3f0e1b52-6f1a-4c43-8d39-2f9b7f7a1c10',
    ...members,
  };
}

function schemaOf(example: unknown): Schema {
  if (Array.isArray(example)) return { type: 'array', items: schemaOf(example[0]) };
  if (typeof example !== 'object' || example === null) {
    return { type: typeof example === 'number' ? 'integer' : typeof example, examples: [example] };
  }
  const properties = Object.fromEntries(
    Object.entries(example).map(([name, value]) => [name, schemaOf(value)]),
  );
  return { type: 'object', properties, required: Object.keys(properties) };
}
