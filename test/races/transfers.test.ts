import type { Answer } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import {
  atOnce,
  gate,
  persistently,
  postgresVersion,
  rewrite,
  tally,
  violated,
  withoutGuard,
  UNLOCKED,
} from '../support/race.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import { PRICE, Street } from '../support/street.js';
import { claim, send, takeBack } from '../support/transfers.js';
import { codeOf, people, person, type Somebody } from '../support/world.js';

const runs = size(20, 2000);

const ON_ITS_WAY = '6 a ticket is on its way while a transfer of it is pending, and only then';
const HELD =
  '6 a ticket is held by who claimed it last, else by its buyer; each claim is told of once and kills older codes';

const claimed = (kim: Somebody, token: string) => () => persistently(() => claim(kim, token));
const back = (sam: Somebody, ticketId: string) => () => persistently(() => takeBack(sam, ticketId));

const EACH = 8;

/** Eight tickets of one account that has started 18 transfers today, sent before any has been told of. */
async function sendTogether(street: Street): Promise<Answer[]> {
  const sam = await person(street.box);
  for (const ticketId of await street.tickets(sam, 2)) {
    for (let n = 0; n < 9; n += 1) {
      await street.parcel(sam, ticketId);
      await takeBack(sam, ticketId);
    }
  }
  const ids = await street.tickets(sam, EACH);
  const shut = await gate(street.box, 'LOCK TABLE platform.outbox IN EXCLUSIVE MODE');
  const all = atOnce(ids, (id) => persistently((headers) => send(sam, id, {}, headers)));
  await shut.gathered(EACH);
  await shut.open();
  return all;
}

