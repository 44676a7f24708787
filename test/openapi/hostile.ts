import fc from 'fast-check';
import type { Json } from '../support/client.js';
import type { Operation } from '../support/documented.js';
import { targetOf, type Request } from '../support/requests.js';
import { strings, values } from './hostile-values.js';

/** One call: what is sent, made of a request that succeeds and of what was done to it. */
export interface Call {
  target: string;
  headers: Record<string, string>;
  body: string | Uint8Array | undefined;
}

/** A place in a body: the names and positions that lead to it. */
function placesIn(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, part]) =>
      placesIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function changed(
  body: unknown,
  [first, ...rest]: (string | number)[],
  change: (holder: Json, key: string | number) => void,
): Json {
  const root: Json = { body: structuredClone(body) };
  let holder = root;
  let key: string | number = 'body';
  for (const step of first === undefined ? [] : [first, ...rest]) {
    holder = holder[key];
    key = step;
  }
  change(holder, key);
  return root.body;
}

const text = (value: unknown) => JSON.stringify(value) ?? '';

type Edit = (good: unknown) => string | Uint8Array | undefined;

/** What may be done to a body: one thing made wrong, or something else sent altogether. */
function editsOf(template: unknown): fc.Arbitrary<Edit> {
  if (template instanceof Uint8Array) return editsOfBytes;
  const places = fc.constantFrom(...placesIn(template));
  const names = fc.oneof(strings, fc.constantFrom('__proto__', 'constructor', 'prototype', 'id', 'status'));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<Edit>(text) },
    {
      weight: 10,
      arbitrary: fc.tuple(places, values).map(
        ([at, value]): Edit =>
          (good) =>
            text(changed(good, at, (holder, key) => (holder[key] = value))),
      ),
    },
    {
      weight: 2,
      arbitrary: places.map(
        (at): Edit =>
          (good) =>
            text(changed(good, at, (holder, key) => delete holder[key])),
      ),
    },
    // Written out: an object literal would take __proto__ for its prototype, and a name once only.
    {
      weight: 3,
      arbitrary: fc.tuple(names, values).map(
        ([key, value]): Edit =>
          (good) =>
            text(good).replace(/\}$/, `,${text(key)}:${text(value)}}`),
      ),
    },
    {
      weight: 1,
      arbitrary: values.map(
        (value): Edit =>
          () =>
            text(value),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.nat(200).map(
        (cut): Edit =>
          (good) =>
            text(good).slice(0, cut),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...WHOLE).map(
        (whole): Edit =>
          () =>
            whole,
      ),
    },
  );
}

const bytesOf = (good: unknown) => Buffer.from(good as Uint8Array);

/** What may be done to a form with files: cut, bits turned, parts doubled, names and values changed. */
const editsOfBytes: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Edit>(bytesOf) },
  {
    weight: 3,
    arbitrary: fc.nat().map(
      (at): Edit =>
        (good) =>
          bytesOf(good).subarray(0, at % (bytesOf(good).length + 1)),
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 })
      .map((turned): Edit => (good) => {
        const bytes = bytesOf(good);
        for (const [at, value] of turned) bytes[at % bytes.length] = value;
        return bytes;
      }),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('caption', 'files', 'photo.jpg', 'The last song', 'form-data'), strings)
      .map(
        ([from, to]): Edit =>
          (good) =>
            Buffer.from(bytesOf(good).toString('latin1').replaceAll(from, to), 'latin1'),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 2, max: 30 }).map(
      (count): Edit =>
        (good) =>
          Buffer.concat(Array.from({ length: count }, () => bytesOf(good))),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...[undefined, '', '{}', '--', 'x'.repeat(100_000)]).map(
      (whole): Edit =>
        () =>
          whole,
    ),
  },
);

const WHOLE = [
  undefined,
  '',
  ' ',
  '{',
  '[]',
  'null',
  '"text"',
  '{"a":1}{"a":2}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '['.repeat(20_000) + ']'.repeat(20_000),
  '{"a":'.repeat(5000) + '1' + '}'.repeat(5000),
  `{"a":1e${'9'.repeat(50)}}`,
  '\ufeff{}',
  `"${'x'.repeat(1024 * 1024)}"`,
];

const types = fc.oneof(
  { weight: 14, arbitrary: fc.constant('application/json') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'text/plain',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/vnd.api+json',
      'nonsense',
      '',
    ),
  },
);

const headerValues = strings.map((value) => value.replace(/[^\x20-\x7e\xa0-\xff]/g, '?').slice(0, 300));

interface Named {
  name: string;
  value: string;
}

const sometimes = (names: string[], among: fc.Arbitrary<string>): fc.Arbitrary<Named | null> =>
  names.length === 0
    ? fc.constant(null)
    : fc.oneof(fc.constant(null), fc.record({ name: fc.constantFrom(...names), value: among }));

/**
 * Calls of an operation: mostly almost right, sometimes hostile through and through.
 * @param template a body that succeeds, for its shape
 */
export function callsOf(operation: Operation, template: unknown): fc.Arbitrary<(good: Request) => Call> {
  const named = (place: string) =>
    operation.parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);
  return fc
    .record({
      param: sometimes(named('path'), strings),
      query: sometimes([...named('query'), 'unknown', '__proto__', 'limit[]'], strings),
      header: sometimes([...named('header'), 'accept'], headerValues),
      type: types,
      edit: editsOf(template),
      twice: fc.boolean(),
    })
    .map(({ param, query, header, type, edit, twice }) => {
      const callOf = (good: Request): Call => {
        const params = { ...good.params, ...(param && { [param.name]: wellFormed(param.value) }) };
        const search = query ? `${encoded(query.name)}=${encoded(query.value)}` : '';
        const target = targetOf(operation, { ...good, params });
        const body = operation.method === 'GET' ? undefined : edit(parsed(good.body));
        return {
          target: [target, search, ...(twice ? [search] : [])]
            .filter((part) => part !== '')
            .join(target.includes('?') ? '&' : '?'),
          headers: {
            ...(body !== undefined && { 'content-type': type }),
            ...good.headers,
            ...(header && { [header.name.toLowerCase()]: header.value }),
          },
          body,
        };
      };
      // Its source would be printed where it fails.
      return Object.assign(callOf, { [fc.toStringMethod]: () => 'a call' });
    });
}

/** Half a surrogate pair has no place in a URL. */
const wellFormed = (value: string) => Buffer.from(value).toString();

const encoded = (value: string) => encodeURIComponent(wellFormed(value));

/** Webhooks are signed as text. */
export const parsed = (body: unknown): unknown =>
  typeof body === 'string' ? (JSON.parse(body) as unknown) : body;
