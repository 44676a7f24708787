import { Injectable } from '@nestjs/common';
import { Transaction, type Principal } from '#libs/platform';
import type { Session } from './session.entity.js';

@Injectable()
export class SessionStore {
  constructor(private readonly transaction: Transaction) {}

  /** @returns whether the membership that it is to act in is still there */
  async open(session: Pick<Session, 'id' | 'userId' | 'membershipId' | 'expiresAt'>): Promise<boolean> {
    const [opened] = await this.transaction.query(
      `INSERT INTO identity.sessions (id, user_id, membership_id, expires_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, $4::timestamptz
        WHERE $3::uuid IS NULL OR EXISTS (SELECT FROM identity.memberships WHERE id = $3 FOR KEY SHARE)
       RETURNING id`,
      [session.id, session.userId, session.membershipId, session.expiresAt],
    );
    return opened !== undefined;
  }

  async revoke(id: string): Promise<void> {
    await this.transaction.query(
      'UPDATE identity.sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL',
      [id],
    );
  }

  /** Who is behind a live session: one indexed read, so that a revoked sign-in or a lost membership counts at once. */
  async principal(sessionId: string): Promise<Principal | undefined> {
    const row = await this.transaction.queryOne<{
      userId: string;
      email: string;
      role: Principal['role'] | null;
      organisationId: string | null;
      allVenues: boolean | null;
    }>(
      `SELECT u.id AS "userId", u.email, m.role, m.organisation_id AS "organisationId", m.all_venues AS "allVenues"
         FROM identity.sessions s
         JOIN identity.users u ON u.id = s.user_id
         LEFT JOIN identity.memberships m ON m.id = s.membership_id
        WHERE s.id = $1 AND s.revoked_at IS NULL AND s.expires_at > now()`,
      [sessionId],
    );
    if (!row) return undefined;
    return {
      sessionId,
      userId: row.userId,
      email: row.email,
      allVenues: row.allVenues ?? false,
      ...(row.role && { role: row.role }),
      ...(row.organisationId && { organisationId: row.organisationId }),
    };
  }
}
