import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { newAddress } from '../support/invitations.js';
import {
  admin,
  bought,
  buy,
  eventOnSale,
  organisation,
  person,
  type Organisation,
} from '../support/world.js';

describe('an organisation', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    attic = await organisation(box);
  });

  const change = (body: Json, { operator } = attic): Promise<Answer> =>
    operator.client.call('PUT', '/api/my-organisation', { body });
  const shown = async ({ operator } = attic): Promise<Json> =>
    (await operator.client.get('/api/my-organisation')).body.data;

  it('is shown, and only what is sent of it changes', async () => {
    const before = await shown();
    expect(before).toEqual({
      id: attic.id,
      name: expect.any(String),
      slug: attic.slug,
      currency: 'GBP',
      app_url: null,
      allowed_origins: [],
      hold_minutes: 15,
      offer_hours: 24,
    });
    const whole = {
      name: 'The Attic',
      slug: `${attic.slug}-new`,
      currency: 'EUR',
      app_url: 'https://app.example.com/tickets',
      allowed_origins: ['https://tickets.example.com', 'http://localhost:5173'],
      hold_minutes: 30,
      offer_hours: 48,
    };
    expect(await change(whole)).toMatchObject({ status: 200, body: { success: true } });
    expect(await shown()).toEqual({ id: attic.id, ...whole });
    await change({ hold_minutes: 10, app_url: null });
    expect(await shown()).toEqual({ id: attic.id, ...whole, hold_minutes: 10, app_url: null });
    await change({});
    expect(await shown()).toMatchObject({ hold_minutes: 10 });
    const { body } = await attic.operator.client.get(`/api/my-audit?entity=${attic.id}`);
    expect(body.data[1]).toMatchObject({
      action: 'organisation.update',
      before: { hold_minutes: 30, app_url: whole.app_url },
      after: { hold_minutes: 10, app_url: null },
    });
  });

  it('has a slug of its own', async () => {
    const cellar = await organisation(box);
    const taken = await change({ name: 'Both', slug: cellar.slug });
    expect([taken.status, taken.body.code]).toEqual([409, 'slug_taken']);
    expect((await shown()).name).not.toBe('Both');
    expect((await change({ slug: attic.slug })).status).toBe(200);
  });

  it.each([
    ['slug', 'Attic'],
    ['slug', '-attic'],
    ['slug', 'a'.repeat(64)],
    ['currency', 'gbp'],
    ['currency', 'QQQ'],
    ['app_url', 'ftp://example.com'],
    ['app_url', 'https://example.com/?a=1'],
    ['app_url', 'https://a@b.example/'],
    ['app_url', 'https://example.com\\@b.example/'],
    ['app_url', 'https://example.com/#/'],
    ['allowed_origins', 'https://example.com'],
    ['allowed_origins', ['https://example.com/']],
    ['allowed_origins', ['https://example.com/path']],
    ['allowed_origins', ['https://user@example.com']],
    ['allowed_origins', ['*']],
    ['allowed_origins', ['null']],
    ['allowed_origins', ['https://example.com', 'HTTPS://EXAMPLE.com:443']],
    ['allowed_origins', Array.from({ length: 51 }, (_, n) => `https://${n}.example.com`)],
    ['hold_minutes', 0],
    ['hold_minutes', 1441],
    ['offer_hours', 721],
    ['offer_hours', null],
    ['country', 'GB'],
    ['id', 'org_1'],
  ])('refuses %s %j by name', async (field, value) => {
    const { status, body } = await change({ [field]: value });
    expect([status, body.errors?.[0].field]).toEqual([400, field]);
  });

  it('keeps its currency once it has prices in it', async () => {
    expect((await change({ currency: 'EUR' })).status).toBe(200);
    const on = await eventOnSale(attic);
    const fixed = await change({ currency: 'GBP', name: 'Unchanged' });
    expect([fixed.status, fixed.body.code]).toEqual([409, 'currency_in_use']);
    expect((await change({ currency: 'EUR', hold_minutes: 20 })).status).toBe(200);
    expect(await shown()).toMatchObject({ currency: 'EUR', hold_minutes: 20 });
    // Orders alone count, too.
    const order = await bought(box, await person(box), on);
    await box.sql(`DELETE FROM catalogue.ticket_types WHERE platform.public_id('tkt', id) = $1`, on.typeIds);
    expect((await change({ currency: 'GBP' })).body.code).toBe('currency_in_use');
    expect(order.currency).toBe('EUR');
  });

  it('holds new orders for as long as it says', async () => {
    const on = await eventOnSale(attic);
    await change({ hold_minutes: 120 });
    const { body } = await buy(await person(box), on);
    const minutes = (Date.parse(body.expiresAt) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(115);
    expect(minutes).toBeLessThan(121);
  });

  it('lets pages of its origins call the API, soon after it says so', async () => {
    // Origins of this machine are allowed outside production: one that is not.
    const origin = `https://${attic.slug}.example.com`;
    const allows = async () =>
      (await box.client.get('/health/live', { headers: { origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await allows()).toBeNull();
    await change({ allowed_origins: [origin.toUpperCase().replace('HTTPS', 'https')] });
    expect((await shown()).allowed_origins).toEqual([origin]);
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 6000);
    expect(await allows()).toBe(origin);
    await change({ allowed_origins: [] });
    later.mockReturnValue(Date.now() + 6000);
    expect(await allows()).toBeNull();
    later.mockRestore();
  });

  it('is for operators of all its venues to change', async () => {
    const partly = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    expect((await partly.client.get('/api/my-organisation')).status).toBe(200);
    const refused = await partly.client.call('PUT', '/api/my-organisation', { body: { name: 'Mine' } });
    expect([refused.status, refused.body.code]).toEqual([403, 'not_of_all_venues']);
  });

  it('is opened by an admin, for an owner who is invited', async () => {
    const { client } = await admin(box);
    const owner_email = newAddress();
    const opened = await client.post('/api/admin/organisations', {
      name: 'The Loft',
      slug: `${attic.slug}-loft`,
      owner_email,
    });
    expect(opened.status).toBe(201);
    expect(opened.body).toEqual({ success: true, id: expect.stringMatching(/^org_/) });
    const invitations = await box.sql(
      `SELECT email, role, all_venues FROM identity.invitations WHERE platform.public_id('org', organisation_id) = $1`,
      [opened.body.id],
    );
    expect(invitations).toEqual([{ email: owner_email, role: 'client', all_venues: true }]);
    const again = await client.post('/api/admin/organisations', {
      name: 'Another Loft',
      slug: `${attic.slug}-loft`,
      owner_email,
    });
    expect([again.status, again.body.code]).toEqual([409, 'slug_taken']);
  });
});
