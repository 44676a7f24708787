import { randomBytes } from 'node:crypto';
import path from 'node:path';
import pg from 'pg';
import { verifyInvariants } from '../dist/apps/local/src/verify-invariants.js';
import { loadConfig } from '../dist/libs/platform/src/index.js';
import { migrateDatabase } from '../dist/ormconfig.js';
import { root } from '../scripts/prepare.mjs';
import { anchorTool, makeAnchors } from './anchors.mjs';
import { contenders, storm } from './contenders.mjs';
import { measureGrowth } from './growth.mjs';
import { once, request } from './load.mjs';
import { freePort, launch, Shares } from './machine.mjs';
import { makeWorld } from './world.mjs';

/** Everything in one run, on one PostgreSQL with fsync on, each contender in its turn, round for round. */
export async function runBench({ sizes, folder, only, profile, log }) {
  const stops = [];
  try {
    const postgresMain = path.join(root, 'dist/apps/local/src/postgres-main.js');
    const postgres = await launch(postgresMain, ['--temporary', path.join(folder, 'data')]);
    stops.push(postgres.stop);
    const { url } = postgres.said;
    const bare = await launch(path.join(root, 'bench/bare.mjs'), [], { PORT: String(await freePort()) });
    stops.push(bare.stop);
    const sideOf = async (at, of) => {
      const made = await makeSide({ url: at, folder, stops, sizes: of, profile });
      return { ...made, bare };
    };
    const { pool, api, world } = await sideOf(url, sizes);
    await tellBare({ bare, api, world });
    await pool.query('VACUUM ANALYZE');
    const { rows: settings } = await pool.query(
      `SELECT split_part(current_setting('server_version'), ' ', 1) AS version, current_setting('fsync') AS fsync,
              current_setting('synchronous_commit') AS synchronous_commit`,
    );

    const anchor = await makeAnchors({ world, pool, url, folder });
    const shares = new Shares({ load: process.pid, api: api.pid, bare: bare.pid, postgres: postgres.pid });
    const of = { world, pool, url, api, bare, anchor, sizes };
    const all = contenders(of).filter(({ name }) => !only || only.test(name));
    const rounds = [];
    // A first round is not counted: nobody has met our code yet.
    for (let round = sizes.warmUp ? -1 : 0; round < sizes.rounds; round += 1) {
      const figures = {};
      // Whoever comes first in one round comes later in the next.
      const shift = ((round + 1) * 5) % all.length;
      for (const contender of [...all.slice(shift), ...all.slice(0, shift)]) {
        figures[contender.name] = await measured(contender, shares);
        log(`round ${round + 1}: ${contender.name}: ${lineOf(figures[contender.name])}`);
      }
      if (round >= 0) rounds.push(figures);
      await assertSound(url, pool);
    }
    const stormFigures = only && !only.test('storm') ? null : await shares.during(() => storm(of));
    if (stormFigures) log(`storm: ${lineOf(stormFigures)}`);
    await assertSound(url, pool);
    const growth =
      only && !only.test('growth')
        ? null
        : await measureGrowth({ url, sizes, shares, sideOf, measured, assertSound, log });
    return { rounds, all, storm: stormFigures, growth, tool: anchorTool, settings: settings[0] };
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

/** An API of its own on a database of its own, with a world in it. */
async function makeSide({ url, folder, stops, sizes, profile }) {
  await migrateDatabase(url);
  const env = {
    NODE_ENV: 'production',
    ALLOW_TEST_KEYS: 'true',
    DATA_DIR: folder,
    DATABASE_URL: url,
    SECRET_KEY: randomBytes(32).toString('hex'),
    STRIPE_SECRET_KEY: 'sk_test_unused',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_unused',
    STRIPE_WEBHOOK_SECRET: 'whsec_unused',
    SMTP_URL: 'smtp://127.0.0.1:1',
    PUBLIC_URL: 'http://127.0.0.1',
    LOG_LEVEL: 'error',
    RATE_LIMIT_PER_MINUTE: '1000000',
    API_CLIENT_LIMIT_PER_MINUTE: '1000000',
    PENDING_PLACES_PER_CUSTOMER: '1000',
    PORT: String(await freePort()),
  };
  const profiled = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`];
  const api = await launch(path.join(root, 'bench/api.mjs'), [], env, profiled);
  stops.push(api.stop);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  stops.push(() => pool.end());
  const world = await makeWorld({ config: loadConfig(env), pool, port: api.said.port, ...sizes });
  stops.push(world.close);
  return { url, api, pool, world };
}

async function measured({ prepare, books, run, name }, shares) {
  await prepare?.();
  const before = await books?.();
  const figures = await shares.during(run);
  const done = Object.entries(figures.statuses).filter(
    ([status]) => status === 'done' || /^20[01]$/.test(status),
  );
  const succeeded = done.reduce((sum, [, count]) => sum + count, 0);
  if (figures.strange) throw new Error(`${name}: ${figures.strange}`);
  const grown = before === undefined ? succeeded : (await books()) - before;
  // pgbench counts what was done within its time; what was under way then is done, too.
  const off = Math.abs(grown - succeeded);
  if (off > (figures.statuses.done === undefined ? 0 : 16))
    throw new Error(`${name}: ${succeeded} answered, ${grown} in the books`);
  return figures;
}

/** By an index that no contender has to keep: the invariants look every message up that there should be. */
async function assertSound(url, pool) {
  await pool.query('CREATE INDEX bench_messages ON platform.outbox (key); ANALYZE');
  const violations = await verifyInvariants(url);
  await pool.query('DROP INDEX platform.bench_messages');
  if (violations.length > 0)
    throw new Error(`an invariant is violated: ${JSON.stringify(violations).slice(0, 500)}`);
}

/** The bare route answers with the bytes that ours does. */
async function tellBare({ bare, api, world }) {
  const paths = { detail: `/api/client/events/${world.hot.eventId}`, list: '/api/client/events?limit=20' };
  for (const [name, at] of Object.entries(paths)) {
    const { status, body } = await once(
      api.said.port,
      request('GET', at, { token: world.customers[0].token }),
    );
    if (status !== 200) throw new Error(`${at}: ${status} ${body.toString()}`);
    bare.tell({ name, text: body.toString() });
  }
}

const lineOf = ({ perSecond, p50, p99, mean, shares }) =>
  [
    `${Math.round(perSecond)}/s`,
    p50 === undefined ? `mean ${mean} ms` : `p50 ${p50} ms, p99 ${p99} ms`,
    ...Object.entries(shares).map(([name, share]) => `${name} ${share} %`),
  ].join(', ');
