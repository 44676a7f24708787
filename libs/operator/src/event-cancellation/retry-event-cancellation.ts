import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { RetryEventRefunds, type CancelledScope } from '#libs/ticketing';
import { ReachableEvents } from '#libs/catalogue';

/** An operator's word that what failed of the cancellation of an event, or of one date of it, is to be tried again. */
@Injectable()
export class RetryEventCancellation {
  constructor(
    private readonly events: ReachableEvents,
    private readonly retryRefunds: RetryEventRefunds,
  ) {}

  /**
   * @returns of how many bookings the money is sent again, by a job
   * @throws UnknownId, also of what is not cancelled
   */
  async execute(member: Member, scope: CancelledScope): Promise<number> {
    await this.events.assert(member, [scope.eventId]);
    const retried = await this.retryRefunds.ask(scope, member.userId);
    if (retried === undefined) throw new UnknownId('cancellation');
    return retried;
  }
}
