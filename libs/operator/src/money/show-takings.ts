import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { TakingsStore } from './takings.store.js';

/**
 * What an event took per local day of its venue, minor units: list prices (gross), discounts, refunds that did
 * not fail on the day they were asked for, disputes on the day they were lost, and what is left (net); per payment method.
 */
@Injectable()
export class ShowTakings {
  constructor(private readonly takings: TakingsStore) {}

  /**
   * @returns JSON text `{ data, total, time_zone }`
   * @throws UnknownId
   */
  async execute(member: Member, eventId: string): Promise<string> {
    const takings = await this.takings.ofEvent(member, eventId);
    if (takings === undefined) throw new UnknownId('event');
    return takings;
  }
}
