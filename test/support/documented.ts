import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Answer } from './client.js';

export interface Schema {
  [keyword: string]: unknown;
}

interface Response {
  $ref?: string;
  content?: Record<
    string,
    { schema?: Schema; example?: unknown; examples?: Record<string, { value: unknown }> }
  >;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
  example?: unknown;
}

export interface Operation {
  /** Which document it stands in. */
  document: string;
  method: string;
  /** As in the document: `/api/my-events/{id}`. */
  path: string;
  operationId: string;
  summary?: string;
  tags?: string[];
  /** Empty where no token is needed. */
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema; example?: unknown }> };
  responses: Record<string, Response>;
}

export interface Document {
  openapi: string;
  info: { title: string; version: string };
  tags: { name: string }[];
  paths: Record<string, Record<string, Omit<Operation, 'document' | 'method' | 'path'>>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Response> };
}

const folder = path.resolve(__dirname, '../../openapi');

/** Kept from file to file of a worker, as libraries are. */
interface Kept {
  documents: Record<string, Document>;
  strict: Map<string, Ajv2020>;
  compiled: Map<string, ValidateFunction>;
}

const { documents, strict, compiled } = ((globalThis as { boxofficeDocuments?: Kept }).boxofficeDocuments ??=
  {
    documents: Object.fromEntries(
      readdirSync(folder)
        .filter((file) => file !== 'events.json')
        .map((file) => [
          path.basename(file, '.json'),
          JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Document,
        ]),
    ),
    strict: new Map(),
    compiled: new Map(),
  });

/** The committed documents by name; events have a form of their own. */
export { documents };

/** Every operation once, though several documents may tell of it. */
export const operations: Operation[] = [
  ...new Map(
    Object.entries(documents).flatMap(([document, { paths }]) =>
      Object.entries(paths).flatMap(([route, methods]) =>
        Object.entries(methods).map(([method, operation]): [string, Operation] => [
          `${method} ${route}`,
          {
            ...operation,
            parameters: operation.parameters ?? [],
            document,
            method: method.toUpperCase(),
            path: route,
          },
        ]),
      ),
    ),
  ).values(),
];

/** What an operation is documented to answer with a status, shared responses looked up. */
export function responseOf({ document, responses }: Operation, status: number): Response | undefined {
  const response = responses[status];
  if (response?.$ref === undefined) return response;
  return documents[document]?.components.responses[response.$ref.split('/').at(-1) ?? ''];
}

const literal = (route: string) => route.split('/').filter((part) => !part.startsWith('{')).length;
const routes = operations
  .map((operation) => ({
    operation,
    pattern: new RegExp(`^${operation.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }))
  .sort((a, b) => literal(b.operation.path) - literal(a.operation.path));

/** The operation that answers a path (without its query), if one does. */
export const operationAt = (method: string, pathname: string): Operation | undefined =>
  routes.find(({ operation, pattern }) => operation.method === method && pattern.test(pathname))?.operation;

/** A validator over a document's schemas. */
export function ajvOf(document: Document, strict = false): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  formats.default(ajv);
  const { schemas } = document.components;
  for (const [name, schema] of Object.entries(schemas)) {
    ajv.addSchema(strict ? closed(schema) : schema, `#/components/schemas/${name}`);
  }
  return ajv;
}

// A validator sees a field that nobody documented; a client need not mind it.
function closed(schema: Schema, composed = false): Schema {
  const copy: Schema = { ...schema };
  for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
    if (Array.isArray(copy[keyword]))
      copy[keyword] = (copy[keyword] as Schema[]).map((part) => closed(part, keyword === 'allOf'));
  }
  if (copy['items']) copy['items'] = closed(copy['items'] as Schema);
  if (copy['properties']) {
    copy['properties'] = Object.fromEntries(
      Object.entries(copy['properties'] as Record<string, Schema>).map(([name, part]) => [
        name,
        closed(part),
      ]),
    );
    if (!composed && copy['additionalProperties'] === undefined) copy['additionalProperties'] = false;
  }
  return copy;
}

function validatorOf(operation: Operation, status: number, type: string, schema: Schema): ValidateFunction {
  const key = `${operation.method} ${operation.path} ${status} ${type}`;
  let validator = compiled.get(key);
  if (!validator) {
    const document = documents[operation.document];
    if (!document) throw new Error(`no document ${operation.document}`);
    let ajv = strict.get(operation.document);
    if (!ajv) strict.set(operation.document, (ajv = ajvOf(document, true)));
    validator = ajv.compile(problemOf(schema, document) ?? closed(schema));
    compiled.set(key, validator);
  }
  return validator;
}

// Problem details and what one adds to them: the fields of both, and no others.
function problemOf({ allOf }: Schema, document: Document): Schema | undefined {
  if (!Array.isArray(allOf)) return undefined;
  const parts = (allOf as Schema[]).map((part) =>
    typeof part['$ref'] === 'string'
      ? (document.components.schemas[part['$ref'].split('/').at(-1) ?? ''] ?? {})
      : part,
  );
  const properties = Object.assign({}, ...parts.map((part) => part['properties'])) as Record<string, Schema>;
  return closed({
    type: 'object',
    properties,
    required: parts.flatMap((part) => (part['required'] as string[] | undefined) ?? []),
  });
}

// Pages and the documents themselves, and the way there from the root: no document tells of them.
const PAGES = /^\/($|(docs|openapi|go)(\/|$))/;

/** Throws unless an answer of the running server is one that the documents tell of. */
export function assertDocumented(method: string, target: string, answer: Answer): void {
  const [pathname = ''] = target.split(/[?#]/, 1);
  if (method === 'OPTIONS' || method === 'HEAD' || PAGES.test(pathname)) return;
  const wrong = whatIsWrong(method, pathname, answer);
  if (wrong === undefined) return;
  throw new Error(
    `${method} ${target.slice(0, 500)} answered ${answer.status}, but ${wrong}; if the code is right, run npm run openapi\n${answer.text.slice(0, 1000)}`,
  );
}

const ROUTELESS = new Set([
  'route_not_found',
  'invalid_input',
  'invalid_json',
  'body_too_large',
  'unsupported_media_type',
  'too_many_requests',
]);

function whatIsWrong(
  method: string,
  pathname: string,
  { status, headers, text, body }: Answer,
): string | undefined {
  const operation = operationAt(method, pathname);
  // A body is read before it is known that there is no such route.
  if (!operation) return ROUTELESS.has(body?.code) ? undefined : 'no document has such an operation';
  if (status === 500) return 'no answer of ours should be one';
  const response = responseOf(operation, status);
  if (!response)
    return `${operation.operationId} documents only ${Object.keys(operation.responses).join(', ')}`;
  if (!response.content) return text === '' ? undefined : 'it is documented to have no body';
  const type = (headers.get('content-type') ?? '').split(';', 1)[0] ?? '';
  const media = response.content[type];
  if (!media) return `its type is ${type}, not ${Object.keys(response.content).join(' or ')}`;
  if (!media.schema || !type.includes('json')) return undefined;
  if (body?.requestId !== undefined && body.requestId !== headers.get('x-request-id'))
    return 'requestId is not X-Request-Id';
  const validate = validatorOf(operation, status, type, media.schema);
  if (validate(body)) return undefined;
  const [error] = validate.errors ?? [];
  const field = error?.params['additionalProperty'] ?? error?.params['allowedValues'] ?? '';
  return `${error?.instancePath || 'the body'} ${error?.message} ${JSON.stringify(field)}`;
}
