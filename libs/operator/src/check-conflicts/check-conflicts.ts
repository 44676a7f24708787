import { Injectable } from '@nestjs/common';
import { type Member } from '#libs/platform';
import { FindVenues } from '#libs/venues';
import { ConflictStore } from './conflict.store.js';

export interface ConflictQuestion {
  /** Primary key. */
  venueId: string;
  /** Local date, `YYYY-MM-DD`. */
  date: string;
  /** An event that is being moved, and does not stand in its own way. */
  exceptEventId: string | null;
}

/** Which approved or pending events a venue has on a day, and who would be affected. Nothing is refused by it. */
@Injectable()
export class CheckConflicts {
  constructor(
    private readonly venues: FindVenues,
    private readonly conflicts: ConflictStore,
  ) {}

  /**
   * @returns JSON text `{ has_event_conflict, events, affected_bookings, affected_guests }`
   * @throws UnknownId for a venue out of reach
   */
  async execute(member: Member, { venueId, date, exceptEventId }: ConflictQuestion): Promise<string> {
    await this.venues.one(member, venueId);
    return this.conflicts.on(venueId, date, exceptEventId);
  }
}
