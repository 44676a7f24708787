import { Transform } from 'class-transformer';

/** A query says true or false in words. */
export const QueryBoolean = Transform(({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value,
);
