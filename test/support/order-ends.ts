import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import { sandbox } from './interventions.js';

export const PRICE = 1500;

/** Where an order and its money stand. */
export interface OrderEnd {
  id: string;
  status: string;
  /** Live ones. */
  tickets: number;
  paid: number;
  refunded: number;
  /** At Stripe. */
  captured: number;
  returned: number;
}

/** How an order of one place, at PRICE, may end. */
export const orderEnds = {
  confirmed: { status: 'confirmed', tickets: 1, paid: PRICE, refunded: 0, captured: PRICE, returned: 0 },
  'expired, unpaid': { status: 'expired', tickets: 0, paid: 0, refunded: 0, captured: 0, returned: 0 },
  'expired, refunded': {
    ...{ status: 'expired', tickets: 0, paid: PRICE, refunded: PRICE, captured: PRICE, returned: PRICE },
  },
  'cancelled, unpaid': { status: 'cancelled', tickets: 0, paid: 0, refunded: 0, captured: 0, returned: 0 },
  'cancelled, refunded': {
    ...{ status: 'cancelled', tickets: 0, paid: PRICE, refunded: PRICE, captured: PRICE, returned: PRICE },
  },
} satisfies Record<string, Omit<OrderEnd, 'id'>>;

export type OrderEnding = keyof typeof orderEnds;

/** The one end that an order of this status may have come to, paid or not. */
export function endingOf({ status, paid }: OrderEnd): OrderEnding {
  if (status === 'confirmed') return 'confirmed';
  return `${status === 'expired' ? 'expired' : 'cancelled'}, ${paid > 0 ? 'refunded' : 'unpaid'}`;
}

/** Where orders stand, by their keys. */
export async function endsOf(box: Boxoffice, keys: readonly string[]): Promise<OrderEnd[]> {
  const ledger = await sandbox(box, 'ledger');
  const orders = await box.sql<OrderEnd & { intents: string[] }>(
    `SELECT platform.public_id('ord', o.id) AS id, o.status,
            (SELECT count(*)::int FROM ticketing.tickets t
              WHERE t.order_id = o.id AND t.status NOT IN ('cancelled', 'refunded')) AS tickets,
            coalesce(sum(p.amount) FILTER (WHERE p.status = 'succeeded'), 0)::int AS paid,
            coalesce(sum(p.refunded_amount), 0)::int AS refunded, array_agg(p.stripe_intent_id) AS intents
       FROM ticketing.orders o JOIN payments.payments p ON p.order_id = o.id WHERE o.id = ANY ($1) GROUP BY o.id`,
    [keys],
  );
  return orders.map(({ intents, ...order }) => {
    const charges = ledger.charges.filter(({ payment_intent }: Json) => intents.includes(payment_intent));
    const total = (field: string) => charges.reduce((sum: number, charge: Json) => sum + charge[field], 0);
    return { ...order, captured: total('amount_captured'), returned: total('amount_refunded') };
  });
}

/** Each came to one of the ends, money and tickets alike. @returns how many to which */
export async function expectEnded(
  box: Boxoffice,
  keys: readonly string[],
): Promise<Partial<Record<OrderEnding, number>>> {
  const counts: Partial<Record<OrderEnding, number>> = {};
  const ends = await endsOf(box, keys);
  expect(ends).toHaveLength(keys.length);
  for (const { id, ...end } of ends) {
    const ending = endingOf({ id, ...end });
    expect({ id, ...end }).toEqual({ id, ...orderEnds[ending] });
    counts[ending] = (counts[ending] ?? 0) + 1;
  }
  return counts;
}
