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
import { isPlain, isVisible, isWebAddress } from './text.js';

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

/** A list of short lines of text, as TextField takes one. */
export const TextListField = (options: FieldOptions & { max: number; length: number }) =>
  field(
    options,
    {
      type: 'array',
      items: { type: 'string', minLength: 1, maxLength: options.length },
      minItems: 0,
      maxItems: options.max,
    },
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.map((entry: unknown) => (typeof entry === 'string' ? entry.normalize('NFC').trim() : entry))
        : value,
    ),
    IsArray({ message: 'must be a list' }),
    ArrayMaxSize(options.max, { message: `must have at most ${options.max} entries` }),
    rule(
      'lines',
      `must be a list of texts of 1 to ${options.length} visible characters`,
      (value) =>
        Array.isArray(value) &&
        value.every(
          (entry: unknown) =>
            typeof entry === 'string' &&
            [...entry].length <= options.length &&
            isPlain(entry, false) &&
            isVisible(entry),
        ),
    ),
  );