/** The first and the second, started in either order. */
async function both(turn: number, first: () => Promise<Answer>, second: () => Promise<Answer>) {
  const early = turn % 2 === 0 ? first() : undefined;
  const other = second();
  return Promise.all([early ?? first(), other]);
}

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('a ticket that changes hands, and at the same moment', () => {
  let street: Street;
  beforeAll(async () => {
    street = await Street.open();
  });
  afterAll(() => street.box.stop());

  const figures = async (name: string, began: number, outcome: Record<string, number>) =>
    keepFigures(name, began, { sizes: { runs }, outcome, postgres: await postgresVersion(street.box) });
  const count = (name: string) =>
    street.box.sql<{ n: number }>('SELECT count(*)::int AS n FROM platform.outbox WHERE name = $1', [name]);

  it('nothing ends it once more, in the database itself', async () => {
    const sam = await person(street.box);
    const [ticketId = ''] = await street.tickets(sam, 1);
    const { token } = await street.parcel(sam, ticketId);
    expect((await claim(await person(street.box), token)).status).toBe(200);
    const again = `UPDATE transfers.transfers SET status = 'pending', claimed_by = NULL, ended_at = NULL WHERE ticket_id = $1`;
    await expect(street.box.sql(again, [keyOf(ticketId)])).rejects.toMatchObject({
      constraint: 'transfers_end_once',
    });
  });

  it('another claim by the same token: one has it, and the other is told nothing', async () => {
    const began = performance.now();
    const before = (await count('ticket.transferred'))[0]?.n ?? 0;
    const wins = [0, 0];
    await street.races(
      runs,
      (sam, n) => street.tickets(sam, n),
      async (sam, ticketId, turn) => {
        const { token } = await street.parcel(sam, ticketId);
        const claimers = await people(street.box, 2);
        const answers = await atOnce(claimers, (kim) => claimed(kim, token)());
        expect(tally(answers)).toEqual({ 200: 1, '410 claim_invalid': 1 });
        const winner = answers.findIndex(({ status }) => status === 200);
        wins[winner] = (wins[winner] ?? 0) + 1;
        expect([turn, await street.holderOf(ticketId)]).toEqual([
          turn,
          { holder: claimers[winner]?.userId, status: 'confirmed' },
        ]);
      },
    );
    expect(((await count('ticket.transferred'))[0]?.n ?? 0) - before).toBe(runs);
    await figures('two claims at once', began, {
      'first had it': wins[0] ?? 0,
      'second had it': wins[1] ?? 0,
    });
  });

  it('its sender who takes it back: one of them has it', async () => {
    const began = performance.now();
    for (const claimFirst of [true, false]) {
      const [sam, kim] = [await person(street.box), await person(street.box)];
      const [ticketId = ''] = await street.tickets(sam, 1);
      const { token } = await street.parcel(sam, ticketId);
      const [claims, takes] = [claimed(kim, token), back(sam, ticketId)];
      const answers = claimFirst
        ? await street.inTurn(ticketId, claims, takes)
        : await street.inTurn(ticketId, takes, claims);
      expect(tally(answers)).toEqual({ 200: 1, [claimFirst ? '404 not_found' : '410 claim_invalid']: 1 });
    }
    let [claims, takes] = [0, 0];
    await street.races(
      runs,
      (sam, n) => street.tickets(sam, n),
      async (sam, ticketId, turn) => {
        const { token } = await street.parcel(sam, ticketId);
        const kim = await person(street.box);
        const [has, took] = await both(turn, claimed(kim, token), back(sam, ticketId));
        const won = has.status === 200;
        claims += won ? 1 : 0;
        takes += took.status === 200 ? 1 : 0;
        expect([has.status, took.status]).toEqual(won ? [200, 404] : [410, 200]);
        expect(await street.holderOf(ticketId)).toEqual({
          holder: (won ? kim : sam).userId,
          status: 'confirmed',
        });
      },
    );
    await figures('a claim and its sender who takes the ticket back at once', began, {
      claimed: claims,
      'taken back': takes,
    });
  });

  it('a door: the old code admits nobody, and whoever is admitted by hand is its new holder', async () => {
    const began = performance.now();
    const told: Record<string, number> = {};
    await street.races(
      runs,
      (sam, n) => street.tickets(sam, n),
      async (sam, ticketId, turn) => {
        const old = await codeOf(sam, ticketId);
        const { token } = await street.parcel(sam, ticketId);
        const kim = await person(street.box);
        const acts = chance(turn).shuffled([
          claimed(kim, token),
          () => street.scan(ticketId, old),
          () => street.scan(ticketId, old),
          () => street.scan(ticketId),
        ]);
        const answers = await atOnce(acts, (act) => act());
        const scans = answers.filter(({ body }) => 'admitted' in body);
        const inside = scans.filter(({ body }) => body.admitted === true);
        for (const { body } of scans)
          told[body.reason ?? 'admitted'] = (told[body.reason ?? 'admitted'] ?? 0) + 1;
        expect(scans.length).toBe(3);
        expect(inside.length).toBeLessThanOrEqual(1);
        expect(answers.filter(({ body }) => body.id === ticketId).map(({ status }) => status)).toEqual([200]);
        expect(await street.holderOf(ticketId)).toEqual({
          holder: kim.userId,
          status: inside.length === 1 ? 'checked_in' : 'confirmed',
        });
        const again = await street.scan(ticketId, old);
        expect([again.body.admitted, again.body.reason]).toEqual([false, 'superseded_qr']);
      },
    );
    await figures('a claim and three scans at once', began, told);
  });

  it('the sending and a door: the ticket is used or sent', async () => {
    const began = performance.now();
    let [used, onTheirWay] = [0, 0];
    await street.races(
      runs,
      (sam, n) => street.tickets(sam, n),
      async (sam, ticketId, turn) => {
        const qr = await codeOf(sam, ticketId);
        const [sending, scan] = await both(
          turn,
          () => persistently((headers) => send(sam, ticketId, {}, headers)),
          () => street.scan(ticketId, qr),
        );
        const inside = scan.body.admitted === true;
        used += inside ? 1 : 0;
        onTheirWay += sending.status === 201 ? 1 : 0;
        expect([sending.status, sending.body.code, scan.body.reason]).toEqual(
          inside ? [409, 'ticket_used', undefined] : [201, undefined, 'transfer_pending'],
        );
      },
    );
    await figures('a ticket sent and scanned at once', began, {
      used,
      sent: onTheirWay,
    });
  });

  it('as many others of its sender as there are: twenty are sent a day, and no more', async () => {
    expect(tally(await sendTogether(street))).toEqual({ 201: 2, '429 too_many_transfers': EACH - 2 });
  });

  it('an operator who refunds it: the money goes back once, to the buyer, and the ticket is void', async () => {
    const began = performance.now();
    for (const claimFirst of [true, false]) {
      const [sam, kim] = [await person(street.box), await person(street.box)];
      const [ticketId = ''] = await street.paidTickets(sam, 1);
      const { token } = await street.parcel(sam, ticketId);
      const [claims, refunds] = [claimed(kim, token), () => street.refund(ticketId)];
      const answers = claimFirst
        ? await street.inTurn(ticketId, claims, refunds)
        : await street.inTurn(ticketId, refunds, claims);
      expect(tally(answers)).toEqual(claimFirst ? { 200: 2 } : { 200: 1, '410 claim_invalid': 1 });
    }
    let claims = 0;
    await street.races(
      runs,
      (sam, n) => street.paidTickets(sam, n),
      async (sam, ticketId, turn) => {
        const { token } = await street.parcel(sam, ticketId);
        const kim = await person(street.box);
        const [has, refund] = await both(turn, claimed(kim, token), () => street.refund(ticketId));
        const won = has.status === 200;
        claims += won ? 1 : 0;
        expect([refund.status, refund.body.refund?.amount]).toEqual([200, PRICE]);
        expect([has.status, has.body.code]).toEqual(won ? [200, undefined] : [410, 'claim_invalid']);
        expect(await street.holderOf(ticketId)).toEqual({
          holder: (won ? kim : sam).userId,
          status: 'refunded',
        });
      },
    );
    const pending = await street.box.sql(
      `SELECT x.id FROM transfers.transfers x JOIN ticketing.tickets t ON t.id = x.ticket_id
        WHERE x.status = 'pending' AND t.status = 'refunded'`,
    );
    expect(pending).toEqual([]);
    await figures('a claim and an operator who refunds at once', began, {
      'claimed, then refunded': claims,
      'refunded before': runs - claims,
      'refunded twice': 0,
    });
  });
});

