import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { TicketType } from './ticket-type.entity.js';

@Injectable()
export class TicketTypeStore {
  constructor(private readonly transaction: Transaction) {}

  async add(type: Omit<TicketType, 'createdAt'>): Promise<void> {
    await this.transaction.repository(TicketType).insert(type);
  }

  ofEvent(eventId: string): Promise<TicketType[]> {
    return this.transaction
      .repository(TicketType)
      .find({ where: { eventId }, order: { sortOrder: 'ASC', id: 'ASC' } });
  }

  async countOf(eventId: string): Promise<number> {
    return this.transaction.repository(TicketType).countBy({ eventId });
  }
}
