import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyInvariants } from '../../apps/local/src/verify-invariants.js';
import { until } from '../support/race.js';
import { expectNothingLost, onSale, postgresOf, told } from '../support/sale-under-fault.js';
import { freePort, isAlive, Server } from '../support/server.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';

const kills = size(2, 20);
const CUSTOMERS = 8;

beforeAll(printSeed);
jest.setTimeout(soak ? SOAK_TIMEOUT : 120_000);

describe('in the middle of a sale', () => {
  let folder: string;
  let server: Server;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'boxoffice-kill-'));
    server = new Server(await freePort(), path.join(folder, 'data'), { PENDING_PLACES_PER_CUSTOMER: '1000' });
    await server.start();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('kill -9 of the server: it starts again, and nothing acknowledged is lost', async () => {
    const began = performance.now();
    await onSale(server, CUSTOMERS, async (sale) => {
      let slowest = 0;
      for (let turn = 0; turn < kills; turn += 1) {
        const before = told(sale);
        const enough = before + 10 + chance(turn).below(40);
        sale.begin();
        await until('the sale is under way', () => told(sale) >= enough, 60_000);
        expect(await server.signal('SIGKILL')).toBe('SIGKILL');
        await sale.end();
        slowest = Math.max(slowest, await server.start());
        await until('it serves', () => server.ready());
        await expectNothingLost(server, sale);
      }
      expect(Object.keys(sale.refused)).toEqual(['no answer']);
      await keepFigures('kill -9 of the server during a sale', began, {
        sizes: { kills, customers: CUSTOMERS, 'acknowledged orders': told(sale) },
        outcome: { lost: 0, 'slowest start again, s': Math.round(slowest / 100) / 10 },
        postgres: await postgresOf(server),
      });
    });
  });

  it('a PostgreSQL that outlives the killed server is found and replaced', async () => {
    const orphan = server.postgresPid;
    // A stopped process cannot act on the request to end that it gets when its parent dies.
    process.kill(orphan, 'SIGSTOP');
    await server.signal('SIGKILL');
    const started = server.start();
    await until('it has seen the orphan', () => server.said('left behind'));
    process.kill(orphan, 'SIGCONT');
    await started;
    expect(isAlive(orphan)).toBe(false);
    expect(await verifyInvariants(server.databaseUrl)).toEqual([]);
  });

  it('kill -9 of PostgreSQL: the server is back by itself, answered 503 meanwhile, and lost nothing', async () => {
    const began = performance.now();
    await onSale(server, CUSTOMERS, async (sale) => {
      const { pid } = server;
      let longest = 0;
      for (let turn = 0; turn < kills; turn += 1) {
        const enough = told(sale) + 10 + chance(turn).below(40);
        sale.begin();
        await until('the sale is under way', () => told(sale) >= enough, 60_000);
        const killed = server.postgresPid;
        const at = performance.now();
        process.kill(killed, 'SIGKILL');
        await until('it is dead', () => !isAlive(killed));
        await until('another one serves', () => server.postgresPid !== killed && server.ready(), 30_000);
        const sold = told(sale);
        await until('the sale goes on', () => told(sale) > sold, 30_000);
        longest = Math.max(longest, performance.now() - at);
        await sale.end();
        await expectNothingLost(server, sale);
      }
      expect(server.pid).toBe(pid);
      expect(server.running).toBe(true);
      expect(longest).toBeLessThan(10_000);
      expect(Object.keys(sale.refused)).toEqual(['503 unavailable']);
      await keepFigures('kill -9 of PostgreSQL during a sale', began, {
        sizes: { kills, customers: CUSTOMERS, 'acknowledged orders': told(sale) },
        outcome: { lost: 0, 'answers 500': 0, 'longest outage, s': Math.round(longest / 100) / 10 },
        postgres: await postgresOf(server),
      });
    });
  });

  it('npm run verify says so, too', () => {
    const verify = path.resolve(__dirname, '../../dist/apps/local/src/commands/verify.js');
    const said = execFileSync(process.execPath, [verify], {
      env: { PATH: process.env.PATH, DATA_DIR: server.dataDir },
      encoding: 'utf8',
    });
    expect(said).toMatch(/^All \d+ invariants hold\n$/);
  });
});
