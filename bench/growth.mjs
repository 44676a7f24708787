import pg from 'pg';
import { contenders } from './contenders.mjs';
import { Shares } from './machine.mjs';

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

/**
 * Orders of long ago, for nothing, spread over all events: in one go, and as sound as if they had been made one by one.
 * So old that nobody has to be told of them any more.
 */
async function fillWith(pool, { organisation, many, customers }, count) {
  const client = await pool.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off; BEGIN`);
    await client.query(
      `CREATE TEMP TABLE sold_at AS
         SELECT n - 1 AS n, event, date, type FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) WITH ORDINALITY AS t(event, date, type, n)`,
      [many.map(({ event }) => event), many.map(({ date }) => date), many.map(({ types }) => types[0])],
    );
    await client.query(`
      CREATE TEMP TABLE filled AS
        SELECT platform.uuid_v7() AS id, platform.uuid_v7() AS line, platform.uuid_v7() AS ticket, s.event, s.date, s.type,
               ('00000001-0000-7000-8000-' || lpad(to_hex(1 + g % ${customers.length}), 12, '0'))::uuid AS customer,
               now() - interval '1 year' AS at
          FROM generate_series(1, ${count}) g JOIN sold_at s ON s.n = g % ${many.length};
      INSERT INTO ticketing.orders (id, organisation_id, event_id, customer_id, status, places, amount, currency, payment_method, created_at, confirmed_at)
        SELECT id, '${organisation}', event, customer, 'confirmed', 1, 0, 'GBP', 'free', at, at FROM filled;
      INSERT INTO ticketing.order_lines (id, order_id, organisation_id, ticket_type_id, date_id, name, quantity, unit_price, amount)
        SELECT line, id, '${organisation}', type, date, 'Standing', 1, 0, 0 FROM filled;
      INSERT INTO ticketing.tickets (id, order_id, organisation_id, event_id, date_id, ticket_type_id, holder_id, price, issued_at)
        SELECT ticket, id, '${organisation}', event, date, type, customer, 0, at FROM filled;
      UPDATE ticketing.stock s SET sold = s.sold + c.n FROM (SELECT type, date, count(*) AS n FROM filled GROUP BY 1, 2) c
       WHERE s.ticket_type_id = c.type AND s.date_id = c.date;
      UPDATE ticketing.date_stock s SET sold = s.sold + c.n FROM (SELECT date, count(*) AS n FROM filled GROUP BY 1) c WHERE s.date_id = c.date;
      UPDATE platform.messages_kept SET since = now() - interval '90 days';
      DROP TABLE filled, sold_at;
      COMMIT; RESET ALL`);
  } finally {
    client.release();
  }
  await pool.query('VACUUM ANALYZE');
}
