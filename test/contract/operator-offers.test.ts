import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { assign, keyOf } from '../support/interventions.js';
import { newPass, newProfile, newRules, newVoucher } from '../support/offer-requests.js';
import {
  eventOnSale,
  organisation,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const kinds = {
  vouchers: { path: '/api/my-vouchers', prefix: 'voucher', make: newVoucher },
  passes: { path: '/api/my-passes', prefix: 'pass', make: newPass },
  'admission rules': { path: '/api/my-admission-rules', prefix: 'arg', make: newRules },
  'ticket profiles': { path: '/api/my-ticket-profiles', prefix: 'tpr', make: newProfile },
};

let box: Boxoffice;
let attic: Organisation;
beforeAll(async () => {
  box = await startBoxoffice();
});
beforeEach(async () => {
  attic = await organisation(box);
});
afterAll(() => box.stop());

const client = () => attic.operator.client;
const one = async (path: string, id: string): Promise<Json> =>
  (await client().get(`${path}/${id}`)).body.data;

describe.each(Object.entries(kinds))('%s', (_kind, { path, prefix, make }) => {
  it('are made, listed by name, shown, changed in what is given, and deleted', async () => {
    const names = ['Bravo', 'Alpha', 'Charlie'];
    const ids = [];
    for (const name of names) ids.push(await make(attic, { name }));
    expect(ids[0]).toMatch(new RegExp(`^${prefix}_`));
    const [bravo = '', alpha = ''] = ids;
    const { body } = await client().get(`${path}?limit=2`);
    expect(body).toMatchObject({ total: 3, limit: 2, offset: 0, has_more: true });
    expect(body.data).toEqual([await one(path, alpha), await one(path, bravo)]);
    const last = (await client().get(`${path}?limit=2&page=2`)).body;
    expect(last).toMatchObject({ data: [{ name: 'Charlie' }], offset: 2, has_more: false });

    const before = await one(path, bravo);
    expect(await client().put(`${path}/${bravo}`, { name: 'Zulu' })).toMatchObject({
      status: 200,
      body: { success: true },
    });
    expect(await one(path, bravo)).toEqual({ ...before, name: 'Zulu' });
    expect((await client().put(`${path}/${bravo}`, {})).status).toBe(200);
    expect(await one(path, bravo)).toEqual({ ...before, name: 'Zulu' });

    expect(await client().delete(`${path}/${bravo}`)).toMatchObject({ status: 200, body: { success: true } });
    for (const answer of [
      await client().get(`${path}/${bravo}`),
      await client().put(`${path}/${bravo}`, { name: 'X' }),
      await client().delete(`${path}/${bravo}`),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    const { data } = (await client().get(`/api/my-audit?entity=${bravo}`)).body;
    expect(data.map(({ before: was, after: is }: Json) => [was?.name, is?.name])).toEqual([
      ['Zulu', undefined],
      [undefined, undefined],
      ['Bravo', 'Zulu'],
      [undefined, 'Bravo'],
    ]);
  });

  it("are the organisation's own", async () => {
    const id = await make(attic);
    const stranger = (await organisation(box)).operator.client;
    expect((await stranger.get(path)).body.data).toEqual([]);
    for (const answer of [
      await stranger.get(`${path}/${id}`),
      await stranger.put(`${path}/${id}`, { name: 'Mine' }),
      await stranger.delete(`${path}/${id}`),
    ])
      expect(answer.status).toBe(404);
  });

  it('of the whole organisation are seen by all its operators, and written by those of all venues', async () => {
    const id = await make(attic);
    const { id: _, uses: _uses, currency: _currency, ...fields } = await one(path, id);
    const before = await one(path, id);
    const partly = await partlyAt(await eventOnSale(attic));
    expect((await partly.client.get(path)).body.data).toEqual([before]);
    expect((await partly.client.get(`${path}/${id}`)).body.data).toEqual(before);
    for (const answer of [
      await partly.client.post(path, { ...fields, ...(fields.code && { code: 'ANOTHER' }) }),
      await partly.client.put(`${path}/${id}`, { name: 'Ours' }),
      await partly.client.delete(`${path}/${id}`),
    ])
      expect(answer).toMatchObject({ status: 403, body: { code: 'not_of_all_venues' } });
    expect(await one(path, id)).toEqual(before);
    expect((await client().get(path)).body.total).toBe(1);
  });
});

/** An operator who reaches the venue of one event alone. */
async function partlyAt(on: OnSale): Promise<Somebody> {
  const partly = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
  await assign(box, partly, attic, on.venueId);
  return partly;
}

describe('a voucher', () => {
  const path = '/api/my-vouchers';
  const post = (fields: Json, at: Organisation = attic) =>
    at.operator.client.post(path, {
      name: 'Voucher',
      code: 'EARLY',
      discount_type: 'FIXED',
      discount_value: 500,
      ...fields,
    });
  /** As if orders had used it so often. */
  const used = (id: string, uses: number) =>
    box.sql('UPDATE ticketing.voucher_uses SET used = $2, ever_used = true WHERE voucher_id = $1', [
      keyOf(id),
      uses,
    ]);

  it('keeps all that is said of it', async () => {
    const on = await eventOnSale(attic);
    const all = {
      name: 'Early birds',
      code: 'Früh-24',
      discount_type: 'PERCENTAGE',
      discount_value: 15,
      event_id: on.eventId,
      max_uses: 100,
      max_uses_per_customer: 2,
      valid_from: '2026-01-01T00:00:00.000Z',
      valid_until: '2099-01-01T00:00:00.000Z',
    };
    const { id } = (await post(all)).body;
    expect(await one(path, id)).toEqual({ id, ...all, currency: null, uses: 0 });
    await used(id, 7);
    expect(await one(path, id)).toMatchObject({ uses: 7 });
    const none = {
      event_id: null,
      max_uses: null,
      max_uses_per_customer: null,
      valid_from: null,
      valid_until: null,
    };
    await client().put(`${path}/${id}`, { ...none, discount_type: 'FIXED', discount_value: 99_999_999 });
    expect(await one(path, id)).toEqual({
      id,
      ...all,
      ...none,
      currency: 'GBP',
      discount_type: 'FIXED',
      discount_value: 99_999_999,
      uses: 7,
    });
    await used(id, 0);
  });

  it('has a code that no other of the organisation has, whatever the capitals', async () => {
    const { id } = (await post({ code: 'Straße-É' })).body;
    for (const code of ['Straße-É', 'STRASSE-é', ' straße-É ', 'straße-e\u0301'])
      expect(await post({ code })).toMatchObject({ status: 409, body: { code: 'voucher_code_taken' } });
    expect((await post({ code: 'Straße-É' }, await organisation(box))).status).toBe(201);
    const other = (await post({ code: 'OTHER' })).body.id;
    expect((await client().put(`${path}/${other}`, { code: 'STRASSE-É' })).body.code).toBe(
      'voucher_code_taken',
    );
    expect((await client().put(`${path}/${id}`, { code: 'STRASSE-É' })).status).toBe(200);
  });

  it('of one code is made once, however many ask at once', async () => {
    const answers = await Promise.all(['once', 'ONCE', 'Once', 'oNCE'].map((code) => post({ code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  it.each([
    [{ discount_type: 'PERCENTAGE', discount_value: 101 }, 'discount_value'],
    [{ valid_from: '2030-01-02T00:00:00Z', valid_until: '2030-01-02T00:00:00Z' }, 'valid_until'],
    [{ code: 'two words' }, 'code'],
    [{ code: 'x'.repeat(51) }, 'code'],
  ])('cannot be %j', async (fields, field) => {
    const { id } = (await post({})).body;
    expect(await post({ code: 'NEW', ...fields })).toMatchObject({
      status: 400,
      body: { errors: [{ field }] },
    });
    expect(await client().put(`${path}/${id}`, fields)).toMatchObject({
      status: 400,
      body: { errors: [{ field }] },
    });
  });

  it('turned into per cent has to be 100 of them at most', async () => {
    const { id } = (await post({ discount_value: 500 })).body;
    const answer = await client().put(`${path}/${id}`, { discount_type: 'PERCENTAGE' });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'discount_value' }] } });
  });

  it('allows no fewer uses than there were, and is not deleted once it was used', async () => {
    const { id } = (await post({ max_uses: 10 })).body;
    await used(id, 4);
    expect(await client().put(`${path}/${id}`, { max_uses: 3, name: 'Fewer' })).toMatchObject({
      status: 409,
      body: { code: 'max_uses_below_used', uses: 4 },
    });
    expect(await one(path, id)).toMatchObject({ max_uses: 10, name: 'Voucher' });
    expect((await client().put(`${path}/${id}`, { max_uses: 4 })).status).toBe(200);
    await expect(used(id, 5)).rejects.toThrow('voucher_uses_limit');
    await used(id, 0);
    expect(await client().delete(`${path}/${id}`)).toMatchObject({
      status: 409,
      body: { code: 'voucher_used' },
    });
    expect((await client().put(`${path}/${id}`, { valid_until: '2026-01-01T00:00:00Z' })).status).toBe(200);
  });

  it('of an amount, like a pass, keeps the currency of its organisation from changing', async () => {
    const change = () => client().put('/api/my-organisation', { currency: 'EUR' });
    const { id } = (await post({ discount_type: 'FIXED' })).body;
    expect((await change()).body.code).toBe('currency_in_use');
    await client().put(`${path}/${id}`, { discount_type: 'PERCENTAGE', discount_value: 5 });
    const pass = await newPass(attic);
    expect((await change()).body.code).toBe('currency_in_use');
    await client().delete(`/api/my-passes/${pass}`);
    expect((await change()).status).toBe(200);
    await client().put(`${path}/${id}`, { discount_type: 'FIXED' });
    expect(await one(path, id)).toMatchObject({ discount_value: 5, currency: 'EUR' });
  });

  it('never used takes its counter along when it goes', async () => {
    const { id } = (await post({})).body;
    expect((await client().delete(`${path}/${id}`)).status).toBe(200);
    expect(await box.sql('SELECT FROM ticketing.voucher_uses WHERE voucher_id = $1', [keyOf(id)])).toEqual(
      [],
    );
  });

  it('is found by event, and by part of its name or code', async () => {
    const on = await eventOnSale(attic);
    await post({ name: 'All', code: 'ONE_2' });
    await post({ name: 'Rooftop', code: 'TWO', event_id: on.eventId });
    const found = async (query: string) =>
      (await client().get(`${path}?${query}`)).body.data.map(({ code }: Json) => code);
    expect(await found(`event_id=${on.eventId}`)).toEqual(['TWO']);
    expect(await found('q=roof')).toEqual(['TWO']);
    expect(await found('q=e_2')).toEqual(['ONE_2']);
    expect(await found('q=o')).toEqual(['ONE_2', 'TWO']);
    expect(await found('q=%25')).toEqual([]);
  });

  it('for an event is there for those who reach its venue, and nobody else names the event', async () => {
    const [here, there] = [await eventOnSale(attic), await eventOnSale(attic)];
    const partly = await partlyAt(here);
    const ours = (await post({ code: 'HERE', event_id: here.eventId })).body.id;
    const theirs = (await post({ code: 'THERE', event_id: there.eventId })).body.id;
    const all = (await post({ code: 'ALL' })).body.id;
    const seen = (await partly.client.get(path)).body;
    expect(seen.data.map(({ code }: Json) => code).sort()).toEqual(['ALL', 'HERE']);
    expect(seen.total).toBe(2);
    for (const answer of [
      await partly.client.get(`${path}/${theirs}`),
      await partly.client.put(`${path}/${theirs}`, { name: 'Mine' }),
      await partly.client.delete(`${path}/${theirs}`),
      await partly.client.put(`${path}/${ours}`, { event_id: there.eventId }),
      await partly.client.post(path, {
        name: 'New',
        code: 'NEW',
        discount_type: 'FIXED',
        discount_value: 1,
        event_id: there.eventId,
      }),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const [id, fields] of [
      [ours, { event_id: null }],
      [all, { event_id: here.eventId }],
    ])
      expect(await partly.client.put(`${path}/${id}`, fields)).toMatchObject({
        status: 403,
        body: { code: 'not_of_all_venues' },
      });
    expect((await partly.client.put(`${path}/${ours}`, { name: 'Mine' })).status).toBe(200);
    const told = (await partly.client.get('/api/my-audit?limit=200')).text;
    expect([ours, theirs, all].map((id: string) => told.includes(id))).toEqual([true, false, false]);
    const stranger = await eventOnSale(await organisation(box));
    expect((await post({ code: 'NEW', event_id: stranger.eventId })).status).toBe(404);
  });
});

describe('a pass', () => {
  const path = '/api/my-passes';

  it('keeps all that is said of it', async () => {
    const [first, second] = [await eventOnSale(attic), await eventOnSale(attic)];
    const all = {
      name: '10-Class Pass',
      credits: 10,
      price_pence: 9000,
      expiry_days: 90,
      event_ids: [second.eventId, first.eventId],
    };
    const { id } = (await client().post(path, all)).body;
    expect(await one(path, id)).toEqual({ id, ...all, currency: 'GBP' });
    await client().put(`${path}/${id}`, { event_ids: [], expiry_days: 0 });
    expect(await one(path, id)).toEqual({ id, ...all, currency: 'GBP', event_ids: [], expiry_days: 0 });
    const plain = await newPass(attic);
    expect(await one(path, plain)).toMatchObject({ expiry_days: 0, event_ids: [] });
  });

  it('is there for those who reach all its events, and names no others', async () => {
    const [here, there] = [await eventOnSale(attic), await eventOnSale(attic)];
    const partly = await partlyAt(here);
    const id = await newPass(attic, { event_ids: [here.eventId] });
    const both = await newPass(attic, { event_ids: [here.eventId, there.eventId] });
    const put = (ids: string[]) => partly.client.put(`${path}/${id}`, { event_ids: ids });
    expect((await partly.client.get(path)).body.data.map((pass: Json) => pass.id)).toEqual([id]);
    for (const answer of [
      await partly.client.get(`${path}/${both}`),
      await partly.client.put(`${path}/${both}`, { event_ids: [here.eventId] }),
      await partly.client.delete(`${path}/${both}`),
      await put([here.eventId, there.eventId]),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await put([])).toMatchObject({ status: 403, body: { code: 'not_of_all_venues' } });
    expect((await put([here.eventId])).status).toBe(200);
    expect((await partly.client.delete(`${path}/${id}`)).status).toBe(200);
    const stranger = await eventOnSale(await organisation(box));
    expect((await client().put(`${path}/${id}`, { event_ids: [stranger.eventId] })).status).toBe(404);
    expect(
      (await client().post(path, { name: 'P', credits: 1, price_pence: 1, event_ids: [stranger.eventId] }))
        .status,
    ).toBe(404);
  });
});

describe('admission rules', () => {
  const path = '/api/my-admission-rules';

  it('keep all that is said of them, in order', async () => {
    const rules = [
      { has_tag: 'member', min_bookings: 2, discount_percent: 50 },
      { has_tag: null, min_bookings: 5, discount_percent: 20 },
      { has_tag: 'vip', min_bookings: null, discount_percent: 0 },
    ];
    const id = await newRules(attic, { name: 'Members', restrict: true, rules });
    expect(await one(path, id)).toEqual({ id, name: 'Members', restrict: true, rules });
    await client().put(`${path}/${id}`, {
      restrict: false,
      rules: [{ min_bookings: 1, discount_percent: 5 }],
    });
    expect(await one(path, id)).toEqual({
      id,
      name: 'Members',
      restrict: false,
      rules: [{ has_tag: null, min_bookings: 1, discount_percent: 5 }],
    });
  });

  it('need a condition each', async () => {
    const id = await newRules(attic);
    for (const bare of [
      { discount_percent: 5 },
      { has_tag: null, min_bookings: null, discount_percent: 5 },
    ]) {
      const rules = [{ has_tag: 'vip', discount_percent: 5 }, bare];
      for (const answer of [
        await client().post(path, { name: 'New', restrict: false, rules }),
        await client().put(`${path}/${id}`, { rules }),
      ])
        expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'rules[1]' }] } });
    }
  });
});

describe('a ticket profile', () => {
  const path = '/api/my-ticket-profiles';

  it('keeps all that is said of it', async () => {
    const all = {
      name: 'Friends',
      opens_days_before: 7,
      closes_minutes_before: 60,
      visibility: 'access_code',
      access_code: 'Friends-1',
    };
    const id = await newProfile(attic, all);
    expect(await one(path, id)).toEqual({ id, ...all });
    await client().put(`${path}/${id}`, { access_code: 'FRIENDS-2', closes_minutes_before: null });
    expect(await one(path, id)).toEqual({
      id,
      ...all,
      access_code: 'FRIENDS-2',
      closes_minutes_before: null,
    });
    await client().put(`${path}/${id}`, { visibility: 'hidden' });
    expect(await one(path, id)).toMatchObject({ visibility: 'hidden', access_code: null });
  });

  it.each([
    [{ visibility: 'access_code' }, 'access_code'],
    [{ visibility: 'public', access_code: 'CODE' }, 'access_code'],
    [{ visibility: 'hidden', access_code: 'CODE' }, 'access_code'],
    [{ visibility: 'public', opens_days_before: 1, closes_minutes_before: 1440 }, 'closes_minutes_before'],
  ])('cannot be %j', async (fields, field) => {
    const id = await newProfile(attic);
    for (const answer of [
      await client().post(path, { name: 'New', ...fields }),
      await client().put(`${path}/${id}`, fields),
    ])
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});

describe.each([
  ['admission rules', 'admission_rule_group_id', kinds['admission rules']],
  ['a ticket profile', 'ticket_profile_id', kinds['ticket profiles']],
] as const)('%s that a ticket type names', (_what, field, { path, make }) => {
  it('stay until none does', async () => {
    const id = await make(attic);
    const on = await eventOnSale(attic, { types: [{ [field]: id }, {}] });
    expect(await client().delete(`${path}/${id}`)).toMatchObject({ status: 409, body: { code: 'in_use' } });
    const type = `/api/my-events/${on.eventId}/ticket-types/${on.typeIds[0]}`;
    await client().put(type, { name: 'Plain', [field]: null });
    expect((await client().delete(`${path}/${id}`)).status).toBe(200);
    expect((await client().put(type, { name: 'Plain', [field]: id })).status).toBe(404);
  });
});
