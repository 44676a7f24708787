import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';

/** Read model of who belongs to an organisation: JSON made in SQL. */
@Injectable()
export class MemberListStore {
  constructor(private readonly transaction: Transaction) {}

  /** Members by name, then whoever is invited. */
  page(organisationId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT m.id, 'member' AS kind, m.user_id, u.email, u.first_name || ' ' || u.last_name AS name, m.role, m.all_venues,
                       m.created_at, NULL::timestamptz AS expires_at,
                       ARRAY(SELECT a.venue_id FROM venues.v_assignments a
                              WHERE NOT m.all_venues AND a.user_id = m.user_id AND a.organisation_id = m.organisation_id) AS venue_ids
                  FROM identity.v_memberships m JOIN identity.v_users u ON u.id = m.user_id WHERE m.organisation_id = $1
                UNION ALL
                SELECT i.id, 'invitation', NULL, i.email, NULL, i.role, i.all_venues, i.created_at, i.expires_at, i.venue_ids
                  FROM identity.v_pending_invitations i WHERE i.organisation_id = $1`,
        order: `kind = 'invitation', name, email, id`,
        item: `json_build_object(
          'id', platform.public_id(CASE p.kind WHEN 'member' THEN 'mbr' ELSE 'inv' END, p.id), 'kind', p.kind,
          'user_id', platform.public_id('usr', p.user_id), 'email', p.email, 'name', p.name, 'role', p.role,
          'all_venues', p.all_venues,
          'venues', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('ven', v.id), 'name', v.name)
                                     ORDER BY v.name, v.id), '[]')
                       FROM venues.v_venues v WHERE v.id = ANY (p.venue_ids)),
          'created_at', platform.iso(p.created_at), 'expires_at', platform.iso(p.expires_at))`,
      },
      [organisationId],
      window,
    );
  }
}
