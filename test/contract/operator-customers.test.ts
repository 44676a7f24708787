import { publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { assign, keyOf, sweep } from '../support/interventions.js';
import {
  buy,
  eventOnSale,
  holdRunsOut,
  organisation,
  person,
  register,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

describe('a customer, as an organisation knows them', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let cellar: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let id: string;

  beforeAll(async () => {
    box = await startBoxoffice();
    [attic, cellar] = [await organisation(box), await organisation(box)];
    on = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
    id = publicId('cust', sam.userId);
    await register(sam, on);
  });

  const show = (by: Somebody = attic.operator): Promise<Answer> => by.client.get(`/api/my-guests/${id}`);
  const tag = (tags: unknown, by: Somebody = attic.operator): Promise<Answer> =>
    by.client.put(`/api/my-guests/${id}/tags`, { tags });
  const tagsOf = async (by?: Somebody): Promise<Json> => (await show(by)).body.data.tags;

  it('has a name, tags and a number of bookings', async () => {
    await register(sam, on);
    const { status, body } = await show();
    expect([status, body]).toEqual([
      200,
      {
        data: {
          id,
          name: expect.stringMatching(/^First\d+ Last\d+$/),
          email: sam.email,
          phone: null,
          tags: [],
          bookings: 2,
        },
      },
    ]);
  });

  it('is called what the last call says, whatever the case', async () => {
    expect((await tag(['press', ' VIP ', 'vip', 'Été'])).body).toEqual({ success: true });
    expect(await tagsOf()).toEqual(['press', 'vip', 'Été']);
    expect(
      await box.sql(
        'SELECT tag FROM identity.v_customer_tags WHERE organisation_id = $1 AND customer_id = $2 AND tag = $3',
        [attic.key, sam.userId, 'PRESS'],
      ),
    ).toEqual([{ tag: 'press' }]);
    await tag(['member']);
    expect(await tagsOf()).toEqual(['member']);
    const { body } = await attic.operator.client.get(`/api/my-audit?entity=${id}`);
    expect(body.data[0]).toMatchObject({
      action: 'customer.tag',
      before: { tags: ['press', 'vip', 'Été'] },
      after: { tags: ['member'] },
    });
    await tag([]);
    expect(await tagsOf()).toEqual([]);
  });

  it('is not there without a booking that the caller reaches', async () => {
    expect((await show(cellar.operator)).status).toBe(404);
    expect((await tag(['vip'], cellar.operator)).status).toBe(404);
    const limited = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    expect((await show(limited)).status).toBe(404);

    const stranger = await person(box);
    const free = await eventOnSale(cellar, { types: [{ price_pence: 1500 }] });
    const { body } = await buy(stranger, free);
    id = publicId('cust', stranger.userId);
    expect((await show(cellar.operator)).status).toBe(200);
    await holdRunsOut(box, keyOf(body.orderId));
    await sweep(box);
    expect((await show(cellar.operator)).status).toBe(404);
  });

  it('is called something by those of all venues only, because it holds for all of them', async () => {
    const limited = await person(box, { organisationKey: attic.key, role: 'client', allVenues: false });
    await assign(box, limited, attic, on.venueId);
    expect((await show(limited)).status).toBe(200);
    const refused = await tag(['vip'], limited);
    expect([refused.status, refused.body.code]).toEqual([403, 'not_of_all_venues']);
    expect(await tagsOf()).toEqual([]);
  });

  it('is called something else by another organisation', async () => {
    await register(sam, await eventOnSale(cellar, { types: [{ price_pence: 0 }] }));
    await tag(['vip']);
    await tag(['banned'], cellar.operator);
    expect([await tagsOf(), await tagsOf(cellar.operator)]).toEqual([['vip'], ['banned']]);
    expect((await show()).body.data.bookings).toBe(1);
  });

  it.each([
    ['no list', 'vip'],
    ['a number', [1]],
    ['nothing to see', ['   ']],
    ['too long a tag', ['x'.repeat(51)]],
    ['a line break', ['a\nb']],
    ['too many', Array.from({ length: 51 }, (_, n) => `tag ${n}`)],
  ])('refuses %s', async (_what, tags) => {
    const { status, body } = await tag(tags);
    expect([status, body.errors[0].field]).toEqual([400, 'tags']);
  });
});
