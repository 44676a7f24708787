import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

type Cell = string | number | null;

/** A cell that no spreadsheet takes for a formula. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Streams rows as text/csv (RFC 4180), with the columns' names first. */
export function csvFile<Column extends string>(
  name: string,
  columns: readonly Column[],
  rows: AsyncIterable<Readonly<Record<Column, Cell>>>,
): StreamableFile {
  async function* lines(): AsyncGenerator<string> {
    yield `${columns.join(',')}\r\n`;
    for await (const row of rows) yield `${columns.map((column) => csvCell(row[column])).join(',')}\r\n`;
  }
  return new StreamableFile(Readable.from(lines()), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}.csv"`,
  });
}

/** Whether the caller asks for CSV before JSON. */
export const wantsCsv = (accept: string | undefined): boolean =>
  /application\/json|text\/csv/.exec(accept ?? '')?.[0] === 'text/csv';
