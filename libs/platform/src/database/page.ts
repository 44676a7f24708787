import type { Transaction } from '../transaction/transaction.js';
import type { Window } from '../validation/page.js';

/** The SQL of a list: which rows, in which order, and the JSON of each. Its parameters are $1 and so on. */
export interface PageSql {
  /** A SELECT of every row that belongs to the list: its `id`, and the columns that `order` names. */
  found: string;
  /** ORDER BY over the columns of `found`; the same for equal rows every time. */
  order: string;
  /** JSON of one row `p` of `found`, and of what `join` adds. */
  item: string;
  /** Joins to `p`, only made for the rows of the page. */
  join?: string;
  /** How the audience writes that there is more; operators by default. */
  more?: 'has_more' | 'hasMore';
}

/**
 * One page of a list as JSON text `{ data, total, limit, offset, has_more }`, made in one statement:
 * rows, total and order are of one moment.
 */
export async function pageOf(
  transaction: Transaction,
  { found, order, item, join = '', more = 'has_more' }: PageSql,
  parameters: unknown[],
  { limit, offset }: Window,
): Promise<string> {
  const [l, o] = [`$${parameters.length + 1}::int`, `$${parameters.length + 2}::int`];
  const row = await transaction.queryOne<{ page: string }>(
    `WITH found AS (${found}),
          cut AS (SELECT * FROM found ORDER BY ${order} LIMIT ${l} OFFSET ${o}),
          paged AS (SELECT *, row_number() OVER (ORDER BY ${order}) AS nth FROM cut)
     SELECT json_build_object(
              'data', (SELECT coalesce(json_agg(${item} ORDER BY p.nth), '[]') FROM paged p ${join}),
              'total', n.total, 'limit', ${l}, 'offset', ${o}, '${more}', n.total > ${l} + ${o})::text AS page
       FROM (SELECT count(*)::int AS total FROM found) n`,
    [...parameters, limit, offset],
  );
  return row?.page ?? '';
}

/** A search text as the pattern of ILIKE that finds it anywhere; null finds everything. */
export const containing = (text: string | undefined): string | null =>
  text === undefined ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
