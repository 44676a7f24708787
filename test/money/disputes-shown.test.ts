import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Json } from '../support/client.js';
import { decided, disputed } from '../support/disputes.js';
import { bookedOn } from '../support/interventions.js';
import { refunded } from '../support/money-requests.js';
import {
  bought,
  eventOnSale,
  organisation,
  person,
  type OnSale,
  type Organisation,
} from '../support/world.js';

const PRICE = 1500;

describe('a dispute', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let on: OnSale;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  beforeEach(async () => {
    on = await eventOnSale(attic);
  });
  afterAll(() => box.stop());

  const paymentOf = async (orderId: string): Promise<Json> => {
    const { data } = (await attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}`)).body;
    return data.find((payment: Json) => payment.booking_id === orderId.replace('ord_', 'bkg_'));
  };

  it('is shown to the operator: with the payment, as CSV and in the takings of the day', async () => {
    const { orderId } = await bought(box, await person(box), on, 2);
    expect((await paymentOf(orderId)).dispute).toBeNull();
    await refunded(box, orderId, 700);
    const disputeId = await disputed(box, orderId, { reason: 'product_not_received' });
    const facts = {
      id: expect.stringMatching(/^dsp_/),
      amount: 2 * PRICE - 700,
      reason: 'product_not_received',
      opened_at: expect.any(String),
    };
    expect((await paymentOf(orderId)).dispute).toEqual({ ...facts, status: 'open', closed_at: null });
    const takings = async () =>
      (await attic.operator.client.get(`/api/my-events/${on.eventId}/takings`)).body;
    expect((await takings()).total).toEqual({
      gross: 3000,
      discounts: 0,
      refunds: 700,
      disputes: 0,
      net: 2300,
    });
    await decided(box, disputeId, 'lost');
    expect((await paymentOf(orderId)).dispute).toEqual({
      ...facts,
      status: 'lost',
      closed_at: expect.any(String),
    });
    await bookedOn(box, on, '2026-07-17');
    const sums = { gross: 3000, discounts: 0, refunds: 700, disputes: 2300, net: 0 };
    expect(await takings()).toEqual({
      data: [
        {
          date: '2026-07-17',
          currency: 'GBP',
          ...sums,
          by_payment_method: [{ payment_method: 'card', ...sums }],
        },
      ],
      total: sums,
      time_zone: 'Europe/London',
    });
    const csv = await attic.operator.client.get(`/api/my-payments?event_id=${on.eventId}`, {
      headers: { accept: 'text/csv' },
    });
    const [head = '', line = ''] = csv.text.trimEnd().split('\r\n');
    expect(line.split(',')[head.split(',').indexOf('dispute_status')]).toBe('lost');
  });

  it('of one organisation is not shown to another', async () => {
    const { orderId } = await bought(box, await person(box), on);
    await decided(box, await disputed(box, orderId), 'won');
    const cellar = await organisation(box);
    expect((await cellar.operator.client.get('/api/my-payments')).body.data).toEqual([]);
    expect((await paymentOf(orderId)).dispute.status).toBe('won');
  });
});

describe('control: books of a dispute that do not agree', () => {
  let box: Boxoffice;
  beforeAll(async () => {
    box = await startBoxoffice();
  });
  afterAll(() => box.stop({ sound: false }));

  it('are what verify reports', async () => {
    const { orderId } = await bought(box, await person(box), await eventOnSale(await organisation(box)));
    await decided(box, await disputed(box, orderId), 'lost');
    expect(await box.violations()).toEqual([]);
    await box.sql('UPDATE payments.payments SET refunded_amount = amount');
    await box.sql(
      `INSERT INTO payments.refunds (id, payment_id, organisation_id, amount, reason)
       SELECT gen_random_uuid(), id, organisation_id, amount, 'twice' FROM payments.payments`,
    );
    const reported = async () => (await box.violations()).map(({ invariant }) => invariant);
    expect(await reported()).toContain('4 nobody is refunded what the bank has given back already');
    await box.sql('UPDATE payments.payments SET lost_amount = 0');
    await box.sql(`UPDATE payments.disputes SET status = 'won'`);
    expect(await reported()).toContain(
      '4 the last of a payment, refund or dispute in history is where it stands',
    );
    await box.sql('UPDATE payments.payments SET lost_amount = 1');
    await box.sql(`DELETE FROM platform.outbox WHERE name = 'dispute.opened'`);
    expect(await reported()).toEqual(
      expect.arrayContaining([
        '4 what a payment has lost is what its lost disputes say',
        '7 each change told of once: disputes',
      ]),
    );
  });
});
