import { nameIn, type Schema, type Schemas } from './schemas.js';

/** An id of ours, and the name of a code that is somebody's already: made up, they refer to nothing. */
const ID = /^\^[a-z]+_/;
const CODE = /[a-z]Code$/;

const refers = (name: string, { pattern, items }: Schema): boolean =>
  CODE.test(name) || ID.test(pattern ?? items?.pattern ?? '');

export interface ExampleOptions {
  /** For a body that somebody may send as it is: what may be left out and refers to something is left out. */
  toSend?: boolean;
}

/**
 * An example of a schema, made of the examples of its properties. An optional property without one is left out.
 * @throws Error naming a required property of which there is none to show
 */
export function exampleOf(
  schema: Schema,
  schemas: Schemas,
  path: string,
  options: ExampleOptions = {},
): unknown {
  const example = exampleIn(schema, schemas, path, options);
  if (example === undefined) throw new Error(`${path} has no example`);
  return example;
}

function exampleIn(schema: Schema, schemas: Schemas, path: string, options: ExampleOptions): unknown {
  if (schema.examples) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.$ref !== undefined) {
    const name = nameIn(schema.$ref);
    return exampleIn(schemas[name] ?? {}, schemas, name, options);
  }
  const [either] = schema.anyOf ?? schema.oneOf ?? [];
  if (either) return exampleIn(either, schemas, path, options);
  if (schema.type === 'array' && schema.items) return [exampleOf(schema.items, schemas, path, options)];
  if (schema.properties) return exampleOfObject(schema, schemas, path, options);
  if (schema.type === 'boolean') return false;
  if (Array.isArray(schema.type) && schema.type.includes('null')) return null;
  return undefined;
}

function exampleOfObject(
  { properties = {}, required = [] }: Schema,
  schemas: Schemas,
  path: string,
  options: ExampleOptions,
): object {
  const example: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(properties)) {
    if (required.includes(name)) example[name] = exampleOf(property, schemas, `${path}.${name}`, options);
    else if (options.toSend && refers(name, property)) continue;
    else if (property.examples) example[name] = property.examples[0];
  }
  return example;
}
