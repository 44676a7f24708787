import { Injectable } from '@nestjs/common';
import { AskAgain, type AdminsWord, type AskedAgain } from '#libs/payments';
import { Messages } from '#libs/platform';
import { SettleOrder } from '../orders/settle-order.js';

/** An admin's word that Stripe is to be asked again about a payment that it contradicted. Repeats are harmless. */
@Injectable()
export class RecheckPayment {
  constructor(
    private readonly askAgain: AskAgain,
    private readonly settleOrder: SettleOrder,
    private readonly messages: Messages,
  ) {}

  /**
   * @returns where it stands now; paid, its order is confirmed, or the money goes back where its places are gone
   * @throws UnknownId, PaymentProviderUnavailable
   */
  async execute(word: AdminsWord): Promise<AskedAgain> {
    const asked = await this.askAgain.execute(word);
    if (asked.problem === null && asked.status === 'succeeded') await this.settleOrder.execute(asked.orderId);
    this.messages.wake();
    return asked;
  }
}
