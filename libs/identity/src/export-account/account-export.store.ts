import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

@Injectable()
export class AccountExportStore {
  constructor(private readonly transaction: Transaction) {}

  /** What is kept of a user; never the password's hash, nor anything that a token could be made of. */
  async of(userId: string): Promise<Record<string, unknown>> {
    const row = await this.transaction.queryOne<{ account: Record<string, unknown> }>(
      `SELECT json_build_object(
         'profile', json_build_object('id', platform.public_id('usr', u.id), 'email', u.email, 'firstName', u.first_name,
           'lastName', u.last_name, 'phone', u.phone, 'emailVerifiedAt', platform.iso(u.email_verified_at),
           'hasPassword', u.password_hash IS NOT NULL, 'createdAt', platform.iso(u.created_at)),
         'memberships', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('mbr', m.id), 'organisation', o.name,
             'organisationId', platform.public_id('org', o.id), 'role', m.role, 'allVenues', m.all_venues,
             'createdAt', platform.iso(m.created_at)) ORDER BY m.id), '[]')
           FROM identity.memberships m LEFT JOIN identity.organisations o ON o.id = m.organisation_id WHERE m.user_id = u.id),
         'invitations', (SELECT coalesce(json_agg(json_build_object('id', platform.public_id('inv', i.id), 'organisation', o.name,
             'role', i.role, 'status', i.status, 'createdAt', platform.iso(i.created_at)) ORDER BY i.id), '[]')
           FROM identity.invitations i JOIN identity.organisations o ON o.id = i.organisation_id
          WHERE i.email = u.email AND u.email_verified_at IS NOT NULL),
         'sessions', (SELECT coalesce(json_agg(json_build_object('createdAt', platform.iso(s.created_at),
             'expiresAt', platform.iso(s.expires_at), 'revokedAt', platform.iso(s.revoked_at)) ORDER BY s.id), '[]')
           FROM identity.sessions s WHERE s.user_id = u.id),
         'tags', (SELECT coalesce(json_agg(json_build_object('organisation', o.name, 'tags', c.tags) ORDER BY o.id), '[]')
           FROM identity.customer_tags c JOIN identity.organisations o ON o.id = c.organisation_id WHERE c.customer_id = u.id
            AND u.email_verified_at IS NOT NULL)
       ) AS account FROM identity.users u WHERE u.id = $1`,
      [userId],
    );
    return row?.account ?? {};
  }
}
