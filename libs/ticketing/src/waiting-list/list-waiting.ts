import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { LineStore, type LineFilters } from './line.store.js';

/** Who waits for an event, or did, in line order; an organiser has the lines of events they submitted. */
@Injectable()
export class ListWaiting {
  constructor(private readonly lines: LineStore) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`
   * @throws UnknownId
   */
  async execute(member: Member, eventId: string, filters: LineFilters, window: Window): Promise<string> {
    if (!(await this.lines.reaches(member, eventId))) throw new UnknownId('event');
    return this.lines.page(member, eventId, filters, window);
  }
}
