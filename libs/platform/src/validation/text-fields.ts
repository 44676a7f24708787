import { Transform } from 'class-transformer';
import { IsEmail, IsString, Length, Matches, MaxLength } from 'class-validator';
import { certainCode, certainEmail, certainText, certainVerbatim } from './certain.js';
import { field, rule, tidy, type FieldOptions } from './field.js';
import { isCode, isPlain, isVisible, isWebAddress } from './text.js';

const SLUG = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

const PHONE = /^[+]?[0-9 ()./-]{4,28}[0-9]$/;

/** A line of text: trimmed, NFC, visible, without control characters. Length in characters after trimming. */
export const TextField = (options: FieldOptions & { min?: number; max?: number; lines?: boolean }) => {
  const { min = 1, max = 200, lines = false } = options;
  return field(
    options,
    { type: String, minLength: min, maxLength: max, certain: certainText(min, max) },
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
    { type: String, minLength: 1, maxLength: 50, certain: certainCode },
    tidy,
    IsString({ message: 'must be a string' }),
    Length(1, 50, { message: 'must be 1 to 50 characters' }),
    rule(
      'code',
      'must be visible characters without spaces',
      (value) => typeof value === 'string' && isCode(value),
    ),
  );

/** The address of something on the web, `http` or `https`, without a user and backslashes; as it was sent, `{…}` of a template too. */
export const UrlField = (options: FieldOptions) =>
  field(
    options,
    { type: String, format: 'uri', minLength: 1, maxLength: 2000 },
    tidy,
    IsString({ message: 'must be a string' }),
    Length(1, 2000, { message: 'must be 1 to 2000 characters' }),
    rule(
      'webAddress',
      'must be an http or https address, without a user name or backslashes',
      (value) => typeof value === 'string' && isPlain(value, false) && isWebAddress(value),
    ),
  );

/**
 * A string taken exactly as sent (passwords, tokens, scanned codes); as scanners that pass for keyboards type it, without
 * the line break that they end it with.
 */
export const VerbatimField = (options: FieldOptions & { min?: number; max: number; typed?: boolean }) => {
  const { min = 1, max, typed = false } = options;
  const certain = certainVerbatim(min, max);
  const asSent = (value: unknown) => (typed && typeof value === 'string' ? value.trimEnd() : value);
  return field(
    options,
    { type: String, minLength: min, maxLength: max, certain: (value) => certain(asSent(value)) },
    ...(typed ? [Transform(({ value }: { value: unknown }) => asSent(value))] : []),
    IsString({ message: 'must be a string' }),
    Length(min, max, { message: `must be ${min} to ${max} characters` }),
    rule(
      'noNul',
      'must not contain NUL characters',
      (value) => typeof value === 'string' && !value.includes('\u0000'),
    ),
  );
};

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
    { type: String, format: 'email', maxLength: 254, certain: certainEmail },
    tidy,
    IsString({ message: 'must be a string' }),
    MaxLength(254, { message: 'must be at most 254 characters' }),
    // A quoted name may hold anything, and mail servers take few of them.
    IsEmail({ blacklisted_chars: '"' }, { message: 'must be an e-mail address' }),
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
