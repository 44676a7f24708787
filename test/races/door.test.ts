import { newId, type Member } from '#libs/platform';
import { ScanLane } from '../../libs/ticketing/src/scans/scan-lane.js';
import type { Scanned, ScanOutcome } from '../../libs/ticketing/src/scans/scan.store.js';
import type { ScannedCode } from '../../libs/ticketing/src/scans/scanned-codes.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import {
  atOnce,
  gate,
  persistently,
  postgresVersion,
  rewrite,
  times,
  violated,
  UNLOCKED,
} from '../support/race.js';
import { scannedAlone } from '../support/scans-alone.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  checkIn,
  codeOf,
  eventNow,
  organisation,
  person,
  register,
  staff,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const DOORS = 20;
const PER_ORDER = 20;
const tickets = size(20, 2_000);

interface Shown {
  holder: Somebody;
  id: string;
  qr: string;
}

async function holders(box: Boxoffice, of: Organisation, count: number): Promise<Shown[]> {
  const on = await eventNow(of, { types: [{ price_pence: 0, max_per_order: PER_ORDER }] });
  const shown: Shown[] = [];
  while (shown.length < count) {
    const holder = await person(box);
    const { body } = await register(holder, on, Math.min(PER_ORDER, count - shown.length));
    for (const { id } of body.tickets) shown.push({ holder, id, qr: await codeOf(holder, id) });
  }
  return shown;
}

const scanAtAll = (doors: readonly Somebody[], { id, qr }: Shown): Promise<Answer[]> =>
  atOnce(doors, (door, n) => persistently(() => checkIn(door, id, { qr, scan_point: `Door ${n}` })));

const admitted = (answers: readonly Answer[]) => answers.filter(({ body }) => body.admitted === true).length;

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

describe('one ticket at many doors at once', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  it('is admitted at exactly one, and the others say so', async () => {
    const shown = await holders(box, attic, tickets);
    const doors = await Promise.all(times(DOORS).map(() => staff(box, attic)));
    const began = performance.now();
    for (const [turn, ticket] of chance().shuffled(shown).entries()) {
      const scans = () => scanAtAll(doors, ticket);
      const answers = await (turn % 2 === 0 ? scans() : scannedAlone(box, scans));
      expect(answers.map(({ status }) => status)).toEqual(times(DOORS).map(() => 200));
      expect(admitted(answers)).toBe(1);
      expect(answers.filter(({ body }) => body.reason === 'already_used')).toHaveLength(DOORS - 1);
    }
    expect(await box.sql('SELECT sum(inside)::int AS inside FROM ticketing.occupancy')).toEqual([
      { inside: tickets },
    ]);
    await keepFigures('one ticket at many doors', began, {
      sizes: { tickets, doors: DOORS },
      outcome: { 'admitted once': tickets, 'admitted twice': 0 },
      postgres: await postgresVersion(box),
    });
  });

  it('is one scan, when the same scanner sends it many times at once', async () => {
    const [ticket] = await holders(box, attic, 1);
    const door = await staff(box, attic);
    const scan = { qr: ticket?.qr, device_id: 'scanner-1', scanned_at: new Date().toISOString() };
    const answers = await atOnce(times(DOORS), () =>
      persistently(() => checkIn(door, ticket?.id ?? '', scan)),
    );
    expect(admitted(answers)).toBe(DOORS);
    expect(new Set(answers.map(({ body }) => body.entry))).toEqual(new Set([1]));
    expect(
      await box.sql(
        `SELECT count(*)::int AS scans FROM ticketing.scans WHERE platform.public_id('ticket', ticket_id) = $1`,
        [ticket?.id],
      ),
    ).toEqual([{ scans: 1 }]);
  });
});

describe('scans that arrive together', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let lane: ScanLane;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    lane = box.app.get(ScanLane, { strict: false });
  });
  afterAll(() => box.stop());

  const scanOf = (ticketId: string, over: Partial<Scanned> = {}): Scanned => ({
    ticketId,
    direction: 'in',
    ...over,
  });
  const byHand: ScannedCode = { genuine: true, generation: null, codeHash: '' };

  /** All of them in one call, because another scan is at a shut gate when they come. */
  async function together(
    scans: Scanned[],
    ahead: string,
  ): Promise<PromiseSettledResult<ScanOutcome | undefined>[]> {
    const member = {
      userId: attic.operator.userId,
      sessionId: newId(),
      organisationId: attic.key,
      role: 'client',
      allVenues: true,
    } as Member;
    const shut = await gate(box, 'SELECT FROM ticketing.tickets WHERE id = $1 FOR UPDATE', [ahead]);
    const first = lane.record(member, scanOf(ahead), byHand);
    await shut.gathered(1);
    const all = Promise.allSettled(scans.map((scan) => lane.record(member, scan, byHand)));
    await shut.open();
    await first;
    return all;
  }

  const told = (settled: PromiseSettledResult<ScanOutcome | undefined>[]) =>
    settled.map((one) =>
      one.status === 'fulfilled' ? (one.value?.reason ?? one.value?.admitted) : 'failed',
    );

  it('share a call and have each its own answer; one that fails fails alone', async () => {
    // At another event: whether it comes before or after the others changes nothing for them.
    const [elsewhere] = await holders(box, attic, 1);
    const ahead = keyOf(elsewhere?.id ?? '');
    const shown = await holders(box, attic, 7);
    const [here = '', there = '', gone = '', ...others] = shown.map(({ id }) => keyOf(id));
    const mixed = await together(
      [
        scanOf(here),
        scanOf(newId()),
        scanOf(there, { eventId: newId() }),
        scanOf(gone, { direction: 'out' }),
      ],
      ahead,
    );
    expect(told(mixed)).toEqual([true, undefined, 'wrong_event', 'not_inside']);
    expect(mixed[0]).toMatchObject({ value: { ticketId: here, entry: 1, occupancy: { inside: 1 } } });
    const [calls] = await box.sql(
      'SELECT count(DISTINCT xmin::text)::int AS n FROM ticketing.scans WHERE ticket_id <> $1',
      [ahead],
    );
    expect(calls).toEqual({ n: 1 });

    const [one = '', bad = '', two = ''] = others;
    const poisoned = await together([scanOf(one), scanOf(bad, { scanPoint: '\u0000' }), scanOf(two)], ahead);
    expect(told(poisoned)).toEqual([true, 'failed', true]);
    expect(await box.sql('SELECT sum(inside)::int AS inside FROM ticketing.occupancy')).toEqual([
      { inside: 4 },
    ]);
  });
});

describe('control: the ticket is looked at without being locked', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
    await rewrite(box, 'ticketing.check_in', [['FOR UPDATE OF t', UNLOCKED]]);
    await box.sql('ALTER TABLE ticketing.tickets DROP CONSTRAINT tickets_entries');
  });
  afterAll(() => box.stop({ sound: false }));

  it('is admitted at several doors, which verify reports', async () => {
    const attic = await organisation(box);
    const doors = await Promise.all(times(DOORS).map(() => staff(box, attic)));
    let most = 0;
    for (const ticket of await holders(box, attic, PER_ORDER)) {
      most = Math.max(most, admitted(await scannedAlone(box, () => scanAtAll(doors, ticket))));
      if (most > 1) break;
    }
    expect(most).toBeGreaterThan(1);
    expect(await violated(box)).toContain(
      '5 a ticket is admitted as often as its scans say, and no more often than it allows',
    );
  });
});
