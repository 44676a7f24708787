import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { RetryEventRefunds } from '#libs/ticketing';
import { MoneyStore } from '../money/money.store.js';

/** An operator's word that what failed of an event's cancellation is to be tried again. */
@Injectable()
export class RetryEventCancellation {
  constructor(
    private readonly money: MoneyStore,
    private readonly retryRefunds: RetryEventRefunds,
  ) {}

  /**
   * @returns of how many bookings the money is sent again, by a job
   * @throws UnknownId, also of an event that is not cancelled
   */
  async execute(member: Member, eventId: string): Promise<number> {
    const reached = (await this.money.venueOfEvent(member, eventId)) !== undefined;
    const retried = reached ? await this.retryRefunds.ask(eventId, member.userId) : undefined;
    if (retried === undefined) throw new UnknownId(reached ? 'cancellation' : 'event');
    return retried;
  }
}
