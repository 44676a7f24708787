import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import {
  BY_HAND,
  checkOut,
  doorRules,
  offline,
  perkOf,
  redeem,
  undo,
  upload,
} from '../support/door-requests.js';
import {
  atOnce,
  persistently,
  postgresVersion,
  rewrite,
  tally,
  times,
  violated,
  UNLOCKED,
} from '../support/race.js';
import { scannedAlone } from '../support/scans-alone.js';
import { chance, printSeed, size, soak, SOAK_TIMEOUT } from '../support/sizes.js';
import { keepFigures } from '../support/soak-results.js';
import {
  checkIn,
  eventNow,
  organisation,
  person,
  register,
  staff,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const PER_ORDER = 100;
const BATCH = 1000;

beforeAll(printSeed);
if (soak) jest.setTimeout(SOAK_TIMEOUT);

/** An event at whose doors so many are expected. */
async function expected(
  box: Boxoffice,
  attic: Organisation,
  count: number,
): Promise<{ on: OnSale; ids: string[] }> {
  const on = await eventNow(attic, { types: [{ price_pence: 0, max_per_order: PER_ORDER }] });
  const ids: string[] = [];
  while (ids.length < count) {
    const { body } = await register(await person(box), on, Math.min(PER_ORDER, count - ids.length));
    ids.push(...body.tickets.map(({ id }: Json) => id));
  }
  return { on, ids };
}

const occupancyOf = async (door: Somebody, { eventId }: OnSale): Promise<Json> =>
  (await door.client.get(`/api/events/${eventId}/occupancy`)).body.data;

const counted = (answers: readonly Answer[], holds: (body: Json) => boolean) =>
  answers.filter(({ status, body }) => status === 200 && holds(body)).length;

interface Traffic {
  ins: number;
  outs: number;
  undone: number;
}

/** Somebody is let in, let out and taken back by everybody at once. */
async function traffic(
  operator: Somebody,
  door: Somebody,
  id: string,
  acts: number,
  turn: number,
): Promise<Traffic> {
  const pick = chance(turn);
  const kinds = times(acts).map(() => (['in', 'in', 'out', 'undo'] as const)[pick.below(4)] ?? 'in');
  const answers = await atOnce(kinds, (kind) =>
    persistently(() =>
      kind === 'undo' ? undo(operator, id) : kind === 'in' ? checkIn(door, id, BY_HAND) : checkOut(door, id),
    ),
  );
  const allowed = kinds.map((kind) => (kind === 'undo' ? [200, 409] : [200]));
  answers.forEach(({ status }, index) => expect(allowed[index]).toContain(status));
  return {
    ins: counted(answers, ({ admitted }) => admitted === true),
    outs: counted(answers, ({ checked_out: out }) => out === true),
    undone: counted(answers, ({ success }) => success === true),
  };
}

describe('coming, going and taking back at once', () => {
  const people = size(8, 500);
  const ACTS = 16;
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterAll(() => box.stop());

  it('is counted as each was told: entries, and the people inside', async () => {
    const { on, ids } = await expected(box, attic, people);
    await doorRules(box, on.typeIds[0] ?? '', { allowReentry: true });
    const began = performance.now();
    const sums = { ins: 0, outs: 0, undone: 0 };
    for (const [turn, pair] of times(Math.ceil(ids.length / 2)).entries()) {
      const at = ids.slice(pair * 2, pair * 2 + 2);
      const acts = () =>
        Promise.all(at.map((id, n) => traffic(attic.operator, door, id, ACTS, turn * 2 + n)));
      for (const told of await (turn % 2 === 0 ? acts() : scannedAlone(box, acts))) {
        sums.ins += told.ins;
        sums.outs += told.outs;
        sums.undone += told.undone;
      }
    }
    const [sum] = await box.sql<{ entries: number; inside: number }>(
      'SELECT sum(entries)::int AS entries, count(*) FILTER (WHERE inside)::int AS inside FROM ticketing.tickets',
    );
    expect(sum?.entries).toBe(sums.ins - sums.undone);
    expect((await occupancyOf(door, on)).inside).toBe(sum?.inside);
    await keepFigures('coming, going and taking back at once', began, {
      sizes: { tickets: people, 'acts each': ACTS },
      outcome: { 'let in': sums.ins, 'let out': sums.outs, 'taken back': sums.undone, 'counted wrongly': 0 },
      postgres: await postgresVersion(box),
    });
  });
});

describe('two devices that were offline', () => {
  const tickets = size(60, 2000);
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterAll(() => box.stop());

  it('upload the same tickets at once: each is accepted of one, a conflict of the other, and none is lost', async () => {
    const { on, ids } = await expected(box, attic, tickets);
    const began = performance.now();
    const size = Math.min(BATCH, Math.ceil(ids.length / 2));
    const devices = ['scanner-1', 'scanner-2'];
    const batches = devices.flatMap((device, turn) => {
      const scans = chance(turn)
        .shuffled(ids)
        .map((id) => offline(id, { scan_point: device }));
      return times(Math.ceil(scans.length / size)).map((n) => ({
        device,
        scans: scans.slice(n * size, (n + 1) * size),
      }));
    });
    const uploaded = () =>
      atOnce(batches, ({ device, scans }) => persistently(() => upload(door, on, device, scans)));
    const answers = await uploaded();
    expect(tally(answers)).toEqual({ 200: batches.length });
    const results = new Map<string, string[]>();
    for (const { body } of answers) {
      for (const { ticket_id, result } of body.data)
        results.set(ticket_id, [...(results.get(ticket_id) ?? []), result].sort());
    }
    for (const id of ids) expect([id, results.get(id)]).toEqual([id, ['accepted', 'conflict']]);
    const seconds = (performance.now() - began) / 1000;

    for (const { body } of await uploaded())
      expect([body.accepted, body.conflicts, body.duplicates]).toEqual([0, 0, body.data.length]);
    expect(await occupancyOf(door, on)).toMatchObject({ inside: tickets, admitted: tickets });
    const { body } = await door.client.get(`/api/events/${on.eventId}/check-ins?conflict=true&limit=1`);
    expect(body.total).toBe(tickets);
    expect(body.data[0]).toMatchObject({
      reason: 'already_used',
      conflicts_with: { scan_point: expect.stringMatching(/^scanner-/) },
    });
    expect(await box.sql('SELECT count(*)::int AS scans FROM ticketing.scans')).toEqual([
      { scans: tickets * 2 },
    ]);
    await keepFigures('two offline devices with the same tickets', began, {
      sizes: { tickets, devices: devices.length, 'batches at once': batches.length, 'scans a batch': size },
      outcome: {
        accepted: tickets,
        conflicts: tickets,
        lost: 0,
        'scans recorded a second': Math.round((tickets * 2) / seconds),
      },
      postgres: await postgresVersion(box),
    });
  });
});

describe('a perk', () => {
  const REDEEMERS = 20;
  const QUANTITY = 3;
  const tickets = size(5, 200);
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());

  it('asked for everywhere at once is redeemed exactly as often as granted', async () => {
    const attic = await organisation(box);
    const door = await staff(box, attic);
    const { on, ids } = await expected(box, attic, tickets);
    const perkId = await perkOf(box, attic, on.typeIds[0] ?? '', { quantity: QUANTITY });
    const began = performance.now();
    for (const id of ids) {
      const answers = await atOnce(times(REDEEMERS), () => persistently(() => redeem(door, id, perkId)));
      expect(counted(answers, ({ redeemed }) => redeemed === true)).toBe(QUANTITY);
      expect(counted(answers, ({ reason }) => reason === 'used_up')).toBe(REDEEMERS - QUANTITY);
    }
    await keepFigures('a perk asked for everywhere at once', began, {
      sizes: { tickets, 'bars each': REDEEMERS, granted: QUANTITY },
      outcome: { redeemed: tickets * QUANTITY, 'redeemed too often': 0 },
      postgres: await postgresVersion(box),
    });
  });
});

