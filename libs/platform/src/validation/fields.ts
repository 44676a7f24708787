import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { idPattern, looksLikeId, type IdPrefix } from '../ids/ids.js';
import { isInstant, isLocalDate } from '../time/zoned-time.js';
import { exampleId } from './examples.js';
import { isCode, isPlain, isVisible, isWebAddress, originOf } from './text.js';

const SLUG = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

export interface FieldOptions {
  description: string;
  example?: unknown;
  /** May be left out. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
}

/** @param rules the first that does not hold is what the caller is told: the type before the range */
function field(
  { description, example, optional, nullable }: FieldOptions,
  schema: ApiPropertyOptions,
  ...rules: PropertyDecorator[]
) {
  const absent = (value: unknown) =>
    (optional === true && value === undefined) || (nullable === true && value === null);
  return applyDecorators(
    ApiProperty({
      description,
      required: !optional,
      ...(nullable && { nullable }),
      ...(example !== undefined && { example }),
      ...schema,
    } as ApiPropertyOptions),
    ValidateIf((_, value: unknown) => !absent(value)),
    ...rules,
  );
}

function rule(name: string, message: string, holds: (value: unknown) => boolean): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: propertyName as string,
      options: { message },
      validator: { validate: holds },
    });
  };
}

const PHONE = /^[+]?[0-9 ()./-]{4,28}[0-9]$/;

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tidy = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.normalize('NFC').trim() : value,
);

/** A line of text: trimmed, NFC, visible, without control characters. Length in characters after trimming. */
export const TextField = (options: FieldOptions & { min?: number; max?: number; lines?: boolean }) => {
  const { min = 1, max = 200, lines = false } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max },
    tidy,
    IsString({ message: 'must be a string' }),
    Length(min, max, { message: `must be ${min} to ${max} characters` }),
    rule(
      'plain',
      'must not contain control characters',
      (value) => typeof value === 'string' && isPlain(value, lines),
    ),
    rule(
      'visible',
      'must have a visible character',
      (value) => typeof value === 'string' && isVisible(value),
    ),
  );
};

/** A code that somebody types: 1 to 50 visible characters without spaces. */
export const CodeField = (options: FieldOptions) =>
  field(
    options,
    { type: String, minLength: 1, maxLength: 50 },
    tidy,
    IsString({ message: 'must be a string' }),
    Length(1, 50, { message: 'must be 1 to 50 characters' }),
    rule(
      'code',
      'must be visible characters without spaces',
      (value) => typeof value === 'string' && isCode(value),
    ),
  );

/** The address of something on the web, `http` or `https`. */
export const UrlField = (options: FieldOptions) =>
  field(
    options,
    { type: String, format: 'uri', minLength: 1, maxLength: 2000 },
    tidy,
    IsString({ message: 'must be a string' }),
    Length(1, 2000, { message: 'must be 1 to 2000 characters' }),
    rule(
      'webAddress',
      'must be an http or https address',
      (value) => typeof value === 'string' && isPlain(value, false) && isWebAddress(value),
    ),
  );

/** A string taken exactly as sent (passwords, tokens, scanned codes). */
export const VerbatimField = (options: FieldOptions & { min?: number; max: number }) =>
  field(
    options,
    { type: String, minLength: options.min ?? 1, maxLength: options.max },
    IsString({ message: 'must be a string' }),
    Length(options.min ?? 1, options.max, {
      message: `must be ${options.min ?? 1} to ${options.max} characters`,
    }),
    rule(
      'noNul',
      'must not contain NUL characters',
      (value) => typeof value === 'string' && !value.includes('\u0000'),
    ),
  );

/**
 * A picture as `data:image/…;base64,…`, of so many bytes. Whether it is one, whoever decodes it says; how long it may
 * be, the body's limit.
 */
export const DataUrlField = (options: FieldOptions & { bytes: number }) =>
  field(
    options,
    {
      type: String,
      pattern: '^data:image/[a-z0-9.+-]+;base64,',
      maxLength: 4 * Math.ceil(options.bytes / 3) + 100,
    },
    IsString({ message: 'must be a string' }),
  );

export const EmailField = (options: FieldOptions) =>
  field(
    options,
    { type: String, format: 'email', maxLength: 254 },
    tidy,
    IsString({ message: 'must be a string' }),
    MaxLength(254, { message: 'must be at most 254 characters' }),
    IsEmail({}, { message: 'must be an e-mail address' }),
  );

/** A telephone number as people write it. */
export const PhoneField = (options: FieldOptions) =>
  field(
    options,
    { type: String, minLength: 5, maxLength: 30, pattern: PHONE.source },
    tidy,
    IsString({ message: 'must be a string' }),
    Matches(PHONE, { message: 'must be a telephone number: 5 to 30 digits, blanks and ()./-, + first' }),
  );

