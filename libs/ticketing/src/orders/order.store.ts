import { Injectable } from '@nestjs/common';
import { prepared, Transaction, type IdempotencyKey } from '#libs/platform';
import type { HandDraft, OrderDraft } from './order-draft.js';
import { Order } from './order.entity.js';
import type { Placed } from './placed.js';

export type Settled = 'confirmed' | 'already' | 'gone' | 'unknown';

const placeOne = prepared('SELECT ticketing.place_order($1::jsonb) AS placed');
const placedUnder = prepared(
  `SELECT subject_id AS "orderId", body_hash = $4 AS same FROM platform.idempotency_keys
    WHERE caller = $1 AND route = $2 AND key = $3`,
);
// By their keys: told where nothing was pending yet, PostgreSQL would read all that are, for as long as it believes so.
const stayPending = prepared(
  `SELECT id FROM (SELECT id, status FROM ticketing.orders WHERE id = ANY ($1::uuid[]) ORDER BY id OFFSET 0 FOR SHARE) o
    WHERE status = 'pending'`,
);

@Injectable()
export class OrderStore {
  constructor(private readonly transaction: Transaction) {}

  /** Places an order by a call of its own, which takes the places last. */
  place(draft: OrderDraft): Promise<Placed> {
    this.transaction.assertNone('placing an order');
    return this.call(draft);
  }

  /** The same call for an order that is entered by hand, in the transaction of what is written with it. */
  placeByHand(draft: HandDraft): Promise<Placed> {
    return this.call(draft);
  }

  private async call(draft: OrderDraft | HandDraft): Promise<Placed> {
    const row = await this.transaction.queryOne<{ placed: Placed }>(placeOne, [JSON.stringify(draft)]);
    if (!row) throw new Error('place_order gave no answer');
    return row.placed;
  }

  /** The order placed under this key before, if there is one. */
  async placedUnder({ caller, route, key, bodyHash }: IdempotencyKey): Promise<Placed | undefined> {
    const earlier = await this.transaction.queryOne<{ orderId: string; same: boolean }>(placedUnder, [
      caller,
      route,
      key,
      bodyHash,
    ]);
    if (!earlier) return undefined;
    return earlier.same ? { outcome: 'repeated', orderId: earlier.orderId } : { outcome: 'mismatch' };
  }

  /** Confirms a paid order, once; 'gone' when its places went before the money came. */
  async confirm(id: string): Promise<Settled> {
    const row = await this.transaction.queryOne<{ settled: Settled }>(
      'SELECT ticketing.confirm_order($1) AS settled',
      [id],
    );
    return row?.settled ?? 'unknown';
  }

  /** Gives an unpaid order's places back; false if it is no longer pending, or not yet due. */
  async expire(id: string): Promise<boolean> {
    const row = await this.transaction.queryOne<{ expired: boolean }>(
      'SELECT ticketing.expire_order($1) AS expired',
      [id],
    );
    return row?.expired ?? false;
  }

  /** Which of the orders still want to be paid; they stay so until the transaction ends. */
  readonly stayPending = async (ids: readonly string[]): Promise<Set<string>> => {
    const rows = await this.transaction.query<{ id: string }>(stayPending, [ids]);
    return new Set(rows.map(({ id }) => id));
  };

  /** Whether a pending order's hold has not run out. */
  async isHeld(id: string): Promise<boolean> {
    const [held] = await this.transaction.query(
      `SELECT id FROM ticketing.orders WHERE id = $1 AND status = 'pending' AND expires_at > now()`,
      [id],
    );
    return held !== undefined;
  }

  /** Leaves an order that could not be dealt with alone for a while. */
  async sweepLater(id: string, minutes: number): Promise<void> {
    await this.transaction.query(
      `UPDATE ticketing.orders SET sweep_after = now() + make_interval(mins => $2) WHERE id = $1`,
      [id, minutes],
    );
  }

  /** Nobody confirms or cancels it until the transaction ends. */
  locked(id: string): Promise<Order | null> {
    return this.transaction.repository(Order).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** An order whose hold ran out can never be confirmed any more: its money goes back. */
  async giveUp(id: string): Promise<void> {
    await this.transaction.query(
      `UPDATE ticketing.orders SET given_up_at = now() WHERE id = $1 AND status = 'expired' AND given_up_at IS NULL`,
      [id],
    );
  }

  byId(id: string): Promise<Order | null> {
    return this.transaction.repository(Order).findOneBy({ id });
  }

  /** The order, if it is this customer's, and theirs to see. */
  ofCustomer(customerId: string, id: string): Promise<Order | null> {
    return this.transaction
      .repository(Order)
      .createQueryBuilder('o')
      .where('o.id = :id AND o.customerId = :customerId AND ticketing.shown_to(:customerId, o.id)', {
        id,
        customerId,
      })
      .getOne();
  }

  /** Its tickets' keys, in the order they were issued. */
  async ticketIdsOf(id: string): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      'SELECT id FROM ticketing.tickets WHERE order_id = $1 ORDER BY id',
      [id],
    );
    return rows.map((ticket) => ticket.id);
  }

  /** What an order is for, as on a bill. */
  async billOf(id: string): Promise<{ name: string; amount: number }[]> {
    return this.transaction.query<{ name: string; amount: number }>(
      `SELECT l.quantity || ' × ' || l.name AS name, l.amount FROM ticketing.order_lines l WHERE l.order_id = $1
        UNION ALL
       SELECT p.name, o.amount FROM ticketing.passes p JOIN ticketing.orders o ON o.id = p.order_id WHERE p.order_id = $1`,
      [id],
    );
  }

  /**
   * Orders to end: pending ones whose hold has run out, and expired ones that could still be paid, because a
   * repeated purchase call opened their payment anew at that moment. The oldest first.
   */
  async due(limit: number): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT id FROM (
         SELECT id, expires_at FROM ticketing.orders
          WHERE status = 'pending' AND expires_at <= now() AND (sweep_after IS NULL OR sweep_after <= now())
         UNION ALL
         SELECT o.id, o.expires_at FROM payments.v_open_payments p JOIN ticketing.orders o ON o.id = p.order_id
          WHERE o.status IN ('expired', 'cancelled') AND (o.sweep_after IS NULL OR o.sweep_after <= now())
       ) due ORDER BY expires_at LIMIT $1`,
      [limit],
    );
    return rows.map(({ id }) => id);
  }
}
