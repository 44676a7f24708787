import { Injectable } from '@nestjs/common';
import { RetryRefund } from '#libs/payments';
import { reach, Transaction, UnknownId, type Member } from '#libs/platform';
import { MoneyStore } from './money.store.js';

/** An operator's word that a refund that failed is to be tried again. */
@Injectable()
export class RetryEventRefund {
  constructor(
    private readonly transaction: Transaction,
    private readonly money: MoneyStore,
    private readonly retryRefund: RetryRefund,
  ) {}

  /**
   * @returns the id of the refund that tries again; asked twice, the same
   * @throws UnknownId, RefundNotFailed, RefundTooLarge
   */
  async execute(member: Member, id: string): Promise<string> {
    const retryId = await this.transaction.run(async () => {
      const refundId = await this.money.reachableRefund(member, id);
      if (refundId === undefined) throw new UnknownId('refund');
      return this.retryRefund.execute({ refundId, operatorId: member.userId });
    });
    reach('retry-refund.committed');
    return retryId;
  }
}
