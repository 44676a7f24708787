import { STATUS_CODES } from 'node:http';
import { exampleOf, type ExampleOptions } from './examples.js';
import { documentFailures, type Responses } from './failures.js';
import { inWordsOf31, nameIn, type Schema, type Schemas } from './schemas.js';

interface Media {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

interface Response {
  description?: string;
  content?: Record<string, Media>;
}

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  security?: unknown;
  parameters?: { name: string; in: string; example?: unknown; schema?: Schema }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Response>;
  [extension: string]: unknown;
}

/** Completes what Nest tells of an operation: a short summary, examples, and what it may fail with. */
export function describeOperation(
  operation: Operation,
  method: string,
  schemas: Schemas,
  responses: Responses,
): void {
  summarise(operation);
  for (const parameter of operation.parameters ?? []) {
    const { example, ...schema }: Schema = parameter.schema ?? {};
    parameter.schema = inWordsOf31(schema, false);
    parameter.example ??= example;
  }
  const where = operation.operationId;
  for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
    if (type === 'application/json') describe(media, schemas, where, { toSend: true });
    else if (media.schema) media.schema = inWordsOf31(media.schema, false);
  }
  for (const [status, response] of Object.entries(operation.responses)) {
    if (!response.description) response.description = STATUS_CODES[status] ?? status;
    for (const [type, media] of Object.entries(response.content ?? {})) {
      if (type === 'application/json') describe(media, schemas, where);
    }
  }
  // Said, not left out: it needs no token.
  operation.security ??= [];
  documentFailures(operation, method, responses);
}

function describe(media: Media, schemas: Schemas, where: string, options?: ExampleOptions): void {
  if (!media.schema) return;
  media.schema = inWordsOf31(media.schema, true);
  if (media.example !== undefined || media.examples) return;
  if (media.schema.oneOf) {
    media.examples = {};
    for (const one of media.schema.oneOf) {
      media.examples[nameIn(one.$ref ?? '')] = { value: exampleOf(one, schemas, where, options) };
    }
  } else {
    media.example = exampleOf(media.schema, schemas, where, options);
  }
}

/** The docstring's first sentence; all of it is the description. */
function summarise(operation: Operation): void {
  const text = operation.summary ?? '';
  const [first = text] = text.split(/(?<=\.) /, 1);
  operation.summary = first.replace(/\.$/, '');
  if (text !== first) operation.description ??= text;
}
