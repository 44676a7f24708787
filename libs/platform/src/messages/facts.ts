import { idPattern, type IdPrefix } from '../ids/ids.js';

/** A JSON Schema (2020-12), as far as facts need one. */
export interface FactSchema {
  type?: string | string[];
  description?: string;
  pattern?: string;
  format?: string;
  minimum?: number;
  enum?: readonly (string | null)[];
  properties?: Readonly<Record<string, FactSchema>>;
  required?: readonly string[];
  anyOf?: readonly FactSchema[];
  additionalProperties?: boolean;
}

/** One member of a domain event's payload: what it is, and one that could be there. */
export interface Fact<T> {
  readonly schema: FactSchema;
  readonly example: T;
}

export type Facts = Readonly<Record<string, Fact<unknown>>>;

/** What a payload made of these facts looks like. */
export type PayloadOf<F extends Facts> = { [K in keyof F]: F[K] extends Fact<infer T> ? T : never };

const described = <T>(description: string, schema: FactSchema, example: T): Fact<T> => ({
  schema: { ...schema, description },
  example,
});

/** The public id of something. */
export const idFact = (prefix: IdPrefix, description: string): Fact<string> =>
  described(
    description,
    { type: 'string', pattern: idPattern(prefix) },
    `${prefix}_01h2xcejqtf2nbrexx3vqjhp41`,
  );

export const textFact = (description: string, example: string): Fact<string> =>
  described(description, { type: 'string' }, example);

/** An instant, as the APIs write it. */
export const instantFact = (description: string): Fact<string> =>
  described(description, { type: 'string', format: 'date-time' }, '2027-03-14T19:30:00.000Z');

/** A whole number from 0. */
export const countFact = (description: string, example: number): Fact<number> =>
  described(description, { type: 'integer', minimum: 0 }, example);

/** Minor units; the currency stands beside it. */
export const amountFact = (description: string): Fact<number> => countFact(description, 2500);

export const currencyFact: Fact<string> = described(
  'ISO 4217',
  { type: 'string', pattern: '^[A-Z]{3}$' },
  'GBP',
);

/** The first choice is the example. */
export const choiceFact = <const C extends string>(
  description: string,
  choices: readonly [C, ...C[]],
): Fact<C> => described(description, { type: 'string', enum: choices }, choices[0]);

export const flagFact = (description: string): Fact<boolean> =>
  described(description, { type: 'boolean' }, false);

/** The path at which our API tells more. */
export const urlFact = (example: string): Fact<string> =>
  described('Where the API tells more, from its root', { type: 'string', pattern: '^/' }, example);

export const orNull = <T>({ schema, example }: Fact<T>): Fact<T | null> => ({
  schema: {
    ...schema,
    type: [schema.type, 'null'].flat().filter((type) => type !== undefined),
    ...(schema.enum && { enum: [...schema.enum, null] }),
  },
  example,
});

/** An object of one of several shapes, each without other members. */
export const eitherFact = <T extends object>(
  description: string,
  shapes: readonly Readonly<Record<string, FactSchema>>[],
  example: T,
): Fact<T> =>
  described(
    description,
    {
      anyOf: shapes.map((properties) => ({
        type: 'object',
        properties,
        required: Object.keys(properties),
        additionalProperties: false,
      })),
    },
    example,
  );
