import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { RetryEventRefunds, type CancelledScope } from '#libs/ticketing';
import { MoneyStore } from '../money/money.store.js';

/** An operator's word that what failed of the cancellation of an event, or of one date of it, is to be tried again. */
@Injectable()
export class RetryEventCancellation {
  constructor(
    private readonly money: MoneyStore,
    private readonly retryRefunds: RetryEventRefunds,
  ) {}

  /**
   * @returns of how many bookings the money is sent again, by a job
   * @throws UnknownId, also of what is not cancelled
   */
  async execute(member: Member, scope: CancelledScope): Promise<number> {
    const reached = (await this.money.venueOfEvent(member, scope.eventId)) !== undefined;
    const retried = reached ? await this.retryRefunds.ask(scope, member.userId) : undefined;
    if (retried === undefined) throw new UnknownId(reached ? 'cancellation' : 'event');
    return retried;
  }
}
