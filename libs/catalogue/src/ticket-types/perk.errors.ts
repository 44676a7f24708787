import { domainError } from '#libs/platform';

export class PerkRedeemed extends domainError('conflict', 'perk_redeemed', 'Perk redeemed') {
  constructor() {
    super('A perk that tickets have redeemed already has to stay');
  }
}
