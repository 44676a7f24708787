import { Injectable } from '@nestjs/common';
import { UnknownId } from '#libs/platform';
import { PerkRedemptionStore } from './perk-redemption.store.js';

/** What a ticket is good for besides entry, and what of it was used. */
@Injectable()
export class ListTicketPerks {
  constructor(private readonly perks: PerkRedemptionStore) {}

  /**
   * @returns JSON text `{ data }`
   * @throws UnknownId for a ticket that is not there, or another's
   */
  async execute(holderId: string, ticketId: string): Promise<string> {
    const perks = await this.perks.ofTicket(holderId, ticketId);
    if (!perks) throw new UnknownId('ticket');
    return perks;
  }
}
