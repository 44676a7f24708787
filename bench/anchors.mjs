import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { percentiles } from './load.mjs';
import { draftSql } from './world.mjs';

const hasPgbench = spawnSync('pgbench', ['--version']).status === 0;

/** What the anchors are measured with. */
export const anchorTool = hasPgbench ? 'pgbench' : 'pg, in process (pgbench is not installed)';

const customer = `('00000001-0000-7000-8000-' || lpad(to_hex(:who::int), 12, '0'))::text`;
const picked = (table, column) => `(SELECT t.${column} FROM bench.${table} t WHERE t.n = :which::int)`;

/** Our own functions, called singly: what of the machine an API can use at best that calls them one by one. */
export async function makeAnchors({ world, pool, url, folder }) {
  const { organisation, hot, paid, many, customers } = world;
  await pool.query(
    'CREATE SCHEMA bench; CREATE TABLE bench.events (n int PRIMARY KEY, event uuid, date uuid, type uuid)',
  );
  await pool.query(
    `INSERT INTO bench.events SELECT n, event, date, type FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS t(event, date, type, n)`,
    [many.map(({ event }) => event), many.map(({ date }) => date), many.map(({ types }) => types[0])],
  );
  const keys = ({ event, date, types }) => ({
    event: `'${event}'`,
    date: `'${date}'`,
    type: `'${types[0]}'`,
  });
  const of = (event, price) =>
    `SELECT ticketing.place_order(${draftSql({ organisation, customer, price, ...event })});`;
  const all = {
    event: picked('events', 'event'),
    date: picked('events', 'date'),
    type: picked('events', 'type'),
  };
  const who = { who: customers.length };
  const anchors = {
    hot: { sql: of(keys(hot), 0), random: who },
    many: { sql: of(all, 0), random: { ...who, which: many.length } },
    paid: { sql: of(keys(paid), 1500), random: who },
    // Each ticket once: a sequence says which is next.
    door: {
      sql: `SELECT ticketing.check_in(jsonb_build_object('ticketId', t.id, 'direction', 'in', 'genuine', true, 'generation', 1, 'codeHash', 'x',
              'userId', '${world.doors.operator}', 'organisationId', '${organisation}', 'role', 'client', 'allVenues', true))
              FROM bench.tickets t WHERE t.n = (SELECT nextval('bench.next_ticket'));`,
      random: {},
    },
  };
  return (name, clients, seconds) =>
    (hasPgbench ? withPgbench : inProcess)({ ...anchors[name], name, clients, seconds, url, folder });
}

/** The tickets that the anchor of the door shows, one after the other. */
export async function ticketsForAnchor(pool, tickets) {
  await pool.query(
    `CREATE SCHEMA IF NOT EXISTS bench; DROP TABLE IF EXISTS bench.tickets; DROP SEQUENCE IF EXISTS bench.next_ticket; CREATE SEQUENCE bench.next_ticket CACHE 1`,
  );
  await pool.query(`CREATE TABLE bench.tickets (n int PRIMARY KEY, id uuid)`);
  await pool.query(
    `INSERT INTO bench.tickets SELECT n, id FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n)`,
    [tickets.map(({ key }) => key)],
  );
}

async function withPgbench({ sql, random, name, clients, seconds, url, folder }) {
  const file = path.join(folder, `${name}.sql`);
  const variables = Object.entries(random).map(([variable, most]) => `\\set ${variable} random(1, ${most})`);
  writeFileSync(file, [...variables, sql.replace(/\s+/g, ' '), ''].join('\n'));
  const { hostname, port, username, password, pathname } = new URL(url);
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    clients,
    '-j',
    Math.min(clients, 2),
    '-T',
    Math.ceil(seconds),
    '-f',
    file,
  ];
  const child = spawn(
    'pgbench',
    [...args, '-h', hostname, '-p', port, '-U', username, pathname.slice(1)].map(String),
    {
      env: { ...process.env, PGPASSWORD: decodeURIComponent(password) },
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  const perSecond = Number(/^tps = ([\d.]+)/m.exec(said)?.[1]);
  const p50 = Number(/^latency average = ([\d.]+)/m.exec(said)?.[1]);
  const failed = Number(/^number of failed transactions: (\d+)/m.exec(said)?.[1] ?? 0);
  const done = Number(/^number of transactions actually processed: (\d+)/m.exec(said)?.[1] ?? 0);
  if (code !== 0 || !(perSecond > 0) || failed > 0) throw new Error(`pgbench: ${said}`);
  return { perSecond, mean: p50, statuses: { done } };
}

async function inProcess({ sql, random, name, clients, seconds, url }) {
  const names = Object.keys(random);
  const text = names.reduce(
    (changed, variable, n) => changed.replaceAll(`:${variable}`, `$${n + 1}::int`),
    sql,
  );
  const latencies = [];
  const until = performance.now() + seconds * 1000;
  const all = Array.from({ length: clients }, () => new pg.Client({ connectionString: url }));
  await Promise.all(all.map((client) => client.connect()));
  await Promise.all(
    all.map(async (client) => {
      for (let began; (began = performance.now()) < until;) {
        const values = names.map((variable) => 1 + Math.floor(Math.random() * random[variable]));
        await client.query({ name, text, values });
        latencies.push(performance.now() - began);
      }
    }),
  );
  await Promise.all(all.map((client) => client.end()));
  return {
    perSecond: latencies.length / seconds,
    statuses: { done: latencies.length },
    ...percentiles(latencies),
  };
}
