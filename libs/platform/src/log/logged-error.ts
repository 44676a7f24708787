interface DatabaseError extends Error {
  code: string;
  severity?: string;
  schema?: string;
  table?: string;
  column?: string;
  constraint?: string;
}

const SQLSTATE = /^[0-9A-Z]{5}$/;

/** What PostgreSQL refused, as pg or TypeORM throws it. */
const isOfDatabase = (error: Error): error is DatabaseError =>
  'severity' in error && 'code' in error && typeof error.code === 'string' && SQLSTATE.test(error.code);

/** An error as the log tells it: of the database's, which quote what they were given, only kind and place. */
export function loggedError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const about = { type: error.name, stack: frames.join('\n') };
  if (isOfDatabase(error)) {
    const { code, schema, table, column, constraint } = error;
    return { ...about, code, schema, table, column, constraint };
  }
  const code = (error as { code?: unknown }).code;
  return { ...about, message: error.message, ...(typeof code === 'string' && { code }) };
}
