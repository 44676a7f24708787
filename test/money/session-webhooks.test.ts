import { publicId } from '#libs/platform';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { atStripe, checkout, payHosted, timesPaid } from '../support/hosted.js';
import { keyOf, sandbox } from '../support/interventions.js';
import { times } from '../support/race.js';
import { chance, printSeed } from '../support/sizes.js';
import { stripeSays } from '../support/stripe-says.js';
import {
  buy,
  eventOnSale,
  organisation,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

beforeAll(printSeed);

describe("webhooks of a hosted page's session", () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let orderId: string;
  let page: Json;
  beforeAll(async () => {
    box = await startBoxoffice({ webhooks: 'hold' });
    attic = await organisation(box);
    on = await eventOnSale(attic);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    sam = await person(box);
    orderId = (await buy(sam, on)).body.orderId;
    page = (await checkout(sam, orderId)).body;
  });

  const shown = async (): Promise<Json> =>
    (await sam.client.get(`/api/client/events/orders/${orderId}`)).body;
  const payment = async () => {
    const [row] = await box.sql<{ id: string; status: string; intent: string | null; amount: number }>(
      `SELECT id, status, stripe_intent_id AS intent, amount FROM payments.payments
        WHERE order_id = $1 AND checkout IS NOT NULL`,
      [keyOf(orderId)],
    );
    if (!row) throw new Error('no payment');
    return row;
  };
  const newsOfSession = async (): Promise<{ id: string; type: string }[]> => {
    const { sessions } = await atStripe(box, orderId);
    return (await sandbox(box, `events?payment_intent=${sessions[0].payment_intent}`)).data;
  };
  const says = async (type: string, object: Json): Promise<Json> => {
    const { client, body, headers = {} } = stripeSays(box, { type, data: { object } });
    expect((await client.post('/api/webhooks/stripe', body, headers)).status).toBe(200);
    await box.settle();
    const [row] = await box.sql<{ outcome: string; note: string | null }>(
      'SELECT outcome, note FROM payments.stripe_events ORDER BY received_at DESC LIMIT 1',
    );
    return row;
  };

  it('confirm it once, in whatever order and however often they come', async () => {
    for (const turn of times(4)) {
      if (turn > 0) {
        orderId = (await buy(sam, on)).body.orderId;
        page = (await checkout(sam, orderId)).body;
      }
      await payHosted(box, page.url, '4000000000000002');
      await payHosted(box, page.url);
      const news = (await newsOfSession()).map(({ id }) => id);
      const eventIds = chance(turn).shuffled([...news, ...news]);
      await sandbox(box, 'webhooks/redeliver', { eventIds });
      await box.settle();
      expect(await shown()).toMatchObject({ status: 'confirmed', tickets: [{}] });
      expect(await timesPaid(box, orderId)).toBe(1);
    }
  });

  it('confirm it when the one of completion is all that comes', async () => {
    await payHosted(box, page.url);
    const done = (await newsOfSession()).find(({ type }) => type === 'checkout.session.completed');
    await sandbox(box, 'webhooks/redeliver', { eventId: done?.id, times: 3 });
    await box.settle();
    expect(await shown()).toMatchObject({ status: 'confirmed', tickets: [{}] });
    const { sessions } = await atStripe(box, orderId);
    expect(await payment()).toMatchObject({ status: 'succeeded', intent: sessions[0].payment_intent });
  });

  it('end its payment when it expires, and another page may follow', async () => {
    const { data } = await sandbox(box, 'events?type=checkout.session.expired');
    const before = new Set(data.map(({ id }: Json) => id));
    await fetch(`${box.sandbox.stripe.apiBase}/v1/checkout/sessions/${page.sessionId}/expire`, {
      method: 'POST',
      headers: { authorization: `Bearer ${box.sandbox.stripe.secretKey}` },
    });
    const all = (await sandbox(box, 'events?type=checkout.session.expired')).data;
    const { id } = all.find((event: Json) => !before.has(event.id));
    await sandbox(box, 'webhooks/redeliver', { eventId: id, times: 2 });
    await box.settle();
    expect((await payment()).status).toBe('canceled');
    const next = (await checkout(sam, orderId)).body;
    expect(next.sessionId).not.toBe(page.sessionId);
  });

  it('are put aside where they contradict our books, and confirm nothing', async () => {
    const { id, amount } = await payment();
    const completed = {
      id: page.sessionId,
      object: 'checkout.session',
      status: 'complete',
      payment_status: 'paid',
      mode: 'payment',
      amount_total: amount,
      currency: 'gbp',
      livemode: false,
      payment_intent: 'pi_unheard_of',
      metadata: { order_id: orderId, organisation_id: attic.id, payment_id: publicId('pay', id) },
    };
    for (const [wrong, note] of [
      [{ amount_total: amount - 1 }, 'another amount'],
      [{ currency: 'eur' }, 'another currency'],
      [{ mode: 'setup' }, 'another mode'],
      [{ livemode: true }, 'another mode'],
      [{ payment_intent: null }, 'complete without an intent'],
      [{ id: 'cs_test_other' }, 'another session'],
      [{ metadata: { ...completed.metadata, order_id: publicId('ord', id) } }, 'another order'],
      [{ status: 'unheard_of' }, 'a session of an unknown status'],
      [{ id: 'cs_test_other', metadata: { organisation_id: attic.id } }, 'money without a payment of ours'],
    ] as const)
      expect(await says('checkout.session.completed', { ...completed, ...wrong })).toEqual({
        outcome: 'quarantined',
        note,
      });
    expect(
      await says('checkout.session.completed', { ...completed, id: 'cs_test_other', metadata: {} }),
    ).toEqual({ outcome: 'ignored', note: 'not ours' });
    expect(await shown()).toMatchObject({ status: 'pending' });
  });
});
