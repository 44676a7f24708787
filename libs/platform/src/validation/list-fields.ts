import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { idPattern, looksLikeId, type IdPrefix } from '../ids/ids.js';
import { exampleId } from './examples.js';
import { certainList } from './certain.js';
import { field, isObject, rule, type FieldOptions } from './field.js';
import { isPlain, isVisible, isWebAddress, originOf } from './text.js';

/** A list of public ids, each once; see IdField. */
export const IdListField = (prefix: IdPrefix, options: FieldOptions & { max: number }) =>
  field(
    { example: [exampleId(prefix)], ...options },
    {
      type: 'array',
      items: { type: 'string', pattern: idPattern(prefix) },
      maxItems: options.max,
      uniqueItems: true,
    },
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(options.max, { message: `must have at most ${entries(options.max)}` }),
    rule(
      'ids',
      'must be well-formed ids, each once',
      (value) =>
        Array.isArray(value) &&
        value.every((entry) => typeof entry === 'string' && looksLikeId(entry)) &&
        new Set(value).size === value.length,
    ),
  );

/** A list of web origins, `scheme://host[:port]` and no more; written as browsers send them. */
export const OriginListField = (options: FieldOptions & { max: number }) =>
  field(
    options,
    { type: 'array', items: { type: 'string', format: 'uri', maxLength: 300 }, maxItems: options.max },
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) ? value.map((entry: unknown) => originOf(entry) ?? entry) : value,
    ),
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(options.max, { message: `must have at most ${entries(options.max)}` }),
    rule(
      'origins',
      'must be origins as https://tickets.example.com, without a path, each once',
      (value) =>
        Array.isArray(value) &&
        value.every((entry) => originOf(entry) !== undefined) &&
        new Set(value).size === value.length,
    ),
  );

/** One or more of the choices, each once. */
export const ChoicesField = (choices: readonly string[], options: FieldOptions) =>
  field(
    options,
    {
      type: 'array',
      items: { type: 'string', enum: [...choices] },
      minItems: 1,
      maxItems: choices.length,
      uniqueItems: true,
    },
    rule(
      'choices',
      `must be a list of some of ${choices.join(', ')}, each once`,
      (value) =>
        Array.isArray(value) &&
        value.length > 0 &&
        new Set(value).size === value.length &&
        value.every((member) => choices.includes(member as string)),
    ),
  );

/** A list of lines of text, each as TextField takes one and, unless repeats are harmless, there once. */
export const TextListField = (
  options: FieldOptions & { min?: number; max: number; length?: number; repeats?: boolean },
) => {
  const { min = 0, max, length = 100, repeats = false } = options;
  return field(
    options,
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: length },
      minItems: min,
      maxItems: max,
      ...(!repeats && { uniqueItems: true }),
    },
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.map((entry: unknown) => (typeof entry === 'string' ? entry.normalize('NFC').trim() : entry))
        : value,
    ),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(min, { message: `must have at least ${entries(min)}` }),
    ArrayMaxSize(max, { message: `must have at most ${entries(max)}` }),
    rule(
      'texts',
      `must be texts of 1 to ${length} visible characters${repeats ? '' : ', each once'}`,
      (value) =>
        Array.isArray(value) &&
        value.every(
          (entry) =>
            typeof entry === 'string' &&
            [...entry].length <= length &&
            isPlain(entry, false) &&
            isVisible(entry),
        ) &&
        (repeats || new Set(value).size === value.length),
    ),
  );
};

/** A list of objects of one class. */
export const ListField = (
  of: () => new () => object,
  options: FieldOptions & { min?: number; max: number },
) =>
  field(
    options,
    {
      type: () => [of()],
      minItems: options.min ?? 0,
      maxItems: options.max,
      certain: certainList(of, options.min ?? 0, options.max),
    },
    Type(of),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(options.min ?? 0, { message: `must have at least ${entries(options.min ?? 0)}` }),
    ArrayMaxSize(options.max, { message: `must have at most ${entries(options.max)}` }),
    rule('objects', 'must be a list of objects', (value) => Array.isArray(value) && value.every(isObject)),
    ValidateNested({ each: true, message: 'must be a list of objects' }),
  );

/** One object of a class. */
export const ObjectField = (of: () => new () => object, options: FieldOptions) =>
  field(
    options,
    { type: () => of() },
    Type(of),
    rule('object', 'must be an object', isObject),
    ValidateNested({ message: 'must be an object' }),
  );

const MOST_NETWORKS = 10;

const NETWORK = /^[a-z0-9_-]{1,30}$/;

/** Addresses of somebody on the web, `https` alone, each by the short name of a network. */
export const SocialField = (options: FieldOptions) =>
  field(
    options,
    {
      type: 'object',
      additionalProperties: { type: 'string', format: 'uri', maxLength: 2000 },
      maxProperties: MOST_NETWORKS,
    },
    rule(
      'social',
      `must be at most ${MOST_NETWORKS} https addresses by names of up to 30 of a-z, 0-9, _ and -`,
      (value) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.keys(value).length <= MOST_NETWORKS &&
        Object.entries(value).every(
          ([name, address]: [string, unknown]) => NETWORK.test(name) && isSecureAddress(address),
        ),
    ),
  );

const isSecureAddress = (address: unknown): boolean =>
  typeof address === 'string' &&
  address.length <= 2000 &&
  address.startsWith('https://') &&
  isPlain(address, false) &&
  isWebAddress(address);

function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