/** What keeps a ticket from being claimed by two, or when it is not to be had any more. */
const guards = {
  'whose the ticket is': [
    'WHERE t.id = $1 AND t.holder_id = $2 FOR UPDATE OF t',
    'WHERE t.id = $1 AND $2::uuid IS NOT NULL FOR UPDATE OF t',
  ],
  'whether the ticket is on its way': [
    `WHERE t.id = $1 AND t.status = 'transfer_pending' RETURNING ticketing.ticket_payload(t)`,
    'WHERE t.id = $1 RETURNING ticketing.ticket_payload(t)',
  ],
  'whether the transfer is pending': [
    `WHERE token_hash = $1 AND status = 'pending' AND expires_at > now() RETURNING id`,
    'WHERE token_hash = $1 RETURNING id',
  ],
} satisfies Record<string, [from: string, to: string]>;
type Guard = keyof typeof guards;
const [HOLDER, ON_WAY, PENDING] = Object.keys(guards) as [Guard, Guard, Guard];

describe('controls', () => {
  let street: Street;
  let sam: Somebody;
  let kim: Somebody;
  beforeEach(async () => {
    street = await Street.open();
    [sam, kim] = [await person(street.box), await person(street.box)];
  });
  afterEach(() => street.box.stop({ sound: false }));

  /** Without these looks, and without the trigger behind them. */
  const without = async <T>(names: readonly Guard[], act: () => Promise<T>): Promise<T> => {
    await street.box.sql('DROP TRIGGER transfers_end_once ON transfers.transfers');
    return withoutGuard(
      names.map((name) => guards[name]),
      act,
    );
  };

  describe('two claims, which three looks keep apart', () => {
    const looks = [HOLDER, ON_WAY, PENDING];
    const claimTwice = async (names: readonly Guard[]): Promise<Answer[]> => {
      const [ticketId = ''] = await street.tickets(sam, 1);
      const { token } = await street.parcel(sam, ticketId);
      const other = await person(street.box);
      return without(names, () => street.inTurn(ticketId, claimed(kim, token), claimed(other, token)));
    };

    it('without any, two have claimed it, which verify reports', async () => {
      const answers = await claimTwice(looks);
      // Whoever was first may not see any more what has become another's.
      expect(answers.map(({ status }) => status)).not.toContain(410);
      expect(await violated(street.box)).toContain(HELD);
    });

    it.each(looks)('a look at %s is enough', async (kept) => {
      const answers = await claimTwice(looks.filter((name) => name !== kept));
      expect(tally(answers)).toEqual({ 200: 1, '410 claim_invalid': 1 });
    });
  });

  describe('a claim of what was taken back, which two looks keep out', () => {
    const looks = [ON_WAY, PENDING];
    const claimAfter = async (names: readonly Guard[]) => {
      const [ticketId = '', another = ''] = await street.tickets(sam, 2);
      const { token } = await street.parcel(sam, ticketId);
      const { token: anothers } = await street.parcel(sam, another);
      const answers = await without(names, async () => {
        // Of another ticket: it passes by every look, of which the first that is kept would hide the others.
        await claim(kim, anothers);
        return street.inTurn(ticketId, back(sam, ticketId), claimed(kim, token));
      });
      return { told: tally(answers), holder: (await street.holderOf(ticketId)).holder };
    };

    it('without any, it is claimed all the same', async () => {
      expect(await claimAfter(looks)).toEqual({ told: { 200: 2 }, holder: kim.userId });
    });

    it.each(looks)('a look at %s is enough', async (kept) => {
      expect(await claimAfter(looks.filter((name) => name !== kept))).toEqual({
        told: { 200: 1, '410 claim_invalid': 1 },
        holder: sam.userId,
      });
    });
  });

  it('without a look at whether it is on its way, a refunded ticket is alive again, which verify reports', async () => {
    const [ticketId = ''] = await street.paidTickets(sam, 1);
    const { token } = await street.parcel(sam, ticketId);
    const answers = await withoutGuard([guards[ON_WAY]], () =>
      street.inTurn(ticketId, () => street.refund(ticketId), claimed(kim, token)),
    );
    expect(tally(answers)).toEqual({ 200: 2 });
    expect((await street.holderOf(ticketId)).status).toBe('confirmed');
    expect(await violated(street.box)).toContain('3 a cancelled order has no live tickets');
  });

  it('where one sender does not wait for themselves, more are sent than may be', async () => {
    const answers = await withoutGuard(
      [["SELECT pg_advisory_xact_lock(hashtextextended('transfers of ' || $1, 0))", 'SELECT $1::text']],
      () => sendTogether(street),
    );
    expect(tally(answers)).toEqual({ 201: EACH });
  });

  it('a door that does not look at how often a ticket was claimed admits whoever has sent it away', async () => {
    await rewrite(street.box, 'ticketing.record_scan', [
      ["(scan ->> 'generation')::int IS DISTINCT FROM ticket.generation", 'false'],
    ]);
    const [ticketId = ''] = await street.tickets(sam, 1);
    const old = await codeOf(sam, ticketId);
    const { token } = await street.parcel(sam, ticketId);
    const [has, scan] = await street.inTurn(ticketId, claimed(kim, token), () => street.scan(ticketId, old));
    expect([has.status, scan.body.admitted]).toEqual([200, true]);
  });

  it('a door that does not lock the ticket admits one that has been sent, which verify reports', async () => {
    await rewrite(street.box, 'ticketing.check_in', [['FOR UPDATE OF t', UNLOCKED]]);
    const [ticketId = ''] = await street.tickets(sam, 1);
    const qr = await codeOf(sam, ticketId);
    const [sending, scan] = await street.inTurn(
      ticketId,
      () => send(sam, ticketId),
      () => street.scan(ticketId, qr),
    );
    expect([sending.status, scan.body.admitted]).toEqual([201, true]);
    expect(await violated(street.box)).toContain(ON_ITS_WAY);
  });
});
