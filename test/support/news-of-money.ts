import type { Boxoffice } from './boxoffice.js';
import type { Answer, Json } from './client.js';
import { keyOf, sandbox } from './interventions.js';
import { atOnce, persistently, times, until } from './race.js';
import { chance } from './sizes.js';
import { buy, confirm, people, type OnSale, type Organisation, type Somebody } from './world.js';

export const CONFIRMS = 20;
export const WEBHOOKS = 5;

/** An order with the customer whose it is. */
export interface Placed {
  buyer: Somebody;
  /** What `purchase` answered. */
  order: Json;
  key: string;
}

export async function placed(buyer: Somebody, on: OnSale, quantity = 1): Promise<Placed> {
  const { status, body: order, text } = await persistently((headers) => buy(buyer, on, quantity, headers));
  if (status !== 201) throw new Error(`not placed: ${status} ${text}`);
  return { buyer, order, key: keyOf(order.orderId) };
}

/** So many customers, an order each. */
export const placedAtOnce = async (box: Boxoffice, on: OnSale, count: number): Promise<Placed[]> =>
  atOnce(await people(box, count), (buyer) => placed(buyer, on));

/** The operator cancels an order, with all of the money back unless told otherwise. */
export const cancelBooking = (
  { operator }: Organisation,
  { eventId }: OnSale,
  { order }: Placed,
  refund: number | 'full' = 'full',
): Promise<Answer> =>
  persistently((headers) =>
    operator.client.post(
      `/api/my-events/${eventId}/bookings/${order.orderId.replace('ord_', 'bkg_')}/cancel`,
      { refund, reason: 'Illness' },
      headers,
    ),
  );

/** A hold that ended without Stripe having been told, as after a crash: it can be paid until a later sweep. */
export async function endedHere(box: Boxoffice, key: string): Promise<void> {
  await box.sql(
    `UPDATE ticketing.orders SET expires_at = now() - interval '1 second', sweep_after = now() + interval '1 hour' WHERE id = $1`,
    [key],
  );
  await box.sql('SELECT ticketing.expire_order($1)', [key]);
}

/** Stripe's events of an intent, the oldest first. */
export const newsOf = async (box: Boxoffice, intentId: string): Promise<{ id: string; type: string }[]> =>
  (await sandbox(box, `events?payment_intent=${intentId}`)).data;

/** Nothing that came in waits to be acted on, no message to be carried and no refund to be sent. */
export const untilActedOn = (box: Boxoffice, withinMs?: number): Promise<void> =>
  until(
    'all is acted on',
    async () => {
      const [row] = await box.sql<{ open: number }>(
        `SELECT (SELECT count(*) FROM payments.stripe_events WHERE handled_at IS NULL)
              + (SELECT count(*) FROM platform.outbox WHERE handled_at IS NULL)
              + (SELECT count(*) FROM payments.refunds WHERE status = 'pending' AND stripe_refund_id IS NULL) AS open`,
      );
      return Number(row?.open) === 0;
    },
    withinMs,
  );

/** The webhooks that were held, and the one that tells of the money several times more. */
export async function deliver(box: Boxoffice, { paymentIntentId }: Json): Promise<undefined> {
  await sandbox(box, 'webhooks/release', {});
  const news = await newsOf(box, paymentIntentId);
  const paid = news.find(({ type }) => type === 'payment_intent.succeeded');
  if (paid) await sandbox(box, 'webhooks/redeliver', { eventId: paid.id, times: WEBHOOKS });
  return undefined;
}

// Where a guard is missing the answer may be one that no document tells of.
const undocumented = ({ message: text }: Error): Answer => ({
  status: 500,
  text,
  body: {},
  headers: new Headers(),
});

/**
 * Everybody hears of the money at the same moment: the customer's app many times, and the webhook as often.
 * @param meanwhile what else happens then, e.g. the payment itself
 * @returns what the customer's app was answered
 */
export async function confirmFromEverywhere(
  box: Boxoffice,
  { buyer, order }: Pick<Placed, 'buyer' | 'order'>,
  turn: number,
  meanwhile: readonly (() => Promise<undefined>)[] = [],
): Promise<Answer[]> {
  const confirms = times(CONFIRMS).map(
    () => () => persistently(() => confirm(buyer, order.orderId)).catch(undocumented),
  );
  const acts = chance(turn).shuffled<() => Promise<Answer | undefined>>([
    ...confirms,
    () => deliver(box, order),
    ...meanwhile,
  ]);
  const answers = await atOnce(acts, (act) => act());
  await box.sandbox.whenIdle();
  await untilActedOn(box);
  return answers.filter((answer) => answer !== undefined);
}
