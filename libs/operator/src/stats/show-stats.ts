import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { StatsStore } from './stats.store.js';

/**
 * How an event is doing: bookings by status, guests, money (minor units), and where they came from. An organiser sees
 * it of events they submitted.
 */
@Injectable()
export class ShowStats {
  constructor(private readonly stats: StatsStore) {}

  /**
   * @returns JSON text
   * @throws UnknownId
   */
  async execute(member: Member, eventId: string): Promise<string> {
    const stats = await this.stats.ofEvent(member, eventId);
    if (stats === undefined) throw new UnknownId('event');
    return stats;
  }
}
