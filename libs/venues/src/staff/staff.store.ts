import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';

/** Who acts at which venue, of those whose membership does not reach all of them. */
@Injectable()
export class StaffStore {
  constructor(private readonly transaction: Transaction) {}

  /** JSON text of a page of those who are assigned to the venue, by name. */
  page(venueId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT u.id, u.last_name, u.first_name, m.role FROM venues.assignments a
                  JOIN identity.v_memberships m ON m.user_id = a.user_id AND m.organisation_id = a.organisation_id AND NOT m.all_venues
                  JOIN identity.v_users u ON u.id = a.user_id
                 WHERE a.venue_id = $1`,
        order: 'last_name, first_name, id',
        join: 'JOIN identity.v_users u ON u.id = p.id',
        item: `json_build_object('user_id', platform.public_id('usr', p.id), 'name', u.first_name || ' ' || u.last_name,
          'email', u.email, 'role', p.role)`,
      },
      [venueId],
      window,
    );
  }

  /** Whether somebody is a member, and one who is limited to venues. */
  async reach(organisationId: string, userId: string): Promise<'none' | 'some' | 'all'> {
    const row = await this.transaction.queryOne<{ member: boolean; limited: boolean }>(
      `SELECT count(*) > 0 AS member, coalesce(bool_or(NOT all_venues), false) AS limited
         FROM identity.v_memberships WHERE organisation_id = $1 AND user_id = $2`,
      [organisationId, userId],
    );
    if (!row?.member) return 'none';
    return row.limited ? 'some' : 'all';
  }

  /** Assigns to these venues of the organisation, and to none of its others. */
  async assignOnly(userId: string, organisationId: string, venueIds: readonly string[]): Promise<void> {
    await this.transaction.query(
      'DELETE FROM venues.assignments WHERE user_id = $1 AND organisation_id = $2 AND venue_id <> ALL ($3::uuid[])',
      [userId, organisationId, venueIds],
    );
    await this.transaction.query(
      `INSERT INTO venues.assignments (venue_id, user_id, organisation_id)
       SELECT venue_id, $1::uuid, $2::uuid FROM unnest($3::uuid[]) AS venue_id ORDER BY 1 ON CONFLICT DO NOTHING`,
      [userId, organisationId, venueIds],
    );
  }

  /** Assigns somebody to nothing at all any more. */
  async forget(userId: string): Promise<void> {
    await this.transaction.query('DELETE FROM venues.assignments WHERE user_id = $1', [userId]);
  }

  /** @returns whether the person was not assigned before */
  async assign(venueId: string, userId: string, organisationId: string): Promise<boolean> {
    const [assigned] = await this.transaction.query(
      `INSERT INTO venues.assignments (venue_id, user_id, organisation_id) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING venue_id`,
      [venueId, userId, organisationId],
    );
    return assigned !== undefined;
  }

  /** @returns whether the person was assigned */
  async unassign(venueId: string, userId: string): Promise<boolean> {
    const [unassigned] = await this.transaction.query(
      'DELETE FROM venues.assignments WHERE venue_id = $1 AND user_id = $2 RETURNING venue_id',
      [venueId, userId],
    );
    return unassigned !== undefined;
  }
}
