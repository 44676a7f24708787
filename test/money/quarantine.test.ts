import { newId, publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { keyOf } from '../support/interventions.js';
import { stripeSays } from '../support/stripe-says.js';
import {
  admin,
  buy,
  confirm,
  eventOnSale,
  organisation,
  person,
  type Organisation,
} from '../support/world.js';

describe('what contradicts our books', () => {
  let box: Boxoffice;
  let attic: Organisation;
  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  const says = async (object: Json): Promise<void> => {
    const {
      client,
      body,
      headers = {},
    } = stripeSays(box, {
      type: 'payment_intent.succeeded',
      data: {
        object: {
          object: 'payment_intent',
          status: 'succeeded',
          currency: 'gbp',
          livemode: false,
          ...object,
        },
      },
    });
    expect((await client.post('/api/webhooks/stripe', body, headers)).status).toBe(200);
    await box.settle();
  };

  it('is shown to an admin and to nobody else, and changes nothing', async () => {
    const other = await eventOnSale(attic);
    const buyer = await person(box);
    const { body } = await buy(buyer, other);
    const [row] = await box.sql<{ id: string }>('SELECT id FROM payments.payments WHERE order_id = $1', [
      keyOf(body.orderId),
    ]);
    const metadata = {
      order_id: body.orderId,
      organisation_id: attic.id,
      payment_id: publicId('pay', row?.id ?? ''),
    };
    await says({ id: body.paymentIntentId, amount: 1, amount_received: 1, metadata });
    expect((await confirm(buyer, body.orderId)).status).toBe(402);
    const { client } = await admin(box);
    const page = (await client.get('/api/admin/quarantine?limit=1')).body;
    expect(page).toMatchObject({ total: 1, limit: 1, offset: 0, has_more: false });
    expect(page.data).toEqual([
      {
        id: expect.stringMatching(/^evt_/),
        type: 'payment_intent.succeeded',
        note: 'another amount',
        livemode: false,
        object_id: body.paymentIntentId,
        amount: 1,
        currency: 'GBP',
        ...metadata,
        contradicts: metadata.payment_id,
        received_at: expect.any(String),
        quarantined_at: expect.any(String),
      },
    ]);
    for (const stranger of [attic.operator, buyer])
      expect((await stranger.client.get('/api/admin/quarantine')).status).toBe(403);
  });

  it.each([
    ['of ours', true, 'quarantined'],
    ['of another installation', false, 'ignored'],
  ])('money that no payment asked for, for an organisation %s', async (_whose, ours, outcome) => {
    const id = `pi_${newId()}`;
    const metadata = {
      organisation_id: ours ? attic.id : publicId('org', newId()),
      payment_id: publicId('pay', newId()),
      order_id: publicId('ord', newId()),
    };
    await says({ id, amount: 900, amount_received: 900, metadata });
    expect(
      await box.sql(`SELECT outcome FROM payments.stripe_events WHERE payload #>> '{object,id}' = $1`, [id]),
    ).toEqual([{ outcome }]);
  });
});
