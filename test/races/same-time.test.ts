import { privateId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import {
  atOnce,
  gate,
  persistently,
  postgresVersion,
  rewrite,
  tally,
  times,
  violated,
  withoutGuard,
} from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  buy,
  eventOnSale,
  organisation,
  people,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const SAME_EMAIL = 10;
const accounts = size(2, 50);
const BUYERS = 8;
const events = size(10, 300);

/** The same e-mail as different people write it. */
function registerAll(box: Boxoffice, name: string, turn: number): Promise<Answer[]> {
  const luck = chance(turn);
  const spelt = () => [...name].map((letter) => (luck.below(2) ? letter.toUpperCase() : letter)).join('');
  return atOnce(times(SAME_EMAIL), () =>
    persistently(() =>
      box.client.post('/api/auth/register', {
        email: `${spelt()}@example.com`,
        password: 'a long enough password',
        firstName: 'Sam',
        lastName: 'Lee',
      }),
    ),
  );
}

/** A new status by itself, or as one of the fields that change. */
type Unpublish = 'PATCH' | 'PUT';

/** Several buy while the operator takes the event off sale; who comes when is the turn's luck. */
async function unpublishWhileBought(box: Boxoffice, of: Organisation, turn: number, by: Unpublish = 'PATCH') {
  const on = await eventOnSale(of);
  const buyers = await people(box, BUYERS);
  const path = `/api/my-events/${on.eventId}${by === 'PATCH' ? '/status' : ''}`;
  const unpublish = () =>
    persistently(() => of.operator.client.call(by, path, { body: { status: 'draft' } }));
  const before = chance(turn).below(3);
  const gathering = await gate(
    box,
    `SELECT FROM ticketing.stock WHERE platform.public_id('tkt', ticket_type_id) = $1 FOR UPDATE`,
    [on.typeIds[0]],
  );
  const purchase = (buyer: Somebody) => persistently((headers) => buy(buyer, on, 1, headers));
  const early = atOnce(buyers.slice(0, before), purchase);
  await gathering.gathered(before);
  const off = unpublish();
  await gathering.gathered(before + 1);
  const later = atOnce(buyers.slice(before), purchase);
  await gathering.gathered(BUYERS + 1);
  await gathering.open();
  return { on, off: await off, bought: [...(await early), ...(await later)] };
}

const statusOf = async (box: Boxoffice, { eventId }: OnSale) =>
  (
    await box.sql<{ status: string; orders: number }>(
      `SELECT status, (SELECT count(*)::int FROM ticketing.orders o WHERE o.event_id = e.id) AS orders
         FROM catalogue.events e WHERE id = $1`,
      [privateId('evt', eventId)],
    )
  )[0];

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('at the same time', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it('one e-mail registered many times is one account', async () => {
    const began = performance.now();
    for (const turn of times(accounts)) {
      const answers = await registerAll(box, `same-${turn}`, turn);
      expect(tally(answers)).toEqual({ 201: 1, '409 email_taken': SAME_EMAIL - 1 });
    }
    await keepFigures('one e-mail registered at once', began, {
      sizes: { 'e-mails': accounts, 'calls each': SAME_EMAIL },
      outcome: { accounts, doubled: 0 },
      postgres: await postgresVersion(box),
    });
  });

  it('an event that is bought and taken off sale is either on sale and bought, or neither', async () => {
    const began = performance.now();
    const attic = await organisation(box);
    const outcome = { 'taken off sale': 0, 'kept on sale': 0 };
    for (const turn of times(events)) {
      const by = turn % 2 === 0 ? 'PATCH' : 'PUT';
      const { on, off, bought } = await unpublishWhileBought(box, attic, turn, by);
      const counts = tally(bought);
      const sold = counts[201] ?? 0;
      const known = (counts[201] ?? 0) + (counts['404 not_found'] ?? 0) + (counts['409 sale_closed'] ?? 0);
      expect({ counts, known }).toEqual({ counts, known: BUYERS });
      expect([200, 409]).toContain(off.status);
      if (off.status === 200) {
        outcome['taken off sale'] += 1;
        expect(await statusOf(box, on)).toEqual({ status: 'draft', orders: 0 });
        expect(sold).toBe(0);
      } else {
        outcome['kept on sale'] += 1;
        expect(off.body.code).toBe('active_bookings');
        expect(await statusOf(box, on)).toEqual({ status: 'approved', orders: sold });
        expect(sold).toBe(BUYERS);
      }
    }
    expect(await violated(box)).toEqual([]);
    await keepFigures('an event bought and taken off sale', began, {
      sizes: { events, buyers: BUYERS },
      outcome,
      postgres: await postgresVersion(box),
    });
  });
});

describe('controls', () => {
  let box: Boxoffice;
  beforeEach(async () => {
    box = await startBoxoffice();
  });
  afterEach(() => box.stop({ sound: false }));

  it('without the unique e-mail there are several accounts, which verify reports', async () => {
    await box.sql('DROP INDEX identity.users_email');
    const answers = await withoutGuard(
      [['ON CONFLICT (email) DO UPDATE', 'ON CONFLICT (id) DO UPDATE']],
      () => registerAll(box, 'same', 0),
    );
    expect(tally(answers)[201]).toBeGreaterThan(1);
    expect(await violated(box)).toContain('8 an e-mail is one account');
  });

  it('where a place is taken without a look at whether the sale is closed, a draft is sold, which verify reports', async () => {
    await rewrite(box, 'ticketing.take_places', [['AND NOT closed AND', 'AND']]);
    const attic = await organisation(box);
    let slipped = false;
    for (let turn = 0; !slipped && turn < 10; turn += 1) {
      const { on, off } = await unpublishWhileBought(box, attic, turn);
      const after = await statusOf(box, on);
      slipped = off.status === 200 && (after?.orders ?? 0) > 0;
    }
    expect(slipped).toBe(true);
    expect(await violated(box)).toContain('event lifecycle: no bookings of a draft or a rejected event');
  });
});
