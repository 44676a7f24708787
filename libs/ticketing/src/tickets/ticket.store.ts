import { Injectable } from '@nestjs/common';
import { Transaction, type Window } from '#libs/platform';
import { ticketFrom, ticketJson } from './ticket-json.js';
import type { TicketStatus } from './ticket.entity.js';

export type TicketsWhen = 'upcoming' | 'past' | 'all';

/** A ticket as customers see it; made in SQL, so its type is only told here. */
export interface TicketView {
  id: string;
  status: TicketStatus;
  event: {
    id: string;
    name: string;
    status: 'approved' | 'cancelled';
    imageUrl: string | null;
    venue: { id: string; name: string; city: string | null };
  };
  date: { id: string; startsAt: string; endsAt: string; localStart: string; timeZone: string };
  ticketType: { id: string; name: string };
  holder: { firstName: string; lastName: string; email: string };
  orderId: string;
  seatLabel: null;
  checkedInAt: string | null;
}

export interface HeldTicket {
  id: string;
  status: TicketStatus;
  generation: number;
  validFrom: Date;
  validUntil: Date;
}

@Injectable()
export class TicketStore {
  constructor(private readonly transaction: Transaction) {}

  /** One ticket as JSON text, if this customer holds it. */
  async ofHolder(holderId: string, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ ticket: string }>(
      `SELECT ${ticketJson}::text AS ticket FROM ${ticketFrom} WHERE t.id = $1 AND t.holder_id = $2 AND ticketing.shown_to($2, t.order_id)`,
      [id, holderId],
    );
    return row?.ticket;
  }

  /** A page of the customer's tickets as JSON text `{ data, total, limit, offset, hasMore }`. */
  async page(
    holderId: string,
    when: TicketsWhen,
    status: TicketStatus | null,
    { limit, offset }: Window,
  ): Promise<string> {
    const row = await this.transaction.queryOne<{ page: string }>(
      `WITH mine AS (
         SELECT t.id, d.starts_at FROM ticketing.tickets t JOIN catalogue.v_event_dates d ON d.id = t.date_id
          WHERE t.holder_id = $1 AND ticketing.shown_to($1, t.order_id) AND ($3::text IS NULL OR t.status = $3)
            AND CASE $2 WHEN 'upcoming' THEN d.ends_at > now() WHEN 'past' THEN d.ends_at <= now() ELSE true END
       ), paged AS (SELECT id, starts_at FROM mine ORDER BY starts_at, id LIMIT $4 OFFSET $5)
       SELECT json_build_object(
                'data', (SELECT coalesce(json_agg(${ticketJson} ORDER BY p.starts_at, p.id), '[]')
                           FROM paged p JOIN (${ticketFrom}) ON t.id = p.id),
                'total', (SELECT count(*) FROM mine), 'limit', $4::int, 'offset', $5::int,
                'hasMore', (SELECT count(*) FROM mine) > $5::int + $4::int)::text AS page`,
      [holderId, when, status, limit, offset],
    );
    return row?.page ?? '';
  }

  /** What a QR needs to know, if this customer holds the ticket. */
  forCode(holderId: string, id: string): Promise<HeldTicket | undefined> {
    return this.transaction.queryOne<HeldTicket>(
      `SELECT t.id, t.status, t.generation, d.starts_at - make_interval(mins => e.doors_open_minutes) AS "validFrom",
              coalesce(d.last_entry_at, d.ends_at) AS "validUntil"
         FROM ticketing.tickets t
         JOIN catalogue.v_events e ON e.id = t.event_id
         JOIN catalogue.v_event_dates d ON d.id = t.date_id
        WHERE t.id = $1 AND t.holder_id = $2 AND ticketing.shown_to($2, t.order_id)`,
      [id, holderId],
    );
  }
}
