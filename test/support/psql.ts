import { spawnSync } from 'node:child_process';
import { Snapshots, type Part } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';

/** PostgreSQL's own client. */
export const PSQL = process.env['PSQL_PATH'] ?? 'psql';

export const hasPsql = (): boolean => spawnSync(PSQL, ['--version']).status === 0;

/** The statements that a streamed answer is made of, as psql can run them. */
export async function statementsOf(box: Boxoffice, read: () => Promise<unknown>): Promise<string> {
  const open = jest.spyOn(box.app.get(Snapshots, { strict: false }), 'open');
  try {
    await read();
    const [, parts = []] = open.mock.lastCall ?? [];
    return parts.map(statementOf).join('');
  } finally {
    open.mockRestore();
  }
}

function statementOf(part: Part): string {
  if (typeof part === 'string') return '';
  const literal = (value: unknown) => {
    if (value === null) return 'NULL';
    if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
    throw new Error(`no literal for ${JSON.stringify(value)}`);
  };
  return `${part.sql.replace(/\$(\d+)/g, (_, n: string) => literal(part.values[Number(n) - 1]))};\n`;
}

/** What psql writes: a line of JSON for each row. */
export const writtenByPsql = (box: Boxoffice, statements: string): Json[] =>
  run(box, statements, [])
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/**
 * How long psql takes to write it to nowhere, in milliseconds: without its start and its connection, which an answer
 * of ours has already.
 */
export function timesOfPsql(box: Boxoffice, statements: string): number {
  const [start, whole] = ['', statements].map((text) => {
    const began = performance.now();
    run(box, text, ['-o', '/dev/null']);
    return performance.now() - began;
  });
  return (whole ?? NaN) - (start ?? NaN);
}

function run(box: Boxoffice, statements: string, options: string[]): string {
  const { status, stdout, stderr } = spawnSync(
    PSQL,
    ['-XqAt', '-v', 'ON_ERROR_STOP=1', ...options, box.database.url],
    { input: statements, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`psql: ${stderr}`);
  return stdout;
}
