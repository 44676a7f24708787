import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import { sandbox } from './interventions.js';
import type { Somebody } from './world.js';

export const SUCCESS = 'http://127.0.0.1:5173/paid?session={CHECKOUT_SESSION_ID}';
export const CANCEL = 'http://127.0.0.1:5173/basket';

/** Opens the hosted page of an order. */
export const checkout = (buyer: Somebody, orderId: string, more: Json = {}) =>
  buyer.client.post('/api/client/events/stripe/checkout-session', {
    orderId,
    successUrl: SUCCESS,
    cancelUrl: CANCEL,
    ...more,
  });

/** Asks for the order's intent. */
export const intentFor = (buyer: Somebody, orderId: string) =>
  buyer.client.post('/api/client/events/stripe/intent', { orderId });

/** Sends the form of a hosted page as a browser would. */
export async function submit(box: Boxoffice, page: string, form: Record<string, string>): Promise<Json> {
  const answer = await fetch(new URL(page, box.sandbox.url), {
    method: 'POST',
    body: new URLSearchParams(form),
    redirect: 'manual',
  });
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
}

export const payHosted = (box: Boxoffice, page: string, number = '4242 4242 4242 4242') =>
  submit(box, page, { number, expiry: '12 / 34', cvc: '123' });

/** What Stripe has of an order: its intents that are not canceled, its sessions, and its refunds. */
export async function atStripe(
  box: Boxoffice,
  orderId: string,
): Promise<{ intents: Json[]; sessions: Json[]; refunds: Json[] }> {
  const { payment_intents: intents, checkout_sessions: sessions, refunds } = await sandbox(box, 'ledger');
  const mine = ({ metadata }: Json) => metadata.order_id === orderId;
  return { intents: intents.filter(mine), sessions: sessions.filter(mine), refunds: refunds.filter(mine) };
}

/** How often an order could be paid at Stripe right now. */
export async function payable(box: Boxoffice, orderId: string): Promise<number> {
  const { intents, sessions } = await atStripe(box, orderId);
  const open = sessions.filter(({ status }) => status === 'open');
  const hosted = new Set(sessions.map(({ payment_intent: id }) => id));
  const embedded = intents.filter(
    ({ id, status }) => !hosted.has(id) && status !== 'canceled' && status !== 'succeeded',
  );
  return open.length + embedded.length;
}

/** How often it was paid. */
export const timesPaid = async (box: Boxoffice, orderId: string): Promise<number> =>
  (await atStripe(box, orderId)).intents.filter(({ status }) => status === 'succeeded').length;
