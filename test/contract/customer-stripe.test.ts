import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import {
  atStripe,
  CANCEL,
  checkout,
  intentFor,
  payable,
  payHosted,
  submit,
  SUCCESS,
  timesPaid,
} from '../support/hosted.js';
import { booksOf, keyOf, placesOf, sandbox, sweep } from '../support/interventions.js';
import {
  buy,
  cancelEvent,
  confirm,
  eventOnSale,
  holdRunsOut,
  organisation,
  pay,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const CONFIG = '/api/client/events/stripe/config';
const CHECKOUT = '/api/client/events/stripe/checkout-session';

describe("the customer's Stripe section", () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;
  let sam: Somebody;
  let order: Json;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    on = await eventOnSale(attic);
    sam = await person(box);
    order = (await buy(sam, on, 2)).body;
  });
  afterEach(() => fetch(`${box.sandbox.url}/_sandbox/faults`, { method: 'DELETE' }));

  const noCreation = (path: string) =>
    sandbox(box, 'faults', { match: { method: 'POST', path }, kind: 'error', status: 500, times: 4 });
  const ticketsOf = async (orderId: string): Promise<number> =>
    (await sam.client.get(`/api/client/events/orders/${orderId}`)).body.tickets.length;

  describe('config', () => {
    it("tells the app its key and the storefront's currency and country", async () => {
      await box.sql("UPDATE identity.organisations SET currency = 'EUR', country = 'IE' WHERE id = $1", [
        attic.key,
      ]);
      const settings = { publishableKey: box.sandbox.stripe.publishableKey, livemode: false };
      const there = await sam.client.call('GET', CONFIG, { headers: { orgid: attic.slug } });
      expect([there.status, there.body]).toEqual([200, { ...settings, currency: 'EUR', country: 'IE' }]);
      const anywhere = await sam.client.get(CONFIG);
      expect(anywhere.body).toEqual({ ...settings, currency: 'GBP', country: 'GB' });
      await box.sql("UPDATE identity.organisations SET currency = 'GBP', country = 'GB' WHERE id = $1", [
        attic.key,
      ]);
      expect((await sam.client.call('GET', CONFIG, { headers: { orgid: 'nobody' } })).status).toBe(404);
      expect((await box.client.get(CONFIG)).status).toBe(401);
    });
  });

  describe('intent', () => {
    it("is the order's one payable intent, however often it is asked for", async () => {
      for (let time = 0; time < 2; time += 1) {
        const { status, body } = await intentFor(sam, order.orderId);
        expect([status, body]).toEqual([
          200,
          {
            orderId: order.orderId,
            paymentIntentId: order.paymentIntentId,
            clientSecret: order.paymentIntentSecret,
            amount: order.amount,
            currency: 'GBP',
            status: 'requires_payment_method',
            expiresAt: order.expiresAt,
          },
        ]);
      }
      expect((await atStripe(box, order.orderId)).intents).toHaveLength(1);
    });

    it('is created where the purchase could not', async () => {
      await noCreation('/v1/payment_intents$');
      const failed = await buy(sam, on);
      expect([failed.status, failed.body.code]).toEqual([502, 'payment_provider_unavailable']);
      await fetch(`${box.sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
      const { body } = await intentFor(sam, failed.body.orderId);
      expect(body.clientSecret).toMatch(/^pi_.+_secret_/);
      await pay(box, { paymentIntentId: body.paymentIntentId, paymentIntentSecret: body.clientSecret });
      expect((await confirm(sam, failed.body.orderId)).status).toBe(200);
    });

    it('tells where the payment stands', async () => {
      await pay(box, order, 'pm_usBankAccount');
      expect((await intentFor(sam, order.orderId)).body.status).toBe('processing');
    });

    it("is refused for another's order and for one that does not want to be paid", async () => {
      expect((await intentFor(await person(box), order.orderId)).status).toBe(404);
      expect((await intentFor(sam, 'ord_x')).status).toBe(400);
      await holdRunsOut(box, keyOf(order.orderId));
      const late = await intentFor(sam, order.orderId);
      expect([late.status, late.body.code]).toEqual([409, 'order_expired']);
      await sweep(box);
      expect((await intentFor(sam, order.orderId)).body.code).toBe('order_expired');
      const paid = (await buy(sam, on)).body;
      await pay(box, paid);
      // Nobody has confirmed it yet: the asking does.
      const done = await intentFor(sam, paid.orderId);
      expect([done.status, done.body.code]).toEqual([409, 'order_confirmed']);
      expect(await ticketsOf(paid.orderId)).toBe(1);
      const gone = (await buy(sam, on)).body;
      await cancelEvent(attic, on.eventId);
      await box.settle();
      const cancelled = await intentFor(sam, gone.orderId);
      expect([cancelled.status, cancelled.body.code]).toEqual([409, 'order_cancelled']);
    });
  });

  describe('checkout-session', () => {
    it('opens one hosted page for an order, which pays it by webhook alone', async () => {
      const { status, body } = await checkout(sam, order.orderId);
      expect([status, body]).toEqual([
        201,
        {
          orderId: order.orderId,
          sessionId: expect.stringMatching(/^cs_test_/),
          url: `${box.sandbox.url}/c/pay/${body.sessionId}`,
          expiresAt: order.expiresAt,
        },
      ]);
      expect((await checkout(sam, order.orderId)).body).toEqual(body);
      expect((await booksOf(box, order.paymentIntentId)).intent.status).toBe('canceled');
      expect(await payable(box, order.orderId)).toBe(1);

      expect(await payHosted(box, body.url)).toMatchObject({
        status: 303,
        location: SUCCESS.replace('{CHECKOUT_SESSION_ID}', body.sessionId),
      });
      await box.settle();
      expect(await ticketsOf(order.orderId)).toBe(2);
      const { intents, sessions } = await atStripe(box, order.orderId);
      const organisation_id = attic.id;
      for (const { metadata } of [...intents, ...sessions])
        expect(metadata).toMatchObject({ order_id: order.orderId, organisation_id });
      expect((await checkout(sam, order.orderId)).body.code).toBe('order_confirmed');
      expect(await placesOf(box, on)).toEqual({ held: 0, sold: 2 });
    });

    it('is confirmed by asking, with every webhook lost', async () => {
      await sandbox(box, 'webhooks', { mode: 'drop' });
      const { body } = await checkout(sam, order.orderId);
      expect((await confirm(sam, order.orderId)).body).toMatchObject({
        code: 'payment_required',
        paymentStatus: 'requires_payment_method',
      });
      await payHosted(box, body.url);
      expect((await confirm(sam, order.orderId)).status).toBe(200);
      await sandbox(box, 'webhooks', { mode: 'deliver' });
    });

    it('stays open after a decline, and pays once the bank agrees', async () => {
      const { body } = await checkout(sam, order.orderId);
      expect((await payHosted(box, body.url, '4000000000009995')).html).toContain('insufficient funds');
      await box.settle();
      expect((await confirm(sam, order.orderId)).body.paymentStatus).toBe('requires_payment_method');
      const asked = await payHosted(box, body.url, '4000 0000 0000 3220');
      await box.settle();
      expect((await confirm(sam, order.orderId)).body.paymentStatus).toBe('requires_action');
      await submit(box, asked.location, { outcome: 'complete' });
      await box.settle();
      expect(await ticketsOf(order.orderId)).toBe(2);
      expect(await timesPaid(box, order.orderId)).toBe(1);
    });

    it('places an order first, once for a key', async () => {
      const buyer = await person(box);
      const body = {
        eventId: on.eventId,
        tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }],
        successUrl: SUCCESS,
        cancelUrl: CANCEL,
      };
      const call = (key: string, more: Json = {}) =>
        buyer.client.call('POST', CHECKOUT, {
          body: { ...body, ...more },
          headers: { 'idempotency-key': key },
        });
      const first = await call('k1');
      expect(first.status).toBe(201);
      expect(first.body.orderId).not.toBe(order.orderId);
      expect((await call('k1')).body).toEqual(first.body);
      expect((await call('k1', { cancelUrl: `${CANCEL}/2` })).status).toBe(422);
      expect(await payable(box, first.body.orderId)).toBe(1);
      expect((await call('k2', { orderId: order.orderId })).status).toBe(400);
    });

    it('takes a key for an order, too', async () => {
      const call = (cancelUrl: string) =>
        sam.client.call('POST', CHECKOUT, {
          body: { orderId: order.orderId, successUrl: SUCCESS, cancelUrl },
          headers: { 'idempotency-key': 'again' },
        });
      const first = await call(CANCEL);
      expect((await call(CANCEL)).body).toEqual(first.body);
      const other = await call(`${CANCEL}/2`);
      expect([other.status, other.body.code]).toEqual([422, 'idempotency_mismatch']);
    });

    it('sends the customer on at once where there is nothing to pay', async () => {
      const free = await eventOnSale(attic, { types: [{ price_pence: 0 }] });
      const { status, body } = await sam.client.post(CHECKOUT, {
        eventId: free.eventId,
        tickets: [{ ticketTypeId: free.typeIds[0], quantity: 1 }],
        successUrl: SUCCESS,
        cancelUrl: CANCEL,
      });
      expect([status, body]).toEqual([
        201,
        { orderId: expect.stringMatching(/^ord_/), sessionId: null, url: SUCCESS, expiresAt: null },
      ]);
      expect(await ticketsOf(body.orderId)).toBe(1);
    });

    it('leads back to the allowed origins only, and says which address does not', async () => {
      const refused = await checkout(sam, order.orderId, { cancelUrl: 'https://evil.example.com/' });
      expect(refused.status).toBe(400);
      expect(refused.body.errors).toEqual([{ field: 'cancelUrl', message: expect.any(String) }]);
      const both = await sam.client.post(CHECKOUT, {
        eventId: on.eventId,
        tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }],
        successUrl: 'https://evil.example.com/',
        cancelUrl: 'javascript:alert(1)',
      });
      expect([both.status, both.body.errors.map(({ field }: Json) => field)]).toEqual([400, ['cancelUrl']]);
      expect(await placesOf(box, on)).toEqual({ held: 2, sold: 0 });
      await box.sql(
        "UPDATE identity.organisations SET allowed_origins = '{https://shop.example.com}' WHERE id = $1",
        [attic.key],
      );
      const shop = 'https://shop.example.com/x';
      expect((await checkout(sam, order.orderId, { successUrl: shop, cancelUrl: shop })).status).toBe(201);
    });

    it('says of what is not there nothing but that, wherever it would lead back to', async () => {
      const away = { successUrl: 'https://evil.example.com/', cancelUrl: 'https://evil.example.com/' };
      const draft = await eventOnSale(attic, { event: { status: 'draft' } });
      const cellar = await organisation(box);
      const buying = ({ eventId, typeIds }: OnSale, orgid: string) =>
        sam.client
          .with({ orgid })
          .post(CHECKOUT, { eventId, tickets: [{ ticketTypeId: typeIds[0], quantity: 1 }], ...away });
      for (const answer of [
        await checkout(sam, 'ord_01h2xcejqtf2nbrexx3vqjhp41', away),
        await checkout(await person(box), order.orderId, away),
        await buying(draft, attic.id),
        await buying(on, cellar.id),
        await buying({ ...on, eventId: 'evt_01h2xcejqtf2nbrexx3vqjhp41' }, attic.id),
      ])
        expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
      expect((await buying(on, attic.id)).status).toBe(400);
    });

    it.each([
      [{}, ['eventId', 'tickets']],
      [{ eventId: 'EVENT' }, ['tickets']],
      [{ orderId: 'ORDER', eventId: 'EVENT' }, ['eventId']],
    ])('wants either an order or a purchase: %j', async (given, fields) => {
      const named = JSON.parse(
        JSON.stringify(given).replace('EVENT', on.eventId).replace('ORDER', order.orderId),
      );
      const { status, body } = await sam.client.post(CHECKOUT, {
        ...named,
        successUrl: SUCCESS,
        cancelUrl: CANCEL,
      });
      expect([status, body.errors.map(({ field }: Json) => field)]).toEqual([400, fields]);
    });

    it("is refused for another's order, and for one that does not want to be paid", async () => {
      expect((await checkout(await person(box), order.orderId)).status).toBe(404);
      await pay(box, order, 'pm_usBankAccount');
      const waiting = await checkout(sam, order.orderId);
      expect([waiting.status, waiting.body.code]).toEqual([409, 'payment_processing']);
      await sandbox(box, `payment_intents/${order.paymentIntentId}/settle`, { succeed: true });
      const done = await checkout(sam, order.orderId);
      expect([done.status, done.body.code]).toEqual([409, 'order_confirmed']);
      const late = (await buy(sam, on)).body;
      await holdRunsOut(box, keyOf(late.orderId));
      expect((await checkout(sam, late.orderId)).body.code).toBe('order_expired');
    });

    it('is 502 with the order while Stripe does not answer, and opens when it does', async () => {
      await noCreation('/v1/checkout/sessions$');
      const failed = await checkout(sam, order.orderId);
      expect([failed.status, failed.body]).toEqual([
        502,
        expect.objectContaining({ code: 'payment_provider_unavailable', orderId: order.orderId }),
      ]);
      await fetch(`${box.sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
      expect((await checkout(sam, order.orderId)).status).toBe(201);
      expect(await payable(box, order.orderId)).toBe(1);
    });
  });

  describe('one order, two ways to pay', () => {
    it('closes the hosted page for the embedded form, and the other way round', async () => {
      const page = (await checkout(sam, order.orderId)).body;
      const intent = (await intentFor(sam, order.orderId)).body;
      expect(intent.paymentIntentId).not.toBe(order.paymentIntentId);
      expect((await payHosted(box, page.url)).html).toContain('has expired');
      const again = (await checkout(sam, order.orderId)).body;
      expect(again.sessionId).not.toBe(page.sessionId);
      expect(
        await pay(box, { paymentIntentId: intent.paymentIntentId, paymentIntentSecret: intent.clientSecret }),
      ).toMatchObject({ error: { code: 'payment_intent_unexpected_state' } });
      expect(await payable(box, order.orderId)).toBe(1);
      await payHosted(box, again.url);
      await box.settle();
      expect(await timesPaid(box, order.orderId)).toBe(1);
      expect(await ticketsOf(order.orderId)).toBe(2);
    });

    it('closes a page for one that leads elsewhere', async () => {
      const page = (await checkout(sam, order.orderId)).body;
      const other = (await checkout(sam, order.orderId, { cancelUrl: `${CANCEL}/2` })).body;
      expect(other.sessionId).not.toBe(page.sessionId);
      expect(await payable(box, order.orderId)).toBe(1);
    });

    it('finds out that the page was paid, and confirms', async () => {
      await sandbox(box, 'webhooks', { mode: 'drop' });
      const page = (await checkout(sam, order.orderId)).body;
      await payHosted(box, page.url);
      const answer = await intentFor(sam, order.orderId);
      expect([answer.status, answer.body.code]).toEqual([409, 'order_confirmed']);
      await sandbox(box, 'webhooks', { mode: 'deliver' });
      expect(await timesPaid(box, order.orderId)).toBe(1);
    });

    it('leaves the page open for a repeated purchase', async () => {
      const body = { eventId: on.eventId, tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1 }] };
      const call = () =>
        sam.client.call('POST', '/api/client/events/tickets/purchase', {
          body,
          headers: { 'idempotency-key': 'p1' },
        });
      const bought = (await call()).body;
      const page = (await checkout(sam, bought.orderId)).body;
      expect((await call()).body).toMatchObject({ orderId: bought.orderId, paymentIntentId: null });
      expect((await payHosted(box, page.url)).status).toBe(303);
    });
  });

  describe('the end of a hold', () => {
    it('ends the page at Stripe before its places go', async () => {
      const { body } = await checkout(sam, order.orderId);
      await payHosted(box, body.url, '4000000000000002');
      await holdRunsOut(box, keyOf(order.orderId));
      await sweep(box);
      expect((await payHosted(box, body.url)).html).toContain('has expired');
      expect(await payable(box, order.orderId)).toBe(0);
      expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
      await box.settle();
      expect((await confirm(sam, order.orderId)).body.code).toBe('order_expired');
    });

    it('confirms what was paid on the page meanwhile', async () => {
      await sandbox(box, 'webhooks', { mode: 'drop' });
      const { body } = await checkout(sam, order.orderId);
      await payHosted(box, body.url);
      await holdRunsOut(box, keyOf(order.orderId));
      await sweep(box);
      await sandbox(box, 'webhooks', { mode: 'deliver' });
      expect(await ticketsOf(order.orderId)).toBe(2);
    });

    it('is as good when the event is cancelled', async () => {
      const { body } = await checkout(sam, order.orderId);
      await cancelEvent(attic, on.eventId);
      await box.settle();
      expect((await payHosted(box, body.url)).html).toContain('has expired');
      expect(await placesOf(box, on)).toEqual({ held: 0, sold: 0 });
    });
  });
});
