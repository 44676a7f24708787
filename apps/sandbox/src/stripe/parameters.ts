import { invalid } from './errors.js';
import type { Metadata } from './objects.js';

/** Reads one parameter of a form (every value arrives as text, a list or a group) or throws Stripe's error. */
export type Rule<T> = (value: unknown, name: string) => T;
export type Required<T> = Rule<T> & { readonly required: true };
export type Shape = Record<string, Rule<unknown>>;
type RequiredKeys<S extends Shape> = { [K in keyof S]: S[K] extends Required<unknown> ? K : never }[keyof S];
export type Given<S extends Shape> = { [K in RequiredKeys<S>]: ReturnType<S[K]> } & {
  [K in Exclude<keyof S, RequiredKeys<S>>]?: ReturnType<S[K]>;
};

export function readParameters<S extends Shape>(raw: unknown, shape: S, inside = ''): Given<S> {
  const given = isGroup(raw) ? raw : {};
  const named = (key: string) => (inside ? `${inside}[${key}]` : key);
  for (const key of Object.keys(given))
    if (!Object.hasOwn(shape, key)) {
      const param = named(key);
      throw invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param });
    }
  const read: Record<string, unknown> = {};
  for (const [key, rule] of Object.entries(shape)) {
    if (given[key] !== undefined) read[key] = rule(given[key], named(key));
    else if ('required' in rule)
      throw invalid(`Missing required param: ${named(key)}.`, {
        code: 'parameter_missing',
        param: named(key),
      });
  }
  return read as Given<S>;
}

export function required<T>(rule: Rule<T>): Required<T> {
  return Object.assign((value: unknown, name: string) => rule(value, name), { required: true as const });
}

export const text: Rule<string> = (value, name) => {
  if (typeof value !== 'string') throw invalid(`Invalid string: ${JSON.stringify(value)}`, { param: name });
  if (value === '')
    throw invalid(
      `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`,
      { code: 'parameter_invalid_empty', param: name },
    );
  if (value.length > 5000) throw invalid(`Invalid string: must be at most 5000 characters`, { param: name });
  return value;
};

/** An empty value unsets it. */
export function unsettable<T>(rule: Rule<T>): Rule<T | null> {
  return (value, name) => (value === '' ? null : rule(value, name));
}

export const email: Rule<string> = (value, name) => {
  const given = text(value, name);
  if (!/^[^\s@]+@[^\s@]+$/.test(given))
    throw invalid(`Invalid email address: ${given}`, { code: 'email_invalid', param: name });
  return given;
};

export const integer: Rule<number> = (value, name) => {
  const given = text(value, name);
  if (!/^-?\d{1,15}$/.test(given))
    throw invalid(`Invalid integer: ${given}`, { code: 'parameter_invalid_integer', param: name });
  return Number(given);
};

export const positive: Rule<number> = (value, name) => {
  const given = integer(value, name);
  if (given < 1)
    throw invalid('This value must be greater than or equal to 1.', {
      code: 'parameter_invalid_integer',
      param: name,
    });
  return given;
};

export const flag: Rule<boolean> = (value, name) => {
  const given = text(value, name);
  if (given !== 'true' && given !== 'false') throw invalid(`Invalid boolean: ${given}`, { param: name });
  return given === 'true';
};

export function oneOf<const T extends string>(...allowed: T[]): Rule<T> {
  return (value, name) => {
    const given = text(value, name);
    if (!allowed.includes(given as T))
      throw invalid(`Invalid ${name}: must be one of ${allowed.join(', ')}`, { param: name });
    return given as T;
  };
}

export function listOf<T>(rule: Rule<T>): Rule<T[]> {
  return (value, name) => {
    if (!Array.isArray(value)) throw invalid('Invalid array', { param: name });
    return value.map((item, index) => rule(item, `${name}[${index}]`));
  };
}

export function group<S extends Shape>(shape: S): Rule<Given<S>> {
  return (value, name) => {
    if (!isGroup(value)) throw invalid('Invalid object', { param: name });
    return readParameters(value, shape, name);
  };
}

/** Accepted and not looked at. */
export const ignored: Rule<unknown> = (value) => value;

/** Keys to set; a key with an empty value is removed, and so are all by an empty `metadata`. */
export const metadata: Rule<Metadata | null> = (value, name) => {
  if (value === '') return null;
  if (!isGroup(value)) throw invalid('Invalid object', { param: name });
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== 'string') throw invalid(`Invalid string`, { param: `${name}[${key}]` });
    if (key.length > 40)
      throw invalid(`Metadata keys can have up to 40 characters; '${key}' has ${key.length}.`, {
        param: name,
      });
    if (entry.length > 500)
      throw invalid(
        `Metadata values can have up to 500 characters, but you passed in a value that is ${entry.length} characters.`,
        { param: name },
      );
  }
  return value as Metadata;
};

export function mergeMetadata(before: Metadata, given: Metadata | null | undefined): Metadata {
  if (given === undefined) return before;
  if (given === null) return {};
  const merged = Object.entries({ ...before, ...given }).filter(([, value]) => value !== '');
  if (merged.length > 50) throw invalid('Metadata can have up to 50 keys.', { param: 'metadata' });
  return Object.fromEntries(merged);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
