import { Transform } from 'class-transformer';
import { IntField } from './fields.js';

/** A number in a query, which is text. */
export const wholeNumber = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value,
);

/** `limit` with `offset` or a 1-based `page`. */
export class PageQuery {
  @wholeNumber
  @IntField({ description: 'How many to return', min: 1, max: 200, optional: true, example: 50 })
  limit?: number;

  @wholeNumber
  @IntField({ description: 'How many to skip', min: 0, max: 1_000_000, optional: true, example: 0 })
  offset?: number;

  @wholeNumber
  @IntField({
    description: '1-based page, instead of offset',
    min: 1,
    max: 1_000_000,
    optional: true,
    example: 1,
  })
  page?: number;
}

export interface Window {
  limit: number;
  offset: number;
}

/** The window a page query asks for; `offset` wins over `page`. */
export function windowOf({ limit = 50, offset, page = 1 }: PageQuery): Window {
  return { limit, offset: offset ?? (page - 1) * limit };
}
