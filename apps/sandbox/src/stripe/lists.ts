import type { Collection, Row } from '../store.js';
import { invalid, noSuch } from './errors.js';
import { group, integer, text, type Given, type Rule } from './parameters.js';

interface Range {
  gt?: number;
  gte?: number;
  lt?: number;
  lte?: number;
}

const range: Rule<Range> = (value, name) => {
  if (typeof value !== 'string')
    return group({ gt: integer, gte: integer, lt: integer, lte: integer })(value, name);
  const exactly = integer(value, name);
  return { gte: exactly, lte: exactly };
};

/** The parameters that every list takes. */
export const listShape = { limit: integer, starting_after: text, ending_before: text, created: range };

interface Listed extends Row {
  object: string;
  created: number;
}

export function list<T extends Listed>(
  url: string,
  rows: Collection<T>,
  given: Given<typeof listShape>,
  narrow: { index?: [field: keyof T & string, value: string | undefined]; where?: (row: T) => boolean } = {},
): { object: 'list'; data: T[]; has_more: boolean; url: string } {
  const limit = given.limit ?? 10;
  if (limit < 1 || limit > 100)
    throw invalid('Limit must be between 1 and 100.', { code: 'parameter_invalid_integer', param: 'limit' });
  if (given.starting_after && given.ending_before)
    throw invalid('You may only specify one of these parameters: starting_after, ending_before.', {
      code: 'parameters_exclusive',
      param: 'ending_before',
    });
  for (const param of ['starting_after', 'ending_before'] as const) {
    const cursor = given[param];
    if (cursor !== undefined && !rows.get(cursor))
      throw noSuch(rows.name.replace(/s$/, ''), cursor, param, 400);
  }
  const { gt = -1, gte = 0, lt = Infinity, lte = Infinity } = given.created ?? {};
  const [field, value] = narrow.index ?? [];
  const page = rows.page({
    limit,
    after: given.starting_after,
    before: given.ending_before,
    index: field !== undefined && value !== undefined ? { field, value } : undefined,
    where: (row) =>
      row.created > gt &&
      row.created >= gte &&
      row.created < lt &&
      row.created <= lte &&
      (narrow.where?.(row) ?? true),
  });
  return { object: 'list', data: page.rows, has_more: page.hasMore, url };
}
