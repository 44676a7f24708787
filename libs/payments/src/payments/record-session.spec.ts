import { newId, publicId } from '#libs/platform';
import type { CheckoutSession, Intent } from '../stripe/stripe-facts.js';
import { Payment } from './payment.entity.js';
import { factsOf, sessionMismatchOf } from './record-session.js';

const checkout = { successUrl: 'http://a/', cancelUrl: 'http://b/', expiresAt: 1, lines: [] };
const payment = Object.assign(new Payment(), {
  id: newId(),
  orderId: newId(),
  amount: 2500,
  currency: 'GBP',
  status: 'requires_payment_method',
  checkout,
  stripeSessionId: 'cs_1',
});
const metadata = { payment_id: publicId('pay', payment.id), order_id: publicId('ord', payment.orderId) };
const session: CheckoutSession = {
  id: 'cs_1',
  status: 'open',
  mode: 'payment',
  paid: false,
  amount: 2500,
  currency: 'GBP',
  livemode: false,
  metadata,
  intentId: null,
  intent: null,
  url: 'http://stripe/',
};
const intent = (status: Intent['status']): Intent => ({
  id: 'pi_1',
  status,
  amount: 2500,
  amountReceived: status === 'succeeded' ? 2500 : 0,
  currency: 'GBP',
  livemode: false,
  metadata,
  failureCode: null,
  clientSecret: null,
});

describe('what a session must have in common with its payment', () => {
  it('accepts its own, also before its id is known', () => {
    expect(sessionMismatchOf(payment, session, false)).toBeUndefined();
    const unknown = Object.assign(new Payment(), payment, { stripeSessionId: null });
    expect(sessionMismatchOf(unknown, session, false)).toBeUndefined();
  });

  it('is not one of a payment that the app makes itself', () => {
    const embedded = Object.assign(new Payment(), payment, { checkout: null });
    expect(sessionMismatchOf(embedded, session, false)).toBe('a session of another payment');
  });

  it.each<[Partial<CheckoutSession>, string]>([
    [{ id: 'cs_2' }, 'another session'],
    [{ metadata: {} }, 'another payment'],
    [{ metadata: { ...metadata, order_id: 'ord_1' } }, 'another order'],
    [{ mode: 'setup' }, 'another mode'],
    [{ livemode: true }, 'another mode'],
    [{ currency: 'EUR' }, 'another currency'],
    [{ amount: 2499 }, 'another amount'],
    [{ status: 'complete', paid: true }, 'complete without an intent'],
  ])('refuses %j', (wrong, why) => {
    expect(sessionMismatchOf(payment, { ...session, ...wrong }, false)).toBe(why);
  });
});

describe('where a session leaves its payment', () => {
  it.each<[Partial<CheckoutSession>, string, string | null]>([
    [{}, 'requires_payment_method', null],
    [{ status: 'expired', url: null }, 'canceled', null],
    [{ intent: intent('requires_action'), intentId: 'pi_1' }, 'requires_action', 'pi_1'],
    [{ status: 'expired', intent: intent('requires_payment_method'), intentId: 'pi_1' }, 'canceled', 'pi_1'],
    [{ status: 'expired', intent: intent('processing'), intentId: 'pi_1' }, 'processing', 'pi_1'],
    [{ status: 'complete', paid: true, intent: intent('succeeded'), intentId: 'pi_1' }, 'succeeded', 'pi_1'],
    [{ status: 'complete', paid: true, intentId: 'pi_1' }, 'succeeded', 'pi_1'],
    [{ status: 'complete', intentId: 'pi_1' }, 'processing', 'pi_1'],
  ])('tells of %j', (more, status, id) => {
    expect(factsOf({ ...session, ...more })).toMatchObject({ status, id, amount: 2500 });
  });
});
