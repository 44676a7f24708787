import fc from 'fast-check';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import { operations } from '../support/documented.js';
import { requests, send, type Request } from '../support/requests.js';
import { seed, size } from '../support/sizes.js';
import { setStage, type Stage } from '../support/stage.js';
import { callsOf, parsed } from './hostile.js';

const runs = size(30, 4000);

// What a good body may become does no harm to the next call of the same operation, but for these.
const spent = new Set(['signOut', 'purchaseTickets', 'registerForFree', 'eraseAccount']);

describe(`hostile and half-right calls (SEED=${seed})`, () => {
  let box: Boxoffice;
  let stage: Stage;

  beforeAll(async () => {
    box = await startBoxoffice();
    stage = await setStage(box);
  });
  afterAll(() => box.stop());

  it.each(operations.map((operation) => [operation.operationId, operation] as const))(
    '%s answers all of them as documented, and never with a 5xx',
    async (operationId, operation) => {
      const make = requests[operationId];
      if (!make) throw new Error(`test/support/requests.ts does not say how to call ${operationId}`);
      const first = await make(stage);
      expect((await send(operation, first)).status).toBeLessThan(300);

      const seen = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(callsOf(operation, parsed(first.body)), async (callOf) => {
          const good: Request = spent.has(operationId) ? await make(stage) : first;
          const { target, headers, body } = callOf(good);
          try {
            // Client fails on whatever the documents do not tell of.
            const answer = await good.client.call(operation.method, target, { headers, body });
            seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
            expect(answer.status).toBeLessThan(500);
            expect(answer.text).not.toMatch(LEAKS);
          } catch (error) {
            const sent = JSON.stringify({
              target: target.slice(0, 500),
              headers,
              body:
                typeof body === 'string'
                  ? body.slice(0, 1000)
                  : Buffer.from(body ?? [])
                      .toString('latin1')
                      .slice(0, 1000),
            });
            throw new Error(`${(error as Error).message.slice(0, 2000)}\nsent: ${sent}`, { cause: error });
          }
        }),
        { seed, numRuns: runs },
      );
      expect([operationId, seen.size]).not.toEqual([operationId, 0]);
    },
    size(60_000, 600_000),
  );
});

/** Stack traces, SQL and the names of what we are made of. */
const LEAKS =
  /node_modules|\bat \w+ \(|SELECT |INSERT INTO|QueryFailedError|(?<![\w.-])pg_|\bTypeError\b|syntax error/;
