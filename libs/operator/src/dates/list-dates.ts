import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { MoneyStore } from '../money/money.store.js';
import { OperatorDateStore } from './operator-date.store.js';

/** All dates of an event by start, past and cancelled ones, too. */
@Injectable()
export class ListDates {
  constructor(
    private readonly money: MoneyStore,
    private readonly dates: OperatorDateStore,
  ) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`
   * @throws UnknownId
   */
  async execute(member: Member, eventId: string, window: Window): Promise<string> {
    if ((await this.money.venueOfEvent(member, eventId)) === undefined) throw new UnknownId('event');
    return this.dates.page(eventId, window);
  }
}