/** A public id as sent; the controller turns it into a key with `privateId`, which answers 404 for a wrong prefix. */
export const IdField = (prefix: IdPrefix, options: FieldOptions) =>
  field(
    { example: exampleId(prefix), ...options },
    { type: String, pattern: idPattern(prefix) },
    rule('id', 'is not a well-formed id', (value) => typeof value === 'string' && looksLikeId(value)),
  );

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
    ArrayMaxSize(options.max, { message: `must have at most ${options.max} entries` }),
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
    ArrayMaxSize(options.max, { message: `must have at most ${options.max} entries` }),
    rule(
      'origins',
      'must be origins as https://tickets.example.com, without a path, each once',
      (value) =>
        Array.isArray(value) &&
        value.every((entry) => originOf(entry) !== undefined) &&
        new Set(value).size === value.length,
    ),
  );

/** An ISO 4217 currency. */
export const CurrencyField = (options: FieldOptions) =>
  field(
    options,
    { type: String, pattern: '^[A-Z]{3}$' },
    rule(
      'currency',
      'must be the three capital letters of a currency (ISO 4217), e.g. GBP',
      (value) => typeof value === 'string' && Intl.supportedValuesOf('currency').includes(value),
    ),
  );

/** What names an organisation in addresses: up to 63 lower-case letters, digits and hyphens. */
export const SlugField = (options: FieldOptions) =>
  field(
    options,
    { type: String, pattern: SLUG.source, maxLength: 63 },
    IsString({ message: 'must be a string' }),
    rule(
      'slug',
      'must be up to 63 lower-case letters, digits and hyphens, with no hyphen first or last',
      (value) => typeof value === 'string' && SLUG.test(value),
    ),
  );

export const IntField = (options: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    IsInt({ message: 'must be a whole number' }),
    Min(options.min, { message: `must be at least ${options.min}` }),
    Max(options.max, { message: `must be at most ${options.max}` }),
  );

/** What goes back of a payment: all of it, nothing, or so many minor units. */
export const RefundField = (options: FieldOptions) =>
  field(
    options,
    {
      anyOf: [
        { type: 'string', enum: ['full', 'none'] },
        { type: 'integer', minimum: 1, maximum: 99_999_999 },
      ],
    },
    rule(
      'refund',
      'must be full, none or a whole number of minor units',
      (value) =>
        value === 'full' ||
        value === 'none' ||
        (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 99_999_999),
    ),
  );

export const BooleanField = (options: FieldOptions) =>
  field(options, { type: Boolean }, IsBoolean({ message: 'must be true or false' }));

export const ChoiceField = (choices: readonly string[], options: FieldOptions) =>
  field(
    options,
    { type: String, enum: [...choices] },
    IsIn(choices, { message: `must be one of ${choices.join(', ')}` }),
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

/** A local calendar date, `YYYY-MM-DD`. */
export const LocalDateField = (options: FieldOptions) =>
  field(
    options,
    { type: String, format: 'date' },
    rule(
      'localDate',
      'must be a date as YYYY-MM-DD',
      (value) => typeof value === 'string' && isLocalDate(value),
    ),
  );

/** A local wall time, `HH:MM`. */
export const LocalTimeField = (options: FieldOptions) =>
  field(
    options,
    { type: String, pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' },
    Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be a time as HH:MM' }),
  );

/** A local date and wall time, `YYYY-MM-DDTHH:MM`. */
export const LocalDateTimeField = (options: FieldOptions) =>
  field(
    options,
    { type: String, pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]$' },
    rule(
      'localDateTime',
      'must be a local date and time as YYYY-MM-DDTHH:MM',
      (value) =>
        typeof value === 'string' &&
        /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(value) &&
        isLocalDate(value.slice(0, 10)),
    ),
  );

/** An instant, ISO 8601 with an offset or Z. */
export const InstantField = (options: FieldOptions) =>
  field(
    options,
    { type: String, format: 'date-time' },
    rule(
      'instant',
      'must be an ISO 8601 date and time with Z or an offset',
      (value) => typeof value === 'string' && isInstant(value),
    ),
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
    ArrayMinSize(min, { message: `must have at least ${min} entries` }),
    ArrayMaxSize(max, { message: `must have at most ${max} entries` }),
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
    { type: () => [of()], minItems: options.min ?? 0, maxItems: options.max },
    Type(of),
    IsArray({ message: 'must be a list' }),
    ArrayMinSize(options.min ?? 0, { message: `must have at least ${options.min ?? 0} entries` }),
    ArrayMaxSize(options.max, { message: `must have at most ${options.max} entries` }),
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
