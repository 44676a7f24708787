import { Injectable } from '@nestjs/common';
import { EraseAccount, type EnteredCustomer } from '#libs/identity';
import { MovePayments } from '#libs/payments';
import type { Principal } from '#libs/platform';
import { AttendeeStore } from './attendee.store.js';
import { UpcomingTickets } from './request-erasure.errors.js';

/**
 * Gives the caller's account up, at once; each context erases its part after that. Orders, payments, tickets and scans
 * are kept, and name nobody.
 */
@Injectable()
export class RequestErasure {
  constructor(
    private readonly account: EraseAccount,
    private readonly attendees: AttendeeStore,
    private readonly payments: MovePayments,
  ) {}

  /** @throws WrongPassword; UpcomingTickets; LastOperator; Unauthenticated once it is given up */
  async execute(caller: Principal, password: string): Promise<void> {
    await this.account.execute(caller, password, async () => {
      await this.attendees.leaveLines(caller.userId);
      const toCome = await this.attendees.stillToCome(caller.userId);
      if (toCome.tickets + toCome.pendingOrders > 0) throw new UpcomingTickets(toCome);
      return this.entered(caller.userId);
    });
  }

  private async entered(userId: string): Promise<EnteredCustomer | undefined> {
    const entered = await this.attendees.enteredFor(userId);
    if (!entered) return undefined;
    const { orderIds, ...customer } = entered;
    return {
      ...customer,
      moveTo: async (customerId) => {
        await this.attendees.move(orderIds, userId, customerId);
        await this.payments.execute(orderIds, customerId);
      },
    };
  }
}
