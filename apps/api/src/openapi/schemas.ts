/** As much of a JSON Schema as our documents use. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  example?: unknown;
  examples?: unknown[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  [keyword: string]: unknown;
}

export type Schemas = Record<string, Schema>;

const REFERENCE = '#/components/schemas/';

export const nameIn = ($ref: string): string => $ref.slice(REFERENCE.length);

const ID = /^([a-z][a-z0-9]*)_[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^\d{2}:\d{2}$/;

/** Names of the schemas that a part of the document refers to, directly or through others. */
export function schemasIn(part: unknown, schemas: Schemas, found = new Set<string>()): Set<string> {
  for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
    if (name === undefined || found.has(name)) continue;
    found.add(name);
    schemasIn(schemas[name] ?? {}, schemas, found);
  }
  return found;
}

/**
 * One schema in the words of OpenAPI 3.1 (JSON Schema 2020-12): `examples` for `example`, `null` as a type, a
 * single choice as `const`, whole numbers as such (the wire has no others).
 * @param ours whether we write what it describes: its strings then look as their examples do
 */
export function inWordsOf31(schema: Schema, ours: boolean): Schema {
  const within = (part: Schema) => inWordsOf31(part, ours);
  const { example, nullable, ...rest } = schema as Schema & { nullable?: boolean };
  const said: Schema = { ...rest };
  if (example !== undefined) said.examples = [example];
  if (said.type === 'number') said.type = 'integer';
  if (Array.isArray(said.type)) said.type = said.type.map((type) => (type === 'number' ? 'integer' : type));
  if (nullable && typeof said.type === 'string') said.type = [said.type, 'null'];
  if (said.enum?.length === 1) {
    [said.const] = said.enum;
    delete said.enum;
  }
  if (said.enum) said.enum = choices(said.enum, said.type);
  if (ours && typeof example === 'string' && !said.enum && !said.pattern)
    Object.assign(said, shapeOf(example));
  if (said.properties) {
    said.properties = Object.fromEntries(
      Object.entries(said.properties).map(([name, property]) => [name, within(property)]),
    );
  }
  if (said.items) said.items = within(said.items);
  if (said.anyOf) said.anyOf = said.anyOf.map(within);
  if (said.oneOf) said.oneOf = said.oneOf.map(within);
  const [only, ...others] = said.allOf ?? [];
  if (only?.$ref !== undefined && others.length === 0) {
    said.$ref = only.$ref;
    delete said.allOf;
  }
  if (said.allOf) said.allOf = said.allOf.map(within);
  return inOrder(said);
}

// The compiler gives the members of a union in whatever order it met them: sorted, a document stays as it is.
function choices(values: unknown[], type: Schema['type']): unknown[] {
  const words = values.filter((value) => value !== null).sort();
  return Array.isArray(type) && type.includes('null') ? [...words, null] : words;
}

function shapeOf(example: string): Schema {
  const prefix = ID.exec(example)?.[1];
  if (prefix !== undefined) return { pattern: `^${prefix}_[0-7][0-9a-hjkmnp-tv-z]{25}$` };
  if (INSTANT.test(example)) return { format: 'date-time' };
  if (LOCAL_DATE.test(example)) return { format: 'date' };
  if (LOCAL_TIME.test(example)) return { pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' };
  return {};
}

const FIRST = ['$ref', 'type', 'description', 'const', 'enum', 'format', 'pattern'];
const LAST = ['items', 'properties', 'required', 'anyOf', 'oneOf', 'allOf', 'discriminator', 'examples'];

const rank = (keyword: string): number => {
  if (FIRST.includes(keyword)) return FIRST.indexOf(keyword) - FIRST.length;
  return LAST.indexOf(keyword) + 1;
};

function inOrder(schema: Schema): Schema {
  return Object.fromEntries(Object.entries(schema).sort(([a], [b]) => rank(a) - rank(b)));
}
