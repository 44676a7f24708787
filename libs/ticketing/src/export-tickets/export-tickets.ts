import { Injectable } from '@nestjs/common';
import { TicketExportStore } from './ticket-export.store.js';

/** What ticketing keeps of a customer: their orders and passes, where they waited in line, and the tickets they hold with their scans; amounts in minor units. */
@Injectable()
export class ExportTickets {
  constructor(private readonly store: TicketExportStore) {}

  /** @param userId private (UUID) id */
  execute(userId: string): Promise<Record<string, unknown>> {
    return this.store.of(userId);
  }
}
