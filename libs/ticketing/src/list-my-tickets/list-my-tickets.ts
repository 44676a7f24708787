import { Injectable } from '@nestjs/common';
import type { Window } from '#libs/platform';
import type { TicketStatus } from '../tickets/ticket.entity.js';
import { TicketStore, type TicketsWhen } from '../tickets/ticket.store.js';

/** Every ticket the customer holds, of all organisations, by date. */
@Injectable()
export class ListMyTickets {
  constructor(private readonly tickets: TicketStore) {}

  /** @returns JSON text `{ data, total, limit, offset, hasMore }` */
  execute(
    holderId: string,
    filters: { when: TicketsWhen; status?: TicketStatus },
    window: Window,
  ): Promise<string> {
    return this.tickets.page(holderId, filters.when, filters.status ?? null, window);
  }
}