describe('a door pack', () => {
  const tickets = size(600, 10_000);
  const CHANGED = 20;
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterAll(() => box.stop());

  /** Reads a pack as it comes: how long it took, how large it was, and what the heap grew by meanwhile. */
  async function streamed(path: string): Promise<{ bytes: number; ms: number; heap: number }> {
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    const before = process.memoryUsage().heapUsed;
    const began = performance.now();
    const response = await fetch(box.baseUrl + path, {
      headers: { authorization: `Bearer ${door.client.token}` },
    });
    let bytes = 0;
    let most = before;
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      most = Math.max(most, process.memoryUsage().heapUsed);
    }
    return { bytes, ms: performance.now() - began, heap: most - before };
  }

  it('is read as it comes, and then brings only what has changed', async () => {
    const { on, ids } = await expected(box, attic, tickets);
    const path = `/api/events/${on.eventId}/door-pack`;
    const began = performance.now();
    await streamed(path);
    const whole = await streamed(path);
    const first = (await door.client.get(path)).body.data;
    expect(first.tickets.map(({ id }: Json) => id)).toEqual([...ids].sort());
    const scanned = chance().shuffled(ids).slice(0, CHANGED);
    await atOnce(scanned, (id) => persistently(() => checkIn(door, id, BY_HAND)));
    const since = `${path}?since=${first.cursor}`;
    const changes = await streamed(since);
    const second = (await door.client.get(since)).body.data;
    expect(second.complete).toBe(false);
    expect(second.tickets.map(({ id }: Json) => id)).toEqual([...scanned].sort());
    await keepFigures('a door pack', began, {
      sizes: { tickets, changed: CHANGED },
      outcome: {
        'ms for all': Math.round(whole.ms),
        'KiB for all': Math.round(whole.bytes / 1024),
        'MiB of heap': Math.round(whole.heap / 1024 / 102.4) / 10,
        'ms for what changed': Math.round(changes.ms),
        'KiB for what changed': Math.round(changes.bytes / 102.4) / 10,
      },
      postgres: await postgresVersion(box),
    });
  });

  it('is what the books say, for a scanner that asks again and again while all changes', async () => {
    const { on, ids } = await expected(box, attic, size(60, 1000));
    await doorRules(box, on.typeIds[0] ?? '', { allowReentry: true });
    const path = `/api/events/${on.eventId}/door-pack`;
    const kept = new Map<string, Json>();
    let cursor: string | undefined;
    const poll = async () => {
      const { data } = (await door.client.get(cursor === undefined ? path : `${path}?since=${cursor}`)).body;
      for (const ticket of data.tickets) kept.set(ticket.id, ticket);
      ({ cursor } = data);
    };
    await poll();
    let changing = true;
    const polling = (async () => {
      while (changing) await poll();
    })();
    await atOnce(times(8), async (lane) => {
      for (const id of ids.filter((_id, index) => index % 8 === lane)) {
        await persistently(() => checkIn(door, id, BY_HAND));
        await persistently(() => checkOut(door, id));
        if (chance(lane).below(2) === 0) await persistently(() => undo(attic.operator, id));
      }
    });
    changing = false;
    await polling;
    await poll();
    const { tickets: all } = (await door.client.get(path)).body.data;
    expect([...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(all);
  });
});

describe('controls', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let door: Somebody;
  beforeEach(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    door = await staff(box, attic);
  });
  afterEach(() => box.stop({ sound: false }));

  it('doors that do not lock the ticket lose count of who is inside, which verify reports', async () => {
    await rewrite(box, 'ticketing.check_in', [['FOR UPDATE OF t', UNLOCKED]]);
    const { on, ids } = await expected(box, attic, 20);
    await doorRules(box, on.typeIds[0] ?? '', { allowReentry: true });
    let reported: string[] = [];
    for (const id of ids) {
      await scannedAlone(box, () => atOnce(times(20), () => persistently(() => checkIn(door, id, BY_HAND))));
      reported = await violated(box);
      if (reported.length > 0) break;
    }
    expect(reported).toContain('5 people inside = tickets inside');
  });

  it('devices whose upload locks nothing are both told that they let the same ticket in', async () => {
    await rewrite(box, 'ticketing.record_offline_scans', [['FOR UPDATE OF t', '']]);
    await box.sql('ALTER TABLE ticketing.tickets DROP CONSTRAINT tickets_entries');
    let accepted = 0;
    for (let attempt = 0; attempt < 20 && accepted < 2; attempt += 1) {
      const { on, ids } = await expected(box, attic, 50);
      const answers = await atOnce(['scanner-1', 'scanner-2'], (device) =>
        persistently(() =>
          upload(
            door,
            on,
            device,
            ids.map((id) => offline(id)),
          ),
        ),
      );
      const results = answers.flatMap(({ body }) => body.data as Json[]);
      accepted = Math.max(
        ...ids.map((id) => results.filter((one) => one.ticket_id === id && one.result === 'accepted').length),
      );
    }
    expect(accepted).toBe(2);
    expect(await violated(box)).toContain(
      '5 a ticket is admitted as often as its scans say, and no more often than it allows',
    );
  });

  it('bars that lock nothing redeem a perk too often', async () => {
    await rewrite(box, 'ticketing.redeem_perk', [
      ['FOR UPDATE OF t', ''],
      // Whoever has counted takes a moment, in which others count as well.
      ['refused := CASE', 'PERFORM pg_sleep(0.02); refused := CASE'],
    ]);
    await box.sql('DROP INDEX ticketing.perk_redemptions_nth');
    const { on, ids } = await expected(box, attic, 20);
    const perkId = await perkOf(box, attic, on.typeIds[0] ?? '');
    let most = 0;
    for (const id of ids) {
      const answers = await atOnce(times(20), () => persistently(() => redeem(door, id, perkId)));
      most = Math.max(
        most,
        counted(answers, ({ redeemed }) => redeemed === true),
      );
      if (most > 1) break;
    }
    expect(most).toBeGreaterThan(1);
    expect(await violated(box)).toContain('5 a perk is redeemed no more often than its type grants');
  });
});
