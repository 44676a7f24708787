import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { TicketPayload } from '../events/ticket-events.js';
import type { TicketStatus } from '../tickets/ticket.entity.js';

/** What decides whether a ticket may change hands. */
export interface LockedTicket {
  organisationId: string;
  status: TicketStatus;
  frozenFrom: TicketStatus | null;
  used: boolean;
  transferable: boolean;
  /** When its date starts (UTC). */
  startsAt: Date;
  begun: boolean;
  /** Its event or its date is cancelled, whether or not the ticket is yet. */
  off: boolean;
  /** Whether its holder may see and use it. */
  shown: boolean;
}

@Injectable()
export class MovedTicketStore {
  constructor(private readonly transaction: Transaction) {}

  /** The ticket, if this customer holds it; until the transaction ends no scan and no cancelling gets at it. */
  lock(ticketId: string, holderId: string): Promise<LockedTicket | undefined> {
    return this.transaction.queryOne(
      `SELECT t.organisation_id AS "organisationId", t.status, t.frozen_from AS "frozenFrom", t.entries > 0 AS used, y.transferable,
              d.starts_at AS "startsAt", d.starts_at <= now() AS begun, e.status = 'cancelled' OR d.status = 'cancelled' AS off,
              ticketing.shown_to($2, t.order_id) AS shown
         FROM ticketing.tickets t
         JOIN catalogue.v_events e ON e.id = t.event_id
         JOIN catalogue.v_event_dates d ON d.id = t.date_id
         JOIN catalogue.v_ticket_types y ON y.id = t.ticket_type_id
        WHERE t.id = $1 AND t.holder_id = $2 FOR UPDATE OF t`,
      [ticketId, holderId],
    );
  }

  /** Whether there is such an account; it is not given up until the transaction ends. */
  async keepAccount(userId: string): Promise<boolean> {
    const row = await this.transaction.queryOne<{ kept: boolean }>(
      'SELECT identity.keep_account($1) AS kept',
      [userId],
    );
    return row?.kept ?? false;
  }

  send(ticketId: string): Promise<TicketPayload | undefined> {
    return this.told(
      `UPDATE ticketing.tickets t SET status = 'transfer_pending' WHERE t.id = $1 AND t.status = 'confirmed'
       RETURNING ticketing.ticket_payload(t) AS payload`,
      [ticketId],
    );
  }

  /** @returns whether it was on its way; one that is frozen meanwhile stays so, and is confirmed after that */
  async giveBack(ticketId: string): Promise<boolean> {
    const [back] = await this.transaction.query(
      `UPDATE ticketing.tickets t SET status = CASE t.status WHEN 'transfer_pending' THEN 'confirmed' ELSE t.status END,
              frozen_from = CASE t.status WHEN 'frozen' THEN 'confirmed' END
        WHERE t.id = $1 AND 'transfer_pending' IN (t.status, t.frozen_from) RETURNING t.id`,
      [ticketId],
    );
    return back !== undefined;
  }

  /** What its holder chose with it goes to another ticket of theirs, or is free. */
  async handOver(ticketId: string, toId: string): Promise<TicketPayload | undefined> {
    await this.transaction.query('SELECT ticketing.release_sessions(ARRAY[$1::uuid])', [ticketId]);
    return this.told(
      `UPDATE ticketing.tickets t SET status = 'confirmed', holder_id = $2, generation = t.generation + 1,
              attendee_first_name = NULL, attendee_last_name = NULL, attendee_email = NULL
        WHERE t.id = $1 AND t.status = 'transfer_pending' RETURNING ticketing.ticket_payload(t) AS payload`,
      [ticketId, toId],
    );
  }

  private async told(sql: string, parameters: unknown[]): Promise<TicketPayload | undefined> {
    return (await this.transaction.queryOne<{ payload: TicketPayload }>(sql, parameters))?.payload;
  }
}
