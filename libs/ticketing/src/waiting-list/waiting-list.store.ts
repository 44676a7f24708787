import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';

/** Ids are private (UUIDs). */
export interface WaitingWish {
  organisationId: string;
  eventId: string;
  dateId: string;
  ticketTypeId: string;
  customerId: string;
  quantity: number;
  passId: string | null;
  /** What admission rules take off the price for this customer. */
  discountPercent: number;
}

export type Joined =
  | { outcome: 'joined'; id: string; position: number }
  | { outcome: 'not_full'; available: number | null }
  | { outcome: 'disabled' | 'closed' | 'already' | 'account_gone' };

/** Which of a customer's places in an event's lines. */
export interface WaitingScope {
  customerId: string;
  eventId: string;
  dateId: string | null;
  ticketTypeId: string | null;
}

const inLine = `w.customer_id = $1 AND w.event_id = $2 AND w.date_id = coalesce($3::uuid, w.date_id)
  AND w.ticket_type_id = coalesce($4::uuid, w.ticket_type_id)`;
const parametersOf = ({ customerId, eventId, dateId, ticketTypeId }: WaitingScope): unknown[] => [
  customerId,
  eventId,
  dateId,
  ticketTypeId,
];

const entryJson = `json_build_object(
  'id', platform.public_id('wait', w.id), 'status', w.status, 'position', ticketing.waiting_position(w),
  'eventId', platform.public_id('evt', w.event_id),
  'date', json_build_object('id', platform.public_id('date', d.id), 'startsAt', platform.iso(d.starts_at),
    'endsAt', platform.iso(d.ends_at), 'localStart', to_char(d.local_date + d.local_start, 'YYYY-MM-DD"T"HH24:MI:SS'),
    'timeZone', d.time_zone),
  'ticketType', json_build_object('id', platform.public_id('tkt', y.id), 'name', y.name),
  'quantity', w.quantity, 'passId', platform.public_id('cpass', w.pass_id), 'createdAt', platform.iso(w.created_at),
  'offer', CASE WHEN o.id IS NOT NULL THEN json_build_object('orderId', platform.public_id('ord', o.id), 'amount', o.amount,
    'currency', o.currency, 'expiresAt', platform.iso(o.expires_at)) END)`;

@Injectable()
export class WaitingListStore {
  constructor(private readonly transaction: Transaction) {}

  /** Puts somebody at the end of the line, if what they ask for is not to be had. */
  async join(wish: WaitingWish): Promise<Joined> {
    const row = await this.transaction.queryOne<{ joined: Joined }>(
      'SELECT ticketing.join_waiting_list($1::jsonb) AS joined',
      [JSON.stringify(wish)],
    );
    if (!row) throw new Error('join_waiting_list gave no answer');
    return row.joined;
  }

  /** Where a customer is in line at an event, as JSON text `{ data, total, limit, offset, hasMore }`: the earliest first. */
  page(customerId: string, eventId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT id, number FROM ticketing.waiting_list_entries
                 WHERE customer_id = $1 AND event_id = $2 AND status IN ('waiting', 'offered')`,
        order: 'number',
        join: `JOIN ticketing.waiting_list_entries w ON w.id = p.id
               JOIN catalogue.v_event_dates d ON d.id = w.date_id
               JOIN catalogue.v_ticket_types y ON y.id = w.ticket_type_id
               LEFT JOIN ticketing.orders o ON o.waiting_entry_id = w.id AND o.status = 'pending'`,
        item: entryJson,
        more: 'hasMore',
      },
      [customerId, eventId],
      window,
    );
  }

  /** Takes a customer out of line where nothing is offered to them yet. */
  async leave(scope: WaitingScope): Promise<number> {
    const rows = await this.transaction.query(
      `WITH gone AS (
         UPDATE ticketing.waiting_list_entries w SET status = 'left', ended_at = now() WHERE ${inLine} AND w.status = 'waiting' RETURNING w.id
       ) SELECT id FROM gone`,
      parametersOf(scope),
    );
    return rows.length;
  }

  /** The orders that are open offers to a customer. */
  async offersOf(scope: WaitingScope): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT o.id FROM ticketing.waiting_list_entries w JOIN ticketing.orders o ON o.waiting_entry_id = w.id AND o.status = 'pending'
        WHERE ${inLine} AND w.status = 'offered' ORDER BY o.id`,
      parametersOf(scope),
    );
    return rows.map(({ id }) => id);
  }

  /** Dates on which something is free, it seems, that somebody waits for. */
  async freed(after: string | null, limit: number): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT DISTINCT w.date_id AS id FROM ticketing.waiting_list_entries w
         JOIN ticketing.stock s ON s.ticket_type_id = w.ticket_type_id AND s.date_id = w.date_id AND NOT s.closed
          AND (s.capacity IS NULL OR s.held + s.sold + w.quantity <= s.capacity)
         JOIN ticketing.date_stock ds ON ds.date_id = w.date_id AND NOT ds.closed
          AND (ds.capacity IS NULL OR ds.held + ds.sold + w.quantity <= ds.capacity)
        WHERE w.status = 'waiting' AND ($1::uuid IS NULL OR w.date_id > $1) ORDER BY w.date_id LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Makes what is free on a date offers to those in line, in a transaction. */
  async offer(dateId: string): Promise<number> {
    await this.transaction.query('SELECT ticketing.lock_line(ARRAY[$1::uuid], NULL)', [dateId]);
    const row = await this.transaction.queryOne<{ offered: number }>(
      'SELECT ticketing.offer_on(ARRAY[$1::uuid]) AS offered',
      [dateId],
    );
    return row?.offered ?? 0;
  }
}
