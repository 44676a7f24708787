import { Injectable } from '@nestjs/common';
import { Transaction, type Member } from '#libs/platform';
import type { TicketPayload } from '../events/ticket-events.js';
import { atDoorParameters, ownDoor } from '../scans/door-member.js';
import type { TicketStatus } from '../tickets/ticket.entity.js';

export interface Reissued {
  venueId: string;
  status: TicketStatus;
  /** null when its status lets it have no new code. */
  reissued: { generation: number; payload: TicketPayload } | null;
}

@Injectable()
export class ReissueStore {
  constructor(private readonly transaction: Transaction) {}

  /** One statement under the ticket's lock; undefined when it is not one of the member's. */
  reissue(member: Member, eventId: string, ticketId: string): Promise<Reissued | undefined> {
    return this.transaction.queryOne<Reissued>(
      `WITH mine AS (
         SELECT t.id, t.status, e.venue_id FROM ticketing.tickets t JOIN catalogue.v_events e ON e.id = t.event_id
          WHERE t.id = $6 AND t.event_id = $5 AND ${ownDoor} FOR UPDATE OF t
       ), renewed AS (
         UPDATE ticketing.tickets t SET generation = t.generation + 1 FROM mine
          WHERE t.id = mine.id AND t.status NOT IN ('cancelled', 'refunded', 'transfer_pending')
         RETURNING jsonb_build_object('generation', t.generation, 'payload', ticketing.ticket_payload(t)) AS reissued
       )
       SELECT mine.venue_id AS "venueId", mine.status, (SELECT reissued FROM renewed) AS reissued FROM mine`,
      [...atDoorParameters(member), eventId, ticketId],
    );
  }
}
