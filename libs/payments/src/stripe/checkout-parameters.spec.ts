import { sessionParameters } from './checkout-parameters.js';

const checkout = {
  successUrl: 'http://shop/paid',
  cancelUrl: 'http://shop/basket',
  expiresAt: 1_900_000_000,
  lines: [
    { name: '2 × VIP', amount: 3000 },
    { name: '1 × Free', amount: 0 },
  ],
};
const shownOf = (amount: number) =>
  sessionParameters({ amount, currency: 'GBP' }, checkout, { order_id: 'ord_1' }).line_items?.map(
    ({ quantity, price_data: price }) => [quantity, price?.product_data?.name, price?.unit_amount],
  );

describe("what an order's session is created with", () => {
  it('shows the lines of the order', () => {
    expect(shownOf(3000)).toEqual([
      [1, '2 × VIP', 3000],
      [1, '1 × Free', 0],
    ]);
  });

  it('shows the whole alone where the lines cost more', () => {
    expect(shownOf(2000)).toEqual([[1, 'Tickets', 2000]]);
  });

  it('says whose it is on the session and on its intent, and charges in the currency of the order', () => {
    expect(
      sessionParameters({ amount: 3000, currency: 'GBP' }, checkout, { order_id: 'ord_1' }),
    ).toMatchObject({
      mode: 'payment',
      adaptive_pricing: { enabled: false },
      metadata: { order_id: 'ord_1' },
      payment_intent_data: { metadata: { order_id: 'ord_1' } },
      expires_at: 1_900_000_000,
    });
  });
});
