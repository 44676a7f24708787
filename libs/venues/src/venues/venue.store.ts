import { Injectable } from '@nestjs/common';
import { Transaction, type Member, type Window } from '#libs/platform';
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
      [member.organisationId, member.userId, member.allVenues, limit, offset, id],
    );
  }

  async count(member: Member): Promise<number> {
    const row = await this.transaction.queryOne<{ total: number }>(
      'SELECT count(*)::int AS total FROM venues.venues v WHERE v.organisation_id = $1 AND venues.may_act(v.id, $1, $2, $3)',
      [member.organisationId, member.userId, member.allVenues],
    );
    return row?.total ?? 0;
  }

  /** Gives a member whose membership does not reach all venues this one. */
  async assign(venueId: string, userId: string, organisationId: string): Promise<void> {
    await this.transaction.query(
      `INSERT INTO venues.assignments (venue_id, user_id, organisation_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [venueId, userId, organisationId],
    );
  }
}
