import { Injectable } from '@nestjs/common';
import { submittedOrReached, submittedOrReachOf } from '#libs/catalogue';
import { pageOf, Transaction, type Member, type Window } from '#libs/platform';

export const waitingStatuses = ['waiting', 'offered', 'confirmed', 'passed', 'left', 'closed'] as const;
export type WaitingStatus = (typeof waitingStatuses)[number];

export interface LineFilters {
  /** Primary keys. */
  dateId?: string;
  ticketTypeId?: string;
  /** Without it, whoever is in line still. */
  status?: WaitingStatus;
}

const event = `SELECT e.id FROM catalogue.v_events e WHERE e.id = $5 AND ${submittedOrReached}`;

// Positions are counted once for the whole line, as ticketing.waiting_position would for each.
const found = `
  SELECT w.id, w.date_id, w.number, d.starts_at, CASE WHEN w.ended_at IS NULL THEN w.position END AS position
    FROM (SELECT w.*, (count(*) FILTER (WHERE w.ended_at IS NULL) OVER (PARTITION BY w.date_id, w.ticket_type_id ORDER BY w.number))::int AS position
            FROM ticketing.waiting_list_entries w WHERE w.event_id = (${event})) w
    JOIN catalogue.v_event_dates d ON d.id = w.date_id
   WHERE ($6::uuid IS NULL OR w.date_id = $6) AND ($7::uuid IS NULL OR w.ticket_type_id = $7)
     AND CASE WHEN $8::text IS NULL THEN w.ended_at IS NULL ELSE w.status = $8 END`;

const entryJson = `json_build_object(
  'id', platform.public_id('wait', w.id), 'status', w.status, 'position', p.position,
  'date', json_build_object('id', platform.public_id('date', d.id), 'date', d.local_date,
    'start_time', to_char(d.local_start, 'HH24:MI'), 'time_zone', d.time_zone, 'starts_at', platform.iso(d.starts_at)),
  'ticket_type', json_build_object('id', platform.public_id('tkt', y.id), 'name', y.name),
  'quantity', w.quantity,
  'customer', json_build_object('id', platform.public_id('cust', u.id), 'first_name', u.first_name, 'last_name', u.last_name,
    'email', u.email),
  'pass_id', platform.public_id('cpass', w.pass_id),
  'created_at', platform.iso(w.created_at), 'ended_at', platform.iso(w.ended_at),
  'offer', CASE WHEN o.id IS NOT NULL THEN json_build_object('order_id', platform.public_id('ord', o.id), 'amount', o.amount,
    'currency', o.currency, 'expires_at', platform.iso(o.expires_at)) END)`;

/** Read model of an event's lines for those who keep them: JSON made in SQL. */
@Injectable()
export class LineStore {
  constructor(private readonly transaction: Transaction) {}

  /** Whether the member may look at the event. */
  async reaches(member: Member, eventId: string): Promise<boolean> {
    return (await this.transaction.queryOne(event, [...submittedOrReachOf(member), eventId])) !== undefined;
  }

  /**
   * Whoever joined did so with an account of their own: what it says of them is what they have told the organisation, but
   * for its telephone number, which is its owner's alone.
   */
  page(
    member: Member,
    eventId: string,
    { dateId, ticketTypeId, status }: LineFilters,
    window: Window,
  ): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found,
        order: 'starts_at, date_id, number',
        join: `JOIN ticketing.waiting_list_entries w ON w.id = p.id
               JOIN catalogue.v_event_dates d ON d.id = w.date_id
               JOIN catalogue.v_ticket_types y ON y.id = w.ticket_type_id
               JOIN identity.v_users u ON u.id = w.customer_id
               LEFT JOIN ticketing.orders o ON o.waiting_entry_id = w.id AND o.status = 'pending'`,
        item: entryJson,
      },
      [...submittedOrReachOf(member), eventId, dateId ?? null, ticketTypeId ?? null, status ?? null],
      window,
    );
  }
}
