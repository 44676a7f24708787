import { InvalidInput } from '../problem/common-errors.js';

/** How large input may be before anybody looks at what it says. */
export interface Bounds {
  /** Fields of one object. */
  fields: number;
  /** Entries of one list. */
  entries: number;
  /** Values in all. */
  values: number;
  /** Levels of lists and objects in one another; whoever walks through may then call itself. */
  levels: number;
}

export const BODY_BOUNDS: Bounds = { fields: 100, entries: 1000, values: 10_000, levels: 20 };
export const QUERY_BOUNDS: Bounds = { fields: 50, entries: 50, values: 50, levels: 2 };

/**
 * Refuses input that is larger than anything of ours, fields that every object seems to have already
 * (`toString`): validation costs more than linear time, and asks with `in`; and half surrogate pairs, which
 * JSON can write and neither a database nor a URL can.
 * @param whole what the input is called, `body` or `query`
 * @throws InvalidInput that names what is too many
 */
export function assertBounded(input: unknown, whole: string, bounds: Bounds): void {
  let values = 0;
  const refuse = (path: string, message: string) => {
    throw InvalidInput.field(path.toWellFormed() || whole, message);
  };
  const walk = (value: unknown, path: string, level: number): void => {
    values += 1;
    if (values > bounds.values) refuse('', `must have at most ${bounds.values} values in all`);
    if (typeof value === 'string' && !value.isWellFormed()) refuse(path, 'must be well-formed Unicode text');
    if (typeof value !== 'object' || value === null) return;
    if (level >= bounds.levels) refuse('', `must be at most ${bounds.levels} levels deep`);
    if (Array.isArray(value)) {
      if (value.length > bounds.entries) refuse(path, `must have at most ${bounds.entries} entries`);
      for (const [index, entry] of value.entries()) walk(entry, `${path}[${index}]`, level + 1);
      return;
    }
    const fields = Object.entries(value);
    if (fields.length > bounds.fields) refuse(path, `must have at most ${bounds.fields} fields`);
    for (const [name, member] of fields) {
      const field = path ? `${path}.${name}` : name;
      if (name in Object.prototype || !name.isWellFormed()) refuse(field, 'is not a known field');
      walk(member, field, level + 1);
    }
  };
  walk(input, '', 0);
}
