import { Client, type ClientConfig } from 'pg';

const names = new Map<string, string>();

/** A statement of every call of a busy route: a connection parses it once, and plans it once. Its text stays as it is. */
export function prepared(sql: string): string {
  if (!names.has(sql)) names.set(sql, `boxoffice_${names.size + 1}`);
  return sql;
}

type Query = (this: Client, text: unknown, values?: unknown, ...others: unknown[]) => unknown;

/** A connection that keeps such statements by a name. */
export class PreparingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const named: Query = (text, values, ...others) => {
      const { query } = Client.prototype as { query: Query };
      const name = typeof text === 'string' && Array.isArray(values) ? names.get(text) : undefined;
      if (name === undefined) return query.call(this, text, values, ...others);
      return query.call(this, { name, text, values }, ...others);
    };
    this.query = named as typeof this.query;
  }
}
