import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { domainEvents, Messages, publicEvents, publicPayload, Transaction } from '#libs/platform';
import { withEventsTable } from '../../apps/local/src/event-catalogue.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { wrongWith } from '../support/declared-news.js';
import { violated } from '../support/race.js';

const root = path.resolve(__dirname, '../..');
const NAME = /'([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)'/g;

const sources = readdirSync(path.join(root, 'libs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
  .map((file) => readFileSync(path.join(root, 'libs', file), 'utf8'));
const all = sources.join('\n');

/** What a declaration is called in the code, if it has a name there; else SQL writes its messages. */
const constants = new Map(
  [...all.matchAll(/(?:const (\w+) = )?domainEvent\(\{[^}]*?name: '([^']+)'/g)].map(([, constant, name]) => [
    name ?? '',
    constant,
  ]),
);

describe('domain events', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  /** Names in functions of the database that write to the outbox. */
  const writtenBySql = async (): Promise<string[]> => {
    const functions = await box.sql<{ source: string }>(
      `SELECT prosrc AS source FROM pg_proc WHERE prosrc ~ 'platform\\.outbox|tell_of_order'`,
    );
    return functions.flatMap(({ source }) => [...source.matchAll(NAME)].map(([, name]) => name ?? ''));
  };

  it('are all declared, and all written by something', async () => {
    const declared = domainEvents().map(({ name }) => name);
    expect(declared.length).toBeGreaterThan(30);
    expect([...constants.keys()].sort()).toEqual(declared);
    const bySql = await writtenBySql();
    expect(bySql.filter((name) => !declared.includes(name))).toEqual([]);
    const written = declared.filter((name) => {
      const constant = constants.get(name);
      // `eventApproved.of(…)`, or chosen first: `approved: eventApproved`.
      return constant ? new RegExp(`\\b${constant}\\.of\\(|: ${constant},`).test(all) : bySql.includes(name);
    });
    expect(written).toEqual(declared);
  });

  it('have handlers for declared names alone', () => {
    const handled = [...all.matchAll(/@When\(([^)]*)\)/g)].flatMap(([, names = '']) =>
      [...names.matchAll(NAME)].map(([, name]) => name ?? ''),
    );
    expect(handled.length).toBeGreaterThan(20);
    expect(handled.filter((name) => !constants.has(name))).toEqual([]);
  });

  it('have examples that are as they say, and say whose they are', () => {
    for (const { name, example } of domainEvents()) expect(wrongWith(name, example)).toBeUndefined();
    for (const { name, schema, context, description } of publicEvents()) {
      expect([name, schema.required]).toEqual([
        name,
        expect.arrayContaining(['organisationId', 'url', 'eventId']),
      ]);
      expect([name, readdirSync(path.join(root, 'libs'))]).toEqual([name, expect.arrayContaining([context])]);
      expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z].{10,130}\.$/)]);
    }
  });

  it('tell others nothing that is personal', () => {
    for (const { name, schema, personal } of publicEvents()) {
      const told = Object.keys(schema.properties ?? {}).filter((fact) => !personal.includes(fact));
      expect([name, told.filter((fact) => /mail|name|phone|message/i.test(fact))]).toEqual([name, []]);
    }
    const payload = { ticketId: 'ticket_1', reason: 'Illness of Ada' };
    expect(publicPayload('ticket.cancelled', payload)).toEqual({ ticketId: 'ticket_1' });
    expect(() => publicPayload('user.erased', {})).toThrow('not for others');
  });

  it('are in README.md as the code has them', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    expect(withEventsTable(readme)).toBe(readme);
    for (const { name } of domainEvents()) expect(readme).toContain(`| \`${name}\``);
  });

  it('of another name are not written, and reported where they were', async () => {
    const write = box.app
      .get(Transaction)
      .run(() => box.app.get(Messages).add({ name: 'event.invented', key: 'k', payload: {} }));
    await expect(write).rejects.toThrow('event.invented is no declared domain event');
    expect(await box.sql('SELECT FROM platform.outbox')).toEqual([]);

    await box.sql(`INSERT INTO platform.outbox (name, key, payload) VALUES ('event.invented', 'k', '{}')`);
    expect(await violated(box)).toEqual(['7 each message is of a declared kind']);
    await box.sql('DELETE FROM platform.outbox');
  });

  it('with another payload are noticed', () => {
    const [{ name, example } = { name: '', example: {} }] = domainEvents();
    expect(wrongWith(name, { ...example, extra: 1 })).toMatch(/additional properties/);
    expect(wrongWith(name, { ...example, organisationId: 'org_1' })).toMatch(/pattern/);
    expect(wrongWith(name, {})).toMatch(/required/);
  });
});
