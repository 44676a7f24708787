import { Injectable } from '@nestjs/common';
import { Transaction, type Member, type Window } from '#libs/platform';
import { reachOf } from './reach.js';
import { Venue } from './venue.entity.js';

@Injectable()
export class VenueStore {
  constructor(private readonly transaction: Transaction) {}

  async add(venue: Omit<Venue, 'createdAt'>): Promise<void> {
    await this.transaction.repository(Venue).insert(venue);
  }

  /** The venue, if the member reaches it. */
  async reachableBy(member: Member, id: string): Promise<Venue | undefined> {
    const [venue] = await this.list(member, { limit: 1, offset: 0 }, id);
    return venue;
  }

  list(member: Member, { limit, offset }: Window, id: string | null = null): Promise<Venue[]> {
    return this.transaction.query<Venue>(
      `SELECT v.id, v.organisation_id AS "organisationId", v.name, v.city, v.address, v.time_zone AS "timeZone",
              v.capacity, v.exclusive_dates AS "exclusiveDates", v.created_at AS "createdAt"
         FROM venues.venues v
        WHERE v.organisation_id = $1 AND ($6::uuid IS NULL OR v.id = $6)
          AND venues.may_act(v.id, $1, $2, $3)
        ORDER BY v.name, v.id LIMIT $4 OFFSET $5`,
      [...reachOf(member), limit, offset, id],
    );
  }

  async count(member: Member): Promise<number> {
    const row = await this.transaction.queryOne<{ total: number }>(
      'SELECT count(*)::int AS total FROM venues.venues v WHERE v.organisation_id = $1 AND venues.may_act(v.id, $1, $2, $3)',
      reachOf(member),
    );
    return row?.total ?? 0;
  }

  /** The venue with its row locked, if the member reaches it; inside a transaction. */
  async lock(member: Member, id: string): Promise<Venue | undefined> {
    await this.transaction.query(
      'SELECT FROM venues.venues WHERE id = $4 AND venues.may_act(id, $1, $2, $3) FOR UPDATE',
      [...reachOf(member), id],
    );
    return this.reachableBy(member, id);
  }

  async save({ id, name, city, address, timeZone, capacity, exclusiveDates }: Venue): Promise<void> {
    await this.transaction
      .repository(Venue)
      .update({ id }, { name, city, address, timeZone, capacity, exclusiveDates });
  }

  /** Whether what dates are made of is as it was read; if so, it stays so until the transaction has ended. */
  async keep({ id, timeZone, exclusiveDates }: Venue): Promise<boolean> {
    const [kept] = await this.transaction.query(
      'SELECT id FROM venues.venues WHERE id = $1 AND time_zone = $2 AND exclusive_dates = $3 FOR SHARE',
      [id, timeZone, exclusiveDates],
    );
    return kept !== undefined;
  }

  /** How many of these are the organisation's. */
  async countOf(organisationId: string, ids: readonly string[]): Promise<number> {
    const row = await this.transaction.queryOne<{ n: number }>(
      'SELECT count(*)::int AS n FROM venues.venues WHERE organisation_id = $1 AND id = ANY ($2::uuid[])',
      [organisationId, ids],
    );
    return row?.n ?? 0;
  }

  /** Gives a member whose membership does not reach all venues this one. */
  async assign(venueId: string, userId: string, organisationId: string): Promise<void> {
    await this.transaction.query(
      `INSERT INTO venues.assignments (venue_id, user_id, organisation_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [venueId, userId, organisationId],
    );
  }
}
