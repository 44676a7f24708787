import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../support/postgres/test-database.js';
import {
  ajvOf,
  assertDocumented,
  documents,
  operations,
  responseOf,
  type Operation,
} from '../support/documented.js';

const root = path.resolve(__dirname, '../..');
const all = Object.entries(documents);
const each = operations.map((operation) => [operation.operationId, operation] as const);
const successes = (operation: Operation) =>
  Object.keys(operation.responses)
    .map(Number)
    .filter((status) => status < 300);
const failures = (operation: Operation) =>
  Object.keys(operation.responses)
    .map(Number)
    .filter((status) => status >= 400);

/** Every schema in a part of a document, with its path. */
function* schemasIn(part: unknown, at = ''): Generator<[string, Record<string, unknown>]> {
  if (typeof part !== 'object' || part === null) return;
  if (!Array.isArray(part)) yield [at, part as Record<string, unknown>];
  for (const [key, value] of Object.entries(part)) {
    if (['example', 'examples', 'const', 'enum', 'value'].includes(key)) continue;
    yield* schemasIn(value, `${at}/${key}`);
  }
}

describe('the committed documents', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('are what the code says', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(root, 'dist/apps/local/src/commands/openapi.js'), '--check'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, DATABASE_URL: database.url, NODE_ENV: 'test' } },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each(all)('%s: refers to nothing that is not there, and keeps nothing unused', (_name, document) => {
    const text = JSON.stringify(document);
    const wanted = new Set([...text.matchAll(/"#\/components\/(\w+\/[^"]+)"/g)].map(([, name]) => name));
    const { schemas, responses } = document.components;
    const there = [
      ...Object.keys(schemas).map((name) => `schemas/${name}`),
      ...Object.keys(responses).map((name) => `responses/${name}`),
    ];
    expect([...wanted].sort()).toEqual(there.sort());
  });

  it.each(all)('%s: speaks OpenAPI 3.1, not 3.0', (_name, document) => {
    expect(document.openapi).toBe('3.1.0');
    const schemas = [...schemasIn(document.components.schemas)];
    const says = (keyword: string) => schemas.filter(([, schema]) => keyword in schema).map(([at]) => at);
    expect(says('nullable')).toEqual([]);
    expect(says('example')).toEqual([]);
    expect(schemas.filter(([, { type }]) => type === 'number').map(([at]) => at)).toEqual([]);
    // A single choice is a constant; choices are told apart and of the declared type.
    for (const [at, schema] of schemas) {
      if (!Array.isArray(schema['enum'])) continue;
      expect([at, schema['enum'].length]).not.toEqual([at, 1]);
      expect([at, new Set(schema['enum']).size]).toEqual([at, schema['enum'].length]);
    }
  });

  it.each(all)('%s: tells whether each property is required, and what it is', (_name, document) => {
    for (const [name, schema] of Object.entries(document.components.schemas)) {
      const properties = schema['properties'] as Record<string, object>;
      const required = (schema['required'] ?? []) as string[];
      expect([name, schema['type']]).toEqual([name, 'object']);
      expect([name, required.filter((property) => !(property in properties))]).toEqual([name, []]);
      for (const [property, about] of Object.entries(properties)) {
        expect([
          `${name}.${property}`,
          Object.keys(about).some((key) => ['type', '$ref', 'anyOf'].includes(key)),
        ]).toEqual([`${name}.${property}`, true]);
      }
    }
  });

  it.each(all)('%s: names each of its shapes, and copies none', (_name, document) => {
    // An object with properties stands in components, but for what an error adds to problem details.
    const anonymous = [...schemasIn(document.paths)].filter(
      ([at, schema]) => 'properties' in schema && !/\/allOf\/1/.test(at),
    );
    expect(anonymous.map(([at]) => at)).toEqual([]);
    const shapes = Object.entries(document.components.schemas).map(([name, schema]) => [
      JSON.stringify(schema),
      name,
    ]);
    const copies = shapes.filter(
      ([shape], index) => shapes.findIndex(([other]) => other === shape) !== index,
    );
    expect(copies.map(([, name]) => name)).toEqual([]);
  });

  it('names each operation once, in words', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+([A-Z][a-z]+)+$/.test(id))).toEqual([]);
  });

  describe.each(each)('%s', (_id, operation) => {
    const { components, tags } = documents[operation.document] ?? { components: { schemas: {} }, tags: [] };
    const ajv = ajvOf({ ...documents[operation.document], components } as never);

    it('has a summary, a tag and an answer when all goes well', () => {
      expect(operation.summary).toMatch(/^[A-Z].{5,110}[^.]$/);
      expect(tags.map(({ name }) => name)).toEqual(expect.arrayContaining(operation.tags ?? ['none']));
      expect(operation.tags).toHaveLength(1);
      expect(successes(operation)).not.toEqual([]);
      expect(
        operation.parameters.filter(({ schema, example }) => !schema['type'] || example === undefined),
      ).toEqual([]);
    });

    it('has examples that its schemas accept', () => {
      const contents = [
        ...Object.entries(operation.requestBody?.content ?? {}),
        ...[...successes(operation), ...failures(operation)].flatMap((status) =>
          Object.entries(responseOf(operation, status)?.content ?? {}),
        ),
      ].filter(([type]) => /json/.test(type));
      for (const [, media] of contents as [
        string,
        { schema: object; example?: unknown; examples?: Record<string, { value: unknown }> },
      ][]) {
        const examples = media.examples
          ? Object.values(media.examples).map(({ value }) => value)
          : [media.example];
        for (const example of examples) {
          const holds = ajv.validate(media.schema, example);
          expect([example, holds ? null : ajv.errorsText()]).toEqual([example, null]);
        }
      }
      for (const { schema, example, name } of operation.parameters) {
        expect([name, ajv.validate(schema, example)]).toEqual([name, true]);
      }
    });

    it('declares its failures as problem details with their codes', () => {
      const statuses = failures(operation);
      expect(statuses).toEqual(expect.arrayContaining([429, 500, 503]));
      if (operation.security.length > 0) expect(statuses).toContain(401);
      if (operation.method !== 'GET') expect(statuses).toEqual(expect.arrayContaining([400, 413, 415]));
      if (operation.path.includes('{')) expect(statuses).toEqual(expect.arrayContaining([400, 404]));
      for (const status of statuses) {
        const content = responseOf(operation, status)?.content ?? {};
        // In words of its own: RFC 6749's.
        if (operation.path === '/token' && status < 402) {
          expect(Object.keys(content)).toEqual(['application/json']);
          continue;
        }
        expect(Object.keys(content)).toEqual(['application/problem+json']);
        const media = content['application/problem+json'] as unknown as {
          schema: { allOf: [object, { properties: { code: { const?: string; enum?: string[] } } }] };
          examples: Record<string, { value: { code: string; status: number } }>;
        };
        const { code } = media.schema.allOf[1].properties;
        expect(code.enum ?? [code.const]).toEqual(Object.keys(media.examples));
        for (const [name, { value }] of Object.entries(media.examples))
          expect(value).toMatchObject({ code: name, status });
      }
    });
  });
});

