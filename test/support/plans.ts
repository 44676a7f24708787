import pg from 'pg';
import { newId } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';

/** Grown by use: whoever reads one of them from end to end gets slower every day. */
export const growing = [
  'automation.news',
  'automation.webhook_attempts',
  'automation.webhook_deliveries',
  'catalogue.admission_rule_groups',
  'catalogue.admission_rules',
  'catalogue.event_dates',
  'catalogue.event_facilitators',
  'catalogue.events',
  'catalogue.facilitators',
  'catalogue.participants',
  'catalogue.pass_templates',
  'catalogue.perks',
  'catalogue.session_participants',
  'catalogue.sessions',
  'catalogue.ticket_profiles',
  'catalogue.ticket_types',
  'catalogue.vouchers',
  'identity.api_calls',
  'identity.sessions',
  'identity.users',
  'media.items',
  'payments.payments',
  'payments.refunds',
  'platform.outbox',
  'ticketing.date_stock',
  'ticketing.order_lines',
  'ticketing.orders',
  'ticketing.passes',
  'ticketing.perk_redemptions',
  'ticketing.scans',
  'ticketing.session_selections',
  'ticketing.session_stock',
  'ticketing.stock',
  'ticketing.tickets',
  'ticketing.voucher_uses',
  'ticketing.waiting_list_entries',
  'transfers.transfers',
  'venues.venues',
];

/** A whole use case in a function of the database. */
const ONE_CALL = /ticketing\.\w+\(\$1::jsonb\)/;

const PLACING = /ticketing\.place_orders?\(/;

export interface Query {
  text: string;
  values: unknown[];
}

/** The reads that a call makes of the database. */
export async function asked(call: () => Promise<unknown>): Promise<Query[]> {
  const queries: Query[] = [];
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const spy = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...args: unknown[]
  ) {
    const [query, given] = args;
    const named =
      typeof query === 'string' ? undefined : (query as { text?: string; values?: unknown[] } | undefined);
    const said = typeof query === 'string' ? query : (named?.text ?? '');
    const values = named?.values ?? given;
    const text = said.replace(/^DECLARE \w+ NO SCROLL CURSOR FOR /, '');
    if (/^\s*(SELECT|WITH)/i.test(text)) queries.push({ text, values: Array.isArray(values) ? values : [] });
    return original.apply(this, args) as never;
  });
  try {
    await call();
  } finally {
    spy.mockRestore();
  }
  const ofTables = queries.filter(
    ({ text }) =>
      (ONE_CALL.test(text) || growing.some((table) => text.includes(table.split('.')[1] ?? ''))) &&
      !/expire_order|INSERT INTO automation/.test(text),
  );
  return ofTables.map(({ text, values }) => ({ text, values: PLACING.test(text) ? anew(values) : values }));
}

/** What is placed once more is another order. */
const anew = ([drafts]: unknown[]): unknown[] => [
  String(drafts).replace(/"id":"[0-9a-f-]{36}"/g, () => JSON.stringify({ id: newId() }).slice(1, -1)),
];

/** The growing tables that a query reads sequentially, in functions that it calls, too. */
export async function scannedBy(
  box: Boxoffice,
  text: string,
  values: unknown[],
  grown = growing,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: box.database.url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(text, values);
    const { rows } = await client.query<{ name: string }>(
      `SELECT schemaname || '.' || relname AS name FROM pg_stat_xact_user_tables WHERE seq_tup_read > 0 ORDER BY 1`,
    );
    return rows.map(({ name }) => name).filter((name) => grown.includes(name));
  } finally {
    await client.end();
  }
}

/** How many rows of the tables a query reads by their indexes, after something that is undone again. */
export async function fetchedBy(
  box: Boxoffice,
  before: string,
  text: string,
  values: unknown[],
  tables: string[],
): Promise<number> {
  const client = new pg.Client({ connectionString: box.database.url });
  await client.connect();
  const read = async (): Promise<number> => {
    const { rows } = await client.query<{ n: number }>(
      `SELECT coalesce(sum(idx_tup_fetch), 0)::int AS n FROM pg_stat_xact_user_tables
        WHERE schemaname || '.' || relname = ANY ($1)`,
      [tables],
    );
    return rows[0]?.n ?? 0;
  };
  try {
    await client.query('BEGIN');
    await client.query(before);
    const earlier = await read();
    await client.query(text, values);
    return (await read()) - earlier;
  } finally {
    await client.end();
  }
}
