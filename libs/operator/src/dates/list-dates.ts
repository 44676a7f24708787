import { Injectable } from '@nestjs/common';
import { type Member, type Window } from '#libs/platform';
import { ReachableEvents } from '#libs/catalogue';
import { OperatorDateStore } from './operator-date.store.js';

/** All dates of an event by start, past and cancelled ones, too. */
@Injectable()
export class ListDates {
  constructor(
    private readonly events: ReachableEvents,
    private readonly dates: OperatorDateStore,
  ) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`
   * @throws UnknownId
   */
  async execute(member: Member, eventId: string, window: Window): Promise<string> {
    await this.events.assert(member, [eventId]);
    return this.dates.page(eventId, window);
  }
}
