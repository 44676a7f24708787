import pg from 'pg';
import { verifyInvariants } from '../../apps/local/src/verify-invariants.js';
import type { Json } from './client.js';
import { until } from './race.js';
import { Sale } from './sale.js';
import type { Server } from './server.js';

/** How many orders customers were told of. */
export const told = (sale: Sale): number => sale.acknowledged.length;

/** A sale that is always ended, or its customers would go on for ever. */
export async function onSale(
  server: Server,
  customers: number,
  use: (sale: Sale) => Promise<void>,
): Promise<void> {
  const sale = await Sale.prepare(server, customers);
  try {
    await use(sale);
  } catch (error) {
    const unexpected = server.output.split('\n').filter((line) => line.includes('unexpected error'));
    const lastWords = server.running ? [] : [server.output.slice(-4_000)];
    process.stderr.write(
      [JSON.stringify(sale.refused), ...unexpected.slice(0, 3), ...lastWords, ''].join('\n'),
    );
    throw error;
  } finally {
    await sale.end();
  }
}

/** Everything that a customer was told is still so, and what was paid has been settled. */
export async function expectNothingLost(server: Server, sale: Sale): Promise<void> {
  for (const { buyer, orderId, as, tickets } of sale.acknowledged) {
    const show = () => buyer.get(`/api/client/events/orders/${orderId}`);
    // Money is followed up by Stripe's webhook, which is sent again until we have it.
    if (as === 'paid') {
      await until('what was paid is confirmed', async () => (await show()).body?.status === 'confirmed');
    }
    const { status, body } = await show();
    expect(status).toBe(200);
    if (as === 'pending') expect(['pending', 'confirmed']).toContain(body.status);
    else expect(body.status).toBe('confirmed');
    const held = body.tickets.map(({ id }: { id: string }) => id);
    expect(held).toEqual(expect.arrayContaining(tickets));
  }
  await until('the money that moved at Stripe is in our books, and no other', async () => {
    const [theirs, ours] = [await movedAtStripe(server), await movedByOurBooks(server)];
    return JSON.stringify(theirs) === JSON.stringify(ours);
  });
  expect(await verifyInvariants(server.databaseUrl)).toEqual([]);
}

/** What was paid, and how much of it went back, by Stripe's own ledger: one line an intent, in pence. */
async function movedAtStripe(server: Server): Promise<string[]> {
  const answer = await fetch(`${server.demo.stripe.apiBase}/_sandbox/ledger`);
  const { payment_intents: intents }: Json = await answer.json();
  return intents
    .filter(({ status }: Json) => status === 'succeeded')
    .map(({ id, amount, refunded }: Json) => `${id} ${amount} ${refunded}`)
    .sort();
}

/** The same by ours; the payments of the demo's own story are among them. */
async function movedByOurBooks(server: Server): Promise<string[]> {
  const rows = await sqlAt<{ line: string }>(
    server,
    `SELECT concat_ws(' ', stripe_intent_id, amount, refunded_amount) AS line FROM payments.payments
      WHERE status = 'succeeded' AND stripe_intent_id IS NOT NULL`,
  );
  return rows.map(({ line }) => line).sort();
}

/** SQL straight at the server's database, over a connection of its own. */
export async function sqlAt<Row extends pg.QueryResultRow>(
  server: Server,
  text: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, parameters)).rows;
  } finally {
    await client.end();
  }
}

export const postgresOf = async (server: Server): Promise<string> =>
  (await sqlAt<{ server_version: string }>(server, 'SHOW server_version'))[0]?.server_version ?? '';