describe('the validator of answers', () => {
  const headers = new Headers({ 'content-type': 'application/json', 'x-request-id': 'r' });
  const answer = (status: number, body: object, type = 'application/json') => ({
    status,
    body,
    text: JSON.stringify(body),
    headers: new Headers({ ...Object.fromEntries(headers), 'content-type': type }),
  });
  const problem = { type: 'urn:x', title: 'x', detail: 'x', instance: '/', error: 'x', requestId: 'r' };

  it('accepts what is documented', () => {
    expect(() => assertDocumented('GET', '/health/live', answer(200, { status: 'ok' }))).not.toThrow();
  });

  it.each([
    ['a field that nobody documented', '/health/live', answer(200, { status: 'ok', extra: 1 })],
    ['another value', '/health/live', answer(200, { status: 'fine' })],
    ['a missing field', '/health/live', answer(200, {})],
    [
      'a status',
      '/health/live',
      answer(404, { ...problem, status: 404, code: 'not_found' }, 'application/problem+json'),
    ],
    [
      'a code',
      '/health/live',
      answer(503, { ...problem, status: 503, code: 'sold_out' }, 'application/problem+json'),
    ],
    ['a type', '/health/live', answer(200, { status: 'ok' }, 'text/plain')],
    ['a route', '/api/nowhere', answer(200, {})],
    [
      'a bug of ours',
      '/health/live',
      answer(500, { ...problem, status: 500, code: 'internal_error' }, 'application/problem+json'),
    ],
  ])('refuses %s', (_what, target, given) => {
    expect(() => assertDocumented('GET', target, given)).toThrow(/answered/);
  });
});

it('each wire type has a name of its own: two of one name would be one schema', () => {
  const api = path.join(root, 'apps/api/src');
  const names = readdirSync(api, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.dto.ts'))
    .flatMap((file) => [...readFileSync(path.join(api, file), 'utf8').matchAll(/^export class (\w+)/gm)])
    .map(([, name]) => name);
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
