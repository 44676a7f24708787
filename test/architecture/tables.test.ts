import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const libs = path.resolve(__dirname, '../../libs');

/** What one call has to write or read there, so that a place, its news and its key come in one transaction. */
const granted = new Set(['ticketing: platform.outbox', 'ticketing: platform.idempotency_keys']);

interface Source {
  context: string;
  file: string;
  text: string;
}

const sources: Source[] = readdirSync(libs, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => ({
    context: file.split(path.sep)[0] ?? '',
    file,
    text: readFileSync(path.join(libs, file), 'utf8'),
  }));

const tables = new Set(
  sources.flatMap(({ text }) => [...text.matchAll(/CREATE TABLE (\w+\.\w+)/g)].map(([, table]) => table)),
);

/** Tables of other contexts that a source names; published are their views alone. */
const reaches = ({ context, file, text }: Source): string[] =>
  [...text.matchAll(/\b([a-z]+)\.[a-z_]+\b/g)]
    .filter(([name, schema]) => tables.has(name) && schema !== context)
    .filter(([name]) => !granted.has(`${context}: ${name}`))
    .map(([name]) => `${file}: ${name}`);

describe('whose tables are whose', () => {
  it('is kept: a context reads no more of another than its views', () => {
    expect(tables.size).toBeGreaterThan(30);
    expect(sources.flatMap(reaches)).toEqual([]);
  });

  it('is reported where it is broken', () => {
    const planted = (context: string, text: string) => reaches({ context, file: 'a.store.ts', text });
    expect(planted('operator', '`SELECT FROM ticketing.orders o JOIN catalogue.v_events e`')).toEqual([
      'a.store.ts: ticketing.orders',
    ]);
    expect(planted('operator', '`INSERT INTO platform.outbox`')).toEqual(['a.store.ts: platform.outbox']);
    expect(planted('ticketing', '`INSERT INTO platform.outbox`; SELECT FROM ticketing.orders')).toEqual([]);
  });
});
