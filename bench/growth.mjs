import pg from 'pg';
import { contenders } from './contenders.mjs';
import { Shares } from './machine.mjs';
import { fillWith } from './world.mjs';

/** What has to stay as fast as it was, however much was sold before. */
const FLAT = /^(register, one type|purchase, one type|check-in|event detail|event list)$/;

/** The same on a database with little in it and on one with much, in turn: each side has an API of its own. */
export async function measureGrowth({ url, sizes, shares, sideOf, measured, assertSound, log }) {
  const sides = [];
  // Pages of the same length on both sides: what is measured is the growth, not the answer.
  const page = Math.min(20, ...Object.values(sizes.growth.sides).map(({ events }) => events));
  for (const [name, { orders, events }] of Object.entries(sizes.growth.sides)) {
    const side = await sideOf(await database(url, name), { ...sizes, events, rows: 0 });
    const began = performance.now();
    await fillWith(side.pool, side.world, orders);
    log(
      `growth: ${orders} orders over ${events} events, filled in ${Math.round((performance.now() - began) / 1000)} s`,
    );
    const flat = contenders({ ...side, sizes: { ...sizes, page }, anchor: () => undefined }).filter((one) =>
      FLAT.test(one.name),
    );
    const of = new Shares({ ...shares.processes, api: side.api.pid });
    sides.push({ ...side, name, flat, of, orders, events });
  }
  const rounds = [];
  for (let round = 0; round <= sizes.growth.rounds; round += 1) {
    const figures = {};
    for (const { name } of sides[0].flat)
      // Whoever comes first in one round comes second in the next.
      for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
        const one = await measured(
          side.flat.find((contender) => contender.name === name),
          side.of,
        );
        (figures[name] ??= {})[side.name] = one.perSecond;
        log(`growth ${round}: ${name}, ${side.orders} orders: ${Math.round(one.perSecond)}/s`);
      }
    // A first round is not counted, as above. Neither side is left with the statistics of tables that were empty before it.
    if (round > 0 || sizes.growth.rounds === 0) rounds.push(figures);
    else for (const { pool } of sides) await pool.query('VACUUM ANALYZE');
    if (round === 0) await sides[0].pool.query('CHECKPOINT');
  }
  for (const side of sides) await assertSound(side.url, side.pool);
  return { sides: sides.map(({ name, orders, events }) => ({ name, orders, events })), rounds };
}

async function database(url, name) {
  const at = new URL(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE bench_${name}`);
  await client.end();
  at.pathname = `/bench_${name}`;
  return at.href;
}
