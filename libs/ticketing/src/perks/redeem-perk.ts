import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { PerkRedemptionStore, type RedeemPerkInput, type Redemption } from './perk-redemption.store.js';

/**
 * Uses a perk of a ticket once, and no more often than its type grants, however many ask at once.
 * @throws UnknownId for a ticket not at a door of the caller's, or a perk that is not its type's
 */
@Injectable()
export class RedeemPerk {
  constructor(private readonly perks: PerkRedemptionStore) {}

  async execute(member: Member, input: RedeemPerkInput): Promise<Redemption> {
    const outcome = await this.perks.redeem(member, input);
    if (!outcome) throw new UnknownId('ticket');
    if ('unknown' in outcome) throw new UnknownId('perk');
    return outcome;
  }
}
