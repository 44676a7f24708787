import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { idPattern, looksLikeId, type IdPrefix } from '../ids/ids.js';
import { isInstant, isLocalDate } from '../time/zoned-time.js';
import { certainly } from './certain.js';
import { exampleId } from './examples.js';
import { field, rule, type FieldOptions } from './field.js';

const isId = (value: unknown): boolean => typeof value === 'string' && looksLikeId(value);

/** A public id as sent; the controller turns it into a key with `privateId`, which answers 404 for a wrong prefix. */
export const IdField = (prefix: IdPrefix, options: FieldOptions) =>
  field(
    { example: exampleId(prefix), ...options },
    { type: String, pattern: idPattern(prefix), certain: certainly(isId) },
    rule('id', 'is not a well-formed id', isId),
  );

export const IntField = (options: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    {
      type: 'integer',
      minimum: options.min,
      maximum: options.max,
      certain: certainly(
        (value) => Number.isInteger(value) && Number(value) >= options.min && Number(value) <= options.max,
      ),
    },
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
  field(
    options,
    { type: Boolean, certain: certainly((value) => typeof value === 'boolean') },
    IsBoolean({ message: 'must be true or false' }),
  );

export const ChoiceField = (choices: readonly string[], options: FieldOptions) =>
  field(
    options,
    {
      type: String,
      enum: [...choices],
      certain: certainly((value) => typeof value === 'string' && choices.includes(value)),
    },
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

const isWritten = (value: unknown): boolean => typeof value === 'string' && isInstant(value);

/** An instant, ISO 8601 with an offset or Z. */
export const InstantField = (options: FieldOptions) =>
  field(
    options,
    { type: String, format: 'date-time', certain: certainly(isWritten) },
    rule('instant', 'must be an ISO 8601 date and time with Z or an offset', isWritten),
  );
