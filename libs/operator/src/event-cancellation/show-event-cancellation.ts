import { Injectable } from '@nestjs/common';
import { UnknownId, type Member } from '#libs/platform';
import { EventCancellationStore, type CancelledScope } from '#libs/ticketing';
import { ReachableEvents } from '#libs/catalogue';

/** As many as an operator would look at one by one. */
const MOST = 100;

/** How far the cancelling of the bookings of an event, or of one date of it, has come: cancelled, refunded, failed, waiting. */
@Injectable()
export class ShowEventCancellation {
  constructor(
    private readonly events: ReachableEvents,
    private readonly cancellations: EventCancellationStore,
  ) {}

  /**
   * @returns JSON text `{ bookings, cancelled, refunded, pending, failed, amount_refunded, …, waiting }`, amounts in minor units
   * @throws UnknownId, also of what is not cancelled
   */
  async execute(member: Member, scope: CancelledScope): Promise<string> {
    await this.events.assert(member, [scope.eventId]);
    const progress = await this.cancellations.progress(scope, MOST);
    if (progress === undefined) throw new UnknownId('cancellation');
    return progress;
  }
}
