import { domainEvents } from '#libs/platform';

/** Every domain event, as `openapi/events.json` tells of it. */
export const eventsDocument = (version: string) => ({
  title: 'Boxoffice: domain events',
  version,
  description:
    'What the core tells of its changes, in the transaction of each. Payloads are JSON Schema 2020-12; ids are public ' +
    'ids, money is in minor units, `url` is a path of our API. A message arrives at least once, after those that were ' +
    'written before it of the same key (`orderedBy`). Public ones may be told to others, without the members named in ' +
    '`personal`; when it happened is when the message was written.',
  events: domainEvents().map(
    ({ name, version, context, audience, description, orderedBy, personal, schema, example }) => ({
      name,
      version,
      context,
      audience,
      orderedBy,
      description,
      personal,
      payload: schema,
      example,
    }),
  ),
});

const BEGIN = '<!-- events: written by npm run openapi -->';
const END = '<!-- end of events -->';

/** The README with its table of events as the code has them. */
export function withEventsTable(readme: string): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('README.md has no place for the events');
  return `${before}${BEGIN}\n\n${eventsTable()}\n\n${END}${after}`;
}

/** In columns as wide as Prettier makes them. */
function eventsTable(): string {
  const rows = domainEvents().map(({ name, audience, orderedBy, description }) => [
    `\`${name}\``,
    audience === 'public' ? 'all' : 'ourselves',
    orderedBy,
    description,
  ]);
  const table = [['Event', 'For', 'In order per', 'Says'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = table;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
