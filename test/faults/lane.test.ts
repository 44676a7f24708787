import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { verifyInvariants } from '../../apps/local/src/verify-invariants.js';
import { Client, type Answer, type Json } from '../support/client.js';
import { atOnce, isLostConnection, tally, times, until } from '../support/race.js';
import { postgresOf, sqlAt } from '../support/sale-under-fault.js';
import { freePort, isAlive, Server } from '../support/server.js';
import { size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import { daysAhead } from '../support/world.js';

const EVENTS = '/api/client/events';
const buyers = size(10, 60);
const turns = size(1, 10);

jest.setTimeout(soak ? SOAK_TIMEOUT : 120_000);

interface Wish {
  buyer: Client;
  headers: Record<string, string>;
}

interface Offer {
  eventId: string;
  typeIds: string[];
}

describe('a batch of orders that is under way', () => {
  let folder: string;
  let server: Server;
  let operator: Client;
  let venueId: string;
  let crowd: Client[];
  let made = 0;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-lane-'));
    server = new Server(await freePort(), path.join(folder, 'data'), { PENDING_PLACES_PER_CUSTOMER: '1000' });
    await server.start();
    const anybody = new Client(server.baseUrl);
    const { email, password } = server.demo.accounts.operator;
    operator = anybody.as(ok(await anybody.post('/api/auth/login', { email, password })).token);
    venueId = ok(await operator.get('/api/my-venues')).data[0].id;
    crowd = await atOnce(times(buyers), async (n) => {
      const account = { password: 'a long enough password', firstName: 'Bo', lastName: 'Yer' };
      const signedUp = await anybody.post('/api/auth/register', {
        email: `buyer${n}@example.com`,
        ...account,
      });
      return anybody.as(ok(signedUp).token);
    });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Free and paid places, as many as there are buyers. */
  async function offer(): Promise<Offer> {
    made += 1;
    const when = { event_date: daysAhead(30 + made), start_time: '20:00', guest_list_capacity: 2 * buyers };
    const event = { venue_id: venueId, name: `Rush ${made}`, status: 'approved', ...when };
    const { id: eventId } = ok(await operator.post('/api/my-events', event));
    const typeIds = [];
    for (const price_pence of [0, 1500])
      typeIds.push(
        ok(
          await operator.post(`/api/my-events/${eventId}/ticket-types`, {
            name: `At ${price_pence}`,
            price_pence,
            capacity: Math.ceil(buyers / 2),
          }),
        ).id,
      );
    return { eventId, typeIds };
  }

  const wishes = (): Wish[] =>
    crowd.map((buyer) => ({ buyer, headers: { 'idempotency-key': randomUUID() } }));

  const ask = ({ buyer, headers }: Wish, { eventId, typeIds }: Offer, index: number): Promise<Answer> =>
    index % 2 === 0
      ? buyer.post(`${EVENTS}/tickets/register`, { eventId, ticketTypeId: typeIds[0], quantity: 1 }, headers)
      : buyer.post(
          `${EVENTS}/tickets/purchase`,
          { eventId, tickets: [{ ticketTypeId: typeIds[1], quantity: 1 }] },
          headers,
        );

  /** All of them ask, and wait for places that somebody keeps locked: whoever came first, and the others together. */
  async function inFlight(all: Wish[], on: Offer): Promise<{ answers: Promise<(Answer | undefined)[]> }> {
    const keeper = new pg.Client({ connectionString: server.databaseUrl });
    // It is lost with the others.
    keeper.on('error', () => undefined);
    await keeper.connect();
    await keeper.query(`BEGIN; SELECT FROM ticketing.stock FOR UPDATE`);
    const answers = atOnce(all, (wish, index) =>
      ask(wish, on, index).catch((error: unknown) => {
        if (!isLostConnection(error)) throw error;
        return undefined;
      }),
    );
    try {
      await until('a batch is under way', async () => {
        // Not asked by the keeper, who sees for as long as it keeps what it saw first.
        const rows = await sqlAt(
          server,
          `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%place_orders%' AND pid <> pg_backend_pid()`,
        );
        return rows.length > 0;
      });
    } catch (error) {
      await keeper.end();
      throw error;
    }
    return { answers };
  }

  /** As customers do, until they know. */
  async function again(all: Wish[], on: Offer): Promise<Answer[]> {
    return atOnce(all, async (wish, index) => {
      for (;;) {
        const answer = await ask(wish, on, index);
        if (answer.status !== 503) return answer;
        await pause(20);
      }
    });
  }

  /** Everybody has one order and no more, and no place was taken but theirs. */
  async function expectEachOnce(answers: Answer[], { eventId }: Offer): Promise<void> {
    expect(tally(answers)).toEqual({ 201: buyers });
    expect(new Set(answers.map(({ body }) => body.orderId)).size).toBe(buyers);
    const [books] = await sqlAt(
      server,
      `SELECT count(*)::int AS orders, count(DISTINCT customer_id)::int AS customers,
              (SELECT sum(held + sold)::int FROM ticketing.stock s JOIN catalogue.event_dates d ON d.id = s.date_id
                WHERE d.event_id = o.event_id) AS places
         FROM ticketing.orders o WHERE platform.public_id('evt', event_id) = $1 GROUP BY event_id`,
      [eventId],
    );
    expect(books).toEqual({ orders: buyers, customers: buyers, places: buyers });
    expect(await verifyInvariants(server.databaseUrl)).toEqual([]);
  }

  it('when the process is killed is decided once for each, by whoever asks again after the start', async () => {
    const began = performance.now();
    for (let turn = 0; turn < turns; turn += 1) {
      const [on, all] = [await offer(), wishes()];
      const { answers } = await inFlight(all, on);
      expect(await server.signal('SIGKILL')).toBe('SIGKILL');
      expect(await answers).toEqual(times(buyers).map(() => undefined));
      await server.start();
      await expectEachOnce(await again(all, on), on);
    }
    await keepFigures('kill -9 with a batch of orders under way', began, {
      sizes: { buyers, kills: turns },
      outcome: { 'decided once': buyers * turns, lost: 0, twice: 0 },
      postgres: await postgresOf(server),
    });
  });

  it('when PostgreSQL restarts is refused until it is back, decided once for each, and changes are heard of again', async () => {
    const began = performance.now();
    const { pid } = server;
    let refused = 0;
    for (let turn = 0; turn < turns; turn += 1) {
      const [on, all] = [await offer(), wishes()];
      const name = () => crowd[0]?.get(`${EVENTS}/${on.eventId}`).then(({ body }) => body.name as string);
      // What the process keeps, and listens for changes of.
      for (let read = 0; read < 3; read += 1) expect(await name()).toMatch(/^Rush/);
      const { answers } = await inFlight(all, on);
      const stopped = server.postgresPid;
      // An immediate stop: as by a crash, and it is started again.
      process.kill(stopped, 'SIGQUIT');
      const told = await answers;
      for (const answer of told ?? []) {
        expect([201, 503]).toContain(answer?.status);
        if (answer?.status !== 503) continue;
        refused += 1;
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(answer.body).toMatchObject({ code: expect.stringMatching(/^(unavailable|busy)$/) as string });
      }
      await until('it is gone', () => !isAlive(stopped));
      await until('another one serves', () => server.postgresPid !== stopped && server.ready(), 30_000);
      await expectEachOnce(await again(all, on), on);

      // As the last thing before the change the process tells what it keeps, again.
      for (let read = 0; read < 3; read += 1) await name();
      for (const changed of ['Changed', 'Changed again']) {
        ok(await operator.put(`/api/my-events/${on.eventId}`, { name: changed }));
        expect(await name()).toBe(changed);
      }
      const [listening] = await sqlAt(
        server,
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE application_name = 'boxoffice changes'`,
      );
      expect(listening).toEqual({ n: 1 });
    }
    expect(server.pid).toBe(pid);
    expect(server.running).toBe(true);
    expect(refused).toBeGreaterThan(0);
    await keepFigures('PostgreSQL restarts with a batch of orders under way', began, {
      sizes: { buyers, restarts: turns },
      outcome: {
        'decided once': buyers * turns,
        lost: 0,
        twice: 0,
        'asked to retry': refused,
        'answers 500': 0,
      },
      postgres: await postgresOf(server),
    });
  });
});

function ok({ status, body, text }: Answer): Json {
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}
