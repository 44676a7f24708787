import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyInvariants } from '../../apps/local/src/verify-invariants.js';
import { times, until } from '../support/race.js';
import { expectNothingLost, onSale, postgresOf, sqlAt, told } from '../support/sale-under-fault.js';
import { freePort, Server } from '../support/server.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT, type Chance } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';

const turns = size(1, 20);
/** So often in a turn, a moment apart. */
const VOLLEYS = 5;
const CUSTOMERS = 8;

interface Session {
  pid: number;
  /** What it was in the middle of. */
  state: string;
}

beforeAll(printSeed);
jest.setTimeout(soak ? SOAK_TIMEOUT : 120_000);

describe('connections terminated in the middle of a sale', () => {
  let folder: string;
  let server: Server;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-terminated-'));
    server = new Server(await freePort(), path.join(folder, 'data'), { PENDING_PLACES_PER_CUSTOMER: '1000' });
    await server.start();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Ends some of the server's sessions, all of them at worst. @returns what they were doing */
  async function terminateSome(luck: Chance): Promise<string[]> {
    const sessions = await sqlAt<Session>(
      server,
      `SELECT pid, coalesce(state, 'none') AS state FROM pg_stat_activity
        WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid() ORDER BY pid`,
    );
    const hit = luck.shuffled(sessions).slice(0, 1 + luck.below(sessions.length));
    await sqlAt(server, 'SELECT pg_terminate_backend(pid) FROM unnest($1::int[]) AS pid', [
      hit.map(({ pid }) => pid),
    ]);
    return hit.map(({ state }) => state);
  }

  it('the server goes on by itself, answers 503 at worst, and lost nothing', async () => {
    const began = performance.now();
    await onSale(server, CUSTOMERS, async (sale) => {
      const { pid } = server;
      const terminated: string[] = [];
      let longest = 0;
      for (const turn of times(turns)) {
        const luck = chance(turn);
        sale.begin();
        for (let volley = 0; volley < VOLLEYS; volley += 1) {
          const enough = told(sale) + 2 + luck.below(10);
          await until('the sale is under way', () => told(sale) >= enough, 60_000);
          const at = performance.now();
          terminated.push(...(await terminateSome(luck)));
          await until('it serves', () => server.ready(), 30_000);
          const sold = told(sale);
          await until('the sale goes on', () => told(sale) > sold, 30_000);
          longest = Math.max(longest, performance.now() - at);
        }
        await sale.end();
        await expectNothingLost(server, sale);
      }
      expect(server.pid).toBe(pid);
      expect(server.running).toBe(true);
      expect(longest).toBeLessThan(10_000);
      expect(Object.keys(sale.refused).filter((kind) => kind !== '503 unavailable')).toEqual([]);
      await keepFigures('connections terminated during a sale', began, {
        sizes: {
          turns,
          volleys: turns * VOLLEYS,
          'connections terminated': terminated.length,
          'of these at work': terminated.filter((state) => state !== 'idle').length,
          customers: CUSTOMERS,
          'acknowledged orders': told(sale),
        },
        outcome: {
          lost: 0,
          'answers 503': sale.refused['503 unavailable'] ?? 0,
          'answers 500': 0,
          'longest outage, s': Math.round(longest / 100) / 10,
        },
        postgres: await postgresOf(server),
      });
    });
  });

  it('control: where what was acknowledged is lost, it is noticed', async () => {
    await onSale(server, CUSTOMERS, async (sale) => {
      sale.begin();
      await until('the sale is under way', () => told(sale) >= 10, 60_000);
      await sale.end();
      await expectNothingLost(server, sale);
      // As if the commit had been acknowledged before it was written.
      await sqlAt(
        server,
        `DELETE FROM ticketing.tickets WHERE id = (SELECT id FROM ticketing.tickets ORDER BY id DESC LIMIT 1)`,
      );
      await expect(expectNothingLost(server, sale)).rejects.toThrow();
      expect((await verifyInvariants(server.databaseUrl)).map(({ invariant }) => invariant)).toContain(
        '3 tickets of a once-confirmed order = places ordered, and their prices its amount',
      );
    });
  });
});
