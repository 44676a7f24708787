import { Injectable } from '@nestjs/common';
import { Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues, reached, reachOf } from '#libs/venues';

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
   * For whoever writes what holds for events, or, naming none, for all of the organisation's.
   * @throws NotOfAllVenues; UnknownId if one of them is not there, or not the member's
   */
  async scope(member: Member, eventIds: readonly string[]): Promise<void> {
    if (eventIds.length === 0) ofAllVenues(member);
    else await this.assert(member, eventIds);
  }

  /**
   * The same for what holds for one event or, that being null, for all.
   * @returns the event's venue
   * @throws NotOfAllVenues; UnknownId
   */
  async venueOfScope(member: Member, eventId: string | null): Promise<string | undefined> {
    if (eventId !== null) return this.venueOf(member, eventId);
    ofAllVenues(member);
    return undefined;
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
