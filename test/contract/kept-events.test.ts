import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Client, Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { newProfile, newRules } from '../support/offer-requests.js';
import { asked } from '../support/plans.js';
import { addFacilitator, addSession } from '../support/programme.js';
import { atOnce, gate, times, until } from '../support/race.js';
import { secondApi, type SecondApi } from '../support/second-api.js';
import {
  buy,
  cancelEvent,
  eventOnSale,
  organisation,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const EVENTS = '/api/client/events';

/** What is read anew of an event, or of a list, rather than told as it is kept. */
const ANEW = /AS "dateKnown"|'hasMore'/;

describe('events that a process keeps', () => {
  let box: Boxoffice;
  let second: SecondApi;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  /** Sam at the other process. */
  let elsewhere: Client;

  beforeAll(async () => {
    box = await startBoxoffice();
    second = await secondApi(box);
    attic = await organisation(box);
    sam = await person(box);
    elsewhere = at(sam);
  });
  afterAll(async () => {
    await second.close();
    await box.stop();
  });
  beforeEach(async () => {
    on = await eventOnSale(attic, { types: [{ price_pence: 0, capacity: 3 }, { price_pence: 1500 }] });
  });

  const at = ({ client }: Somebody): Client => second.clientOf(client);
  const detail = (client = elsewhere) => client.get(`${EVENTS}/${on.eventId}`);
  const list = (client = elsewhere) => client.with({ orgid: attic.id }).get(`${EVENTS}?limit=100`);
  const types = (client = elsewhere, query = '') =>
    client.get(`${EVENTS}/${on.eventId}/ticket-types${query}`);
  const onList = async (client = elsewhere): Promise<Json> =>
    (await list(client)).body.data.find(({ id }: Json) => id === on.eventId);
  const anew = async (read: () => Promise<unknown>): Promise<number> =>
    (await asked(read)).filter(({ text }) => ANEW.test(text)).length;
  const areKept = () =>
    until('they are kept', async () => (await anew(() => Promise.all([detail(), list(), types()]))) === 0);

  it('are read once and told again, to whoever asks, with an ETag that holds', async () => {
    await areKept();
    const others = await Promise.all([person(box), person(box)]);
    expect(
      await anew(() => atOnce(others, async (one) => [await detail(at(one)), await list(at(one))])),
    ).toBe(0);
    for (const read of [detail, list, types]) {
      const { headers, text } = await read();
      const etag = headers.get('etag') ?? '';
      const again = await read(elsewhere.with({ 'if-none-match': etag }));
      expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
      expect((await read(elsewhere.with({ 'if-none-match': 'W/"another"' }))).text).toBe(text);
    }
  });

  it('keep nobody else waiting while it is asked what is left of them', async () => {
    await areKept();
    const stock = await gate(box, 'LOCK TABLE ticketing.stock IN ACCESS EXCLUSIVE MODE');
    const listed = list();
    await stock.gathered(1);
    const waits = await box.sql(
      `SELECT application_name AS who FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    const somebodyElse = await elsewhere.get('/api/auth/me');
    await stock.open();
    expect(waits).toEqual([{ who: expect.not.stringContaining('changes') }]);
    expect(somebodyElse.status).toBe(200);
    expect((await listed).status).toBe(200);
  });

  describe('are never told as they were before a change, made by another process', () => {
    const change = (name: string) => attic.operator.client.put(`/api/my-events/${on.eventId}`, { name });

    it('that has been answered', async () => {
      await areKept();
      for (const n of times(40)) {
        expect((await change(`Name ${n}`)).status).toBe(200);
        const [shown, listed] = await Promise.all([detail(), onList()]);
        expect([shown.body.name, listed.name]).toEqual([`Name ${n}`, `Name ${n}`]);
      }
    });

    it('but for the triggers that tell of it (control)', async () => {
      await areKept();
      await box.sql('ALTER TABLE catalogue.events DISABLE TRIGGER tell_of_change');
      await change('Untold');
      expect((await detail()).body.name).not.toBe('Untold');
      expect((await onList()).name).not.toBe('Untold');
      await box.sql('ALTER TABLE catalogue.events ENABLE TRIGGER tell_of_change');
      await change('Told');
      expect((await detail()).body.name).toBe('Told');
    });

    it('while it is being made: a read that began before is not kept', async () => {
      await areKept();
      for (const n of times(20)) {
        await Promise.all([change(`While ${n}`), ...times(8).map(() => detail())]);
        expect((await detail()).body.name).toBe(`While ${n}`);
      }
    });

    it('of anything that they are made of', async () => {
      const facilitator = await addFacilitator(attic);
      const profile = await newProfile(attic);
      const rules = await newRules(attic, { restrict: false });
      on = await eventOnSale(attic, {
        event: { facilitator_ids: [facilitator], start_time: '09:00', end_time: '18:00' },
        types: [
          { price_pence: 0 },
          { price_pence: 1500, ticket_profile_id: profile, admission_rule_group_id: rules },
        ],
      });
      await addSession(attic, on);
      const changes: [string, string, string][] = [
        ['events', `UPDATE catalogue.events SET description = 'Other' WHERE id = $1`, on.eventId],
        [
          'event_dates',
          `UPDATE catalogue.event_dates SET last_entry_time = '20:30' WHERE id = $1`,
          on.dateId,
        ],
        [
          'ticket_types',
          `UPDATE catalogue.ticket_types SET description = 'Other' WHERE id = $1`,
          on.typeIds[0] ?? '',
        ],
        [
          'perks',
          `INSERT INTO catalogue.perks (id, ticket_type_id, organisation_id, name, quantity, sort_order)
           SELECT platform.uuid_v7(), id, organisation_id, 'Drink', 1, 1 FROM catalogue.ticket_types WHERE id = $1`,
          on.typeIds[0] ?? '',
        ],
        [
          'sessions',
          `WITH gone AS (DELETE FROM catalogue.sessions WHERE event_id = $1 RETURNING id)
           DELETE FROM ticketing.session_stock USING gone WHERE session_id = gone.id`,
          on.eventId,
        ],
        ['facilitators', `UPDATE catalogue.facilitators SET name = 'Other' WHERE id = $1`, facilitator],
        ['event_facilitators', 'DELETE FROM catalogue.event_facilitators WHERE event_id = $1', on.eventId],
        [
          'admission_rule_groups',
          'UPDATE catalogue.admission_rule_groups SET restricts = true WHERE id = $1',
          rules,
        ],
        [
          'admission_rules',
          `UPDATE catalogue.admission_rules SET has_tag = NULL, min_bookings = 1 WHERE group_id = $1`,
          rules,
        ],
        [
          'ticket_profiles',
          `UPDATE catalogue.ticket_profiles SET visibility = 'hidden' WHERE id = $1`,
          profile,
        ],
        ['venues', `UPDATE venues.venues SET name = 'Other' WHERE id = $1`, on.venueId],
      ];
      // One who has booked, for whom the rules hold once they ask for that.
      await register(sam, on);
      for (const [what, sql, id] of changes) {
        await areKept();
        const before = await detail();
        await box.sql(sql, [keyOf(id)]);
        const after = await detail();
        expect([what, after.text !== before.text]).toEqual([what, true]);
      }
    });
  });

  it('are told with the places that are left, and as sold out as soon as they are', async () => {
    await areKept();
    const left = async () => (await detail()).body.ticketTypes[0].available;
    const leftOnDate = async () => (await types(elsewhere, `?dateId=${on.dateId}`)).body.data[0].available;
    const buyers = await Promise.all(times(3).map(() => person(box)));
    for (const [n, buyer] of buyers.entries()) {
      expect([await left(), await leftOnDate()]).toEqual([3 - n, 3 - n]);
      expect((await register(buyer, on)).status).toBe(201);
    }
    expect([await left(), await leftOnDate()]).toEqual([0, 0]);
    expect((await types()).body.data[0]).toMatchObject({ soldOut: true, onSale: false, reason: 'sold_out' });
    // The other type has no bound: the event is not sold out until that is closed.
    expect((await onList()).soldOut).toBe(false);
    on = await eventOnSale(attic, { types: [{ price_pence: 100, capacity: 1 }] });
    await areKept();
    expect((await onList()).soldOut).toBe(false);
    const held = await buy(sam, on);
    expect([(await onList()).soldOut, (await detail()).body.soldOut]).toEqual([true, true]);
    await sam.client.delete(`${EVENTS}/orders/${held.body.orderId}`);
    expect((await onList()).soldOut).toBe((await onList(sam.client)).soldOut);
  });

  it('go off sale, and open, by the clock alone', async () => {
    const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
    on = await eventOnSale(attic, {
      types: [
        { price_pence: 0, sale_ends_at: soon(1200) },
        { price_pence: 0, sale_starts_at: soon(1200) },
      ],
    });
    const onSale = async () => (await detail()).body.ticketTypes.map(({ onSale: is }: Json) => is);
    expect(await onSale()).toEqual([true, false]);
    await until('the clock has come so far', async () => {
      const [row] = await box.sql<{ over: boolean }>(
        'SELECT max(sale_ends_at) <= now() AS over FROM catalogue.ticket_types WHERE event_id = $1',
        [keyOf(on.eventId)],
      );
      // Until then it is told so, kept or not.
      return (await onSale()).join() === 'false,true' && row?.over === true;
    });
    await areKept();
    expect(await onSale()).toEqual([false, true]);
  });

  it('keep what only some may know from the others', async () => {
    const rules = await newRules(attic, {
      restrict: false,
      rules: [{ min_bookings: 1, discount_percent: 50 }],
    });
    const code = await newProfile(attic, { visibility: 'access_code', access_code: 'FRIENDS' });
    const [guest, stranger] = await Promise.all([person(box), person(box)]);
    await register(guest, on);
    on = await eventOnSale(attic, {
      types: [
        { price_pence: 1000, admission_rule_group_id: rules },
        { price_pence: 500, ticket_profile_id: code },
      ],
    });
    await areKept();
    for (const _ of times(2)) {
      const [hers, theirs] = await atOnce([guest, stranger], async (one) => (await detail(at(one))).body);
      expect(hers.ticketTypes).toMatchObject([{ yourPrice: { amount: 500 } }]);
      expect(theirs.ticketTypes).toHaveLength(1);
      expect(theirs.ticketTypes[0].yourPrice).toBeUndefined();
      expect((await types(at(stranger), '?accessCode=friends')).body.data).toHaveLength(2);
      expect((await types(at(stranger))).body.data).toHaveLength(1);
    }
    // One who has booked meanwhile pays less from then on.
    const other = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
    await register(stranger, other);
    expect((await detail(at(stranger))).body.ticketTypes[0].yourPrice).toMatchObject({ amount: 500 });
  });

  it('are there for their storefront alone, and once cancelled for those who hold a ticket', async () => {
    const cellar = await organisation(box);
    const holder = await person(box);
    await register(holder, on);
    await areKept();
    expect((await detail(elsewhere.with({ orgid: attic.id }))).status).toBe(200);
    expect((await detail(elsewhere.with({ orgid: cellar.id }))).status).toBe(404);
    expect((await types(elsewhere.with({ orgid: cellar.id }))).status).toBe(404);
    await cancelEvent(attic, on.eventId);
    expect((await detail()).status).toBe(404);
    expect((await types()).status).toBe(404);
    expect(await onList()).toBeUndefined();
    expect((await detail(at(holder))).body.status).toBe('cancelled');
  });

  it('are not told while nobody can tell of changes, and kept again afterwards', async () => {
    await areKept();
    for (const n of times(3)) {
      await box.sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'boxoffice changes'`,
      );
      await box.sql('UPDATE catalogue.events SET name = $2 WHERE id = $1', [keyOf(on.eventId), `Deaf ${n}`]);
      const [shown, listed] = await Promise.all([detail(), onList()]);
      expect([shown.body.name, listed.name]).toEqual([`Deaf ${n}`, `Deaf ${n}`]);
    }
    await areKept();
    expect((await detail()).body.name).toBe('Deaf 2');
  });
});
