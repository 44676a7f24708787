import { Injectable } from '@nestjs/common';
import { looksLikeId, privateId, UnknownId, type Member, type Window } from '#libs/platform';
import { DoorStore, type DoorListFilters } from './door.store.js';

export interface DoorListInput {
  /** A name, an e-mail address or a part of one; else the id of a booking or ticket. */
  q?: string;
  /** Primary key. */
  dateId?: string;
}

/** The guests of an event, for looking one up at its door. */
@Injectable()
export class ShowDoorList {
  constructor(private readonly doors: DoorStore) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`, an entry per ticket
   * @throws UnknownId for an event whose doors are not the member's
   */
  async execute(member: Member, eventId: string, input: DoorListInput, window: Window): Promise<string> {
    if (!(await this.doors.isOwn(member, eventId))) throw new UnknownId('event');
    return this.doors.tickets(eventId, filtersOf(input), window);
  }
}

function filtersOf({ q, ...rest }: DoorListInput): DoorListFilters {
  if (q === undefined || !looksLikeId(q)) return { ...rest, ...(q !== undefined && { q }) };
  if (q.startsWith('bkg_')) return { ...rest, orderId: privateId('bkg', q, 'q') };
  if (q.startsWith('ticket_')) return { ...rest, ticketId: privateId('ticket', q, 'q') };
  return { ...rest, q };
}
