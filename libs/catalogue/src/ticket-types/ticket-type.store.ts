import { Injectable } from '@nestjs/common';
import { Transaction, UnknownId, violated } from '#libs/platform';
import { TicketType } from './ticket-type.entity.js';

const named: Record<string, string> = {
  ticket_types_admission_rule_group_fkey: 'admission rule group',
  ticket_types_ticket_profile_fkey: 'ticket profile',
};

@Injectable()
export class TicketTypeStore {
  constructor(private readonly transaction: Transaction) {}

  /** @throws UnknownId for admission rules or a profile that are not its organisation's */
  async add(type: Omit<TicketType, 'createdAt'>): Promise<void> {
    await this.writing(() => this.transaction.repository(TicketType).insert(type));
  }

  /** One of the event's; whoever is to change it has the event locked. */
  async one(eventId: string, id: string): Promise<TicketType | undefined> {
    return (await this.transaction.repository(TicketType).findOneBy({ id, eventId })) ?? undefined;
  }

  /** @throws UnknownId for admission rules or a profile that are not its organisation's */
  async save({ id, createdAt: _, ...fields }: TicketType): Promise<void> {
    await this.writing(() => this.transaction.repository(TicketType).update({ id }, fields));
  }

  /** With its perks. */
  async remove(id: string): Promise<void> {
    await this.transaction.repository(TicketType).delete({ id });
  }

  ofEvent(eventId: string): Promise<TicketType[]> {
    return this.transaction
      .repository(TicketType)
      .find({ where: { eventId }, order: { sortOrder: 'ASC', id: 'ASC' } });
  }

  async countOf(eventId: string): Promise<number> {
    return this.transaction.repository(TicketType).countBy({ eventId });
  }

  private async writing(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      const what = named[violated(error) ?? ''];
      if (what) throw new UnknownId(what);
      throw error;
    }
  }
}
