import { publicId } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import { keyOf } from './interventions.js';
import { buy, confirm, pay, type OnSale, type Somebody } from './world.js';

/** Falsifies what our books say that an order's payment is. */
export const offBy = (box: Boxoffice, orderId: string, amount: number) =>
  box.sql('UPDATE payments.payments SET amount = amount + $2 WHERE order_id = $1', [keyOf(orderId), amount]);

/** A purchase whose payment is a penny more in our books than at Stripe, and that was noticed. */
export async function contradicted(
  box: Boxoffice,
  buyer: Somebody,
  on: OnSale,
  { paid = true } = {},
): Promise<{ order: Json; paymentId: string }> {
  const { body: order } = await buy(buyer, on);
  await offBy(box, order.orderId, 1);
  if (paid) await pay(box, order);
  await box.settle();
  const { body } = await confirm(buyer, order.orderId);
  if (body.code !== 'payment_mismatch') throw new Error(`no mismatch, but ${body.code}`);
  const [row] = await box.sql<{ id: string }>('SELECT id FROM payments.payments WHERE order_id = $1', [
    keyOf(order.orderId),
  ]);
  return { order, paymentId: publicId('pay', row?.id ?? '') };
}
