import { Injectable } from '@nestjs/common';
import {
  Audit,
  IdempotencyKeys,
  publicId,
  UnknownId,
  type IdempotencyKey,
  type Member,
} from '#libs/platform';
import { CancelOrder, type CancelledOrder, type RefundWish } from '#libs/ticketing';
import { SoldPassStore } from './sold-pass.store.js';

export interface CancelSoldPassInput {
  /** Private (UUID). */
  orderId: string;
  refund: RefundWish;
  reason: string;
  idempotencyKey: IdempotencyKey | null;
}

/**
 * An operator takes a sold pass back, however many of its credits were used: it is void from then on, and the places that were
 * taken with it stay. An order of a pass that nobody has paid yet ends.
 * @throws UnknownId, IdempotencyMismatch and what CancelOrder throws
 */
@Injectable()
export class CancelSoldPass {
  constructor(
    private readonly passes: SoldPassStore,
    private readonly cancelOrder: CancelOrder,
    private readonly keys: IdempotencyKeys,
    private readonly audit: Audit,
  ) {}

  async execute(
    member: Member,
    { idempotencyKey: key, ...order }: CancelSoldPassInput,
  ): Promise<CancelledOrder> {
    const { orderId, refund, reason } = order;
    if ((await this.passes.reachable(member, orderId)) === undefined) throw new UnknownId('booking');
    return this.cancelOrder.execute(
      { ...order, eventId: null, cause: 'operator', by: member.userId },
      {
        before: async () => {
          if (key) await this.keys.take(key, orderId);
        },
        after: () =>
          this.audit.add(member, {
            action: 'pass.cancel',
            entity: publicId('bkg', orderId),
            after: { status: 'cancelled', refund, reason },
          }),
      },
    );
  }
}
