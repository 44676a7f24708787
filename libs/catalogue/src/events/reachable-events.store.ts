import { Injectable } from '@nestjs/common';
import { Transaction, UnknownId, type Member } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';

/** Which events a member may name: those at a venue that the member reaches. */
@Injectable()
export class ReachableEvents {
  constructor(private readonly transaction: Transaction) {}

  /** @throws UnknownId if one of them is not there, or not the member's */
  async assert(member: Member, eventIds: readonly string[]): Promise<void> {
    if (eventIds.length === 0) return;
    const row = await this.transaction.queryOne<{ reached: number }>(
      `SELECT count(*)::int AS reached FROM catalogue.events e
        WHERE ${reached} AND e.id = ANY ($4::uuid[])`,
      [...reachOf(member), eventIds],
    );
    if (row?.reached !== new Set(eventIds).size) throw new UnknownId('event');
  }

  /**
   * The venue of one of them.
   * @throws UnknownId if it is not there, or not the member's
   */
  async venueOf(member: Member, eventId: string): Promise<string> {
    const row = await this.transaction.queryOne<{ venueId: string }>(
      `SELECT e.venue_id AS "venueId" FROM catalogue.events e
        WHERE ${reached} AND e.id = $4`,
      [...reachOf(member), eventId],
    );
    if (!row) throw new UnknownId('event');
    return row.venueId;
  }
}
