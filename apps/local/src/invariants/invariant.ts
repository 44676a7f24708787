export interface Invariant {
  /** Its number and words in the domain model. */
  name: string;
  /** Every row it returns is a defect. */
  sql: string;
}

/** Messages are forgotten after a while: what is older than this may have none left. */
export const MESSAGES_SINCE = '(SELECT since FROM platform.messages_kept)';

/**
 * How often messages of these names were written, by key, as a table to join: read once, however much is checked
 * against it.
 */
export const told = (columns: Record<string, string>, key = 'key'): string => {
  const names = Object.values(columns).map((name) => `'${name}'`);
  const counts = Object.entries(columns).map(
    ([column, name]) => `count(*) FILTER (WHERE name = '${name}') AS ${column}`,
  );
  return `(SELECT ${key} AS key, ${counts.join(', ')} FROM platform.outbox WHERE name IN (${names.join(', ')}) GROUP BY 1)`;
};
