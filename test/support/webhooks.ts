import { SendRefund } from '../../libs/payments/src/send-refund/send-refund.js';
import type { Boxoffice } from './boxoffice.js';
import { sandbox } from './interventions.js';
import { newsOf, untilActedOn, type Placed } from './news-of-money.js';
import { atOnce, times } from './race.js';
import { SOAK_TIMEOUT } from './sizes.js';
import { pay } from './world.js';

/** What Stripe tells of an order whose customer tried everything, in the order in which it happened. */
export const PAID_AFTER_ALL = [
  'payment_intent.created',
  'payment_intent.payment_failed',
  'payment_intent.requires_action',
  'payment_intent.processing',
  'charge.succeeded',
  'payment_intent.succeeded',
];

/** What Stripe tells of an order that was paid, cancelled and refunded. */
export const REFUNDED = [
  'payment_intent.payment_failed',
  'charge.succeeded',
  'payment_intent.succeeded',
  'refund.created',
  'charge.refunded',
  'refund.updated',
];

/** A card is declined, another asks for the cardholder, and a bank debit takes its time. */
export async function paidAfterAll(box: Boxoffice, { order }: Placed): Promise<void> {
  await pay(box, order, 'pm_card_chargeDeclined');
  await pay(box, order, 'pm_card_authenticationRequired');
  await pay(box, order, 'pm_usBankAccount');
  await sandbox(box, `payment_intents/${order.paymentIntentId}/settle`, { succeed: true });
}

/** Cancelled with all of the money back; that Stripe has sent it is told by nothing but its webhooks. */
export async function refundedUnheard(box: Boxoffice, cancel: () => Promise<unknown>): Promise<void> {
  await cancel();
  await sandbox(box, 'faults', {
    match: { method: 'POST', path: '/v1/refunds' },
    kind: 'bare-json-after',
    rate: 1,
  });
  const refunds = await box.sql<{ refundId: string }>(
    `SELECT id AS "refundId" FROM payments.refunds WHERE status = 'pending'`,
  );
  const job = box.app.get(SendRefund, { strict: false });
  const sent = await Promise.allSettled(refunds.map((refund) => job.run(refund)));
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set(['rejected']));
  await fetch(`${box.sandbox.url}/_sandbox/faults`, { method: 'DELETE' });
  await box.sql('DELETE FROM graphile_worker._private_jobs');
}

export function permutationsOf<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) =>
    permutationsOf([...items.slice(0, at), ...items.slice(at + 1)]).map((rest) => [item, ...rest]),
  );
}

const newsOfAll = (box: Boxoffice, orders: readonly Placed[]) =>
  atOnce(orders, ({ order }) => newsOf(box, order.paymentIntentId));

/** Each order hears of its life in an order of its own, one webhook acted on before the next comes. */
export async function tell(
  box: Boxoffice,
  orders: readonly Placed[],
  lives: readonly (readonly string[])[],
): Promise<void> {
  const news = await newsOfAll(box, orders);
  for (const step of times(lives[0]?.length ?? 0)) {
    const eventIds = news.map((known, n) => known.find(({ type }) => type === lives[n]?.[step])?.id);
    await sandbox(box, 'webhooks/redeliver', { eventIds });
    await box.settle();
  }
}

/** Every webhook of a kind that Stripe has for these orders, so often at once. @returns how many there were */
export async function flood(
  box: Boxoffice,
  orders: readonly Placed[],
  copies: number,
  wanted: (type: string) => boolean,
): Promise<number> {
  const events = (await newsOfAll(box, orders)).flat().filter(({ type }) => wanted(type));
  await atOnce(events, ({ id }) => sandbox(box, 'webhooks/redeliver', { eventId: id, times: copies }));
  await box.sandbox.whenIdle();
  await untilActedOn(box, SOAK_TIMEOUT);
  return events.length;
}
