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

/** Whether the caller asks for CSV rather than JSON: by weight, of equals what is named first (RFC 9110). */
export function wantsCsv(accept = ''): boolean {
  const [best] = accept
    .toLowerCase()
    .split(',')
    .map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return { type, weight: weight === undefined ? 1 : Number(weight.slice(2)) };
    })
    .filter(({ type, weight }) => weight > 0 && (type === 'text/csv' || type === 'application/json'))
    .sort((one, other) => other.weight - one.weight);
  return best?.type === 'text/csv';
}
