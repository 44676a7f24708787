import { Injectable } from '@nestjs/common';
import { MailedTokens } from '#libs/platform';
import { ClaimInvalid } from '../transfers/transfer.errors.js';
import { TransferStore } from '../transfers/transfer.store.js';

/** Which ticket comes from whom, told to whoever has the mailed token. */
@Injectable()
export class ShowClaim {
  constructor(
    private readonly transfers: TransferStore,
    private readonly tokens: MailedTokens,
  ) {}

  /**
   * @returns JSON text
   * @throws ClaimInvalid
   */
  async execute(token: string): Promise<string> {
    const claim = await this.transfers.claimable(this.tokens.hashOf(token));
    if (claim === undefined) throw new ClaimInvalid();
    return claim;
  }
}
