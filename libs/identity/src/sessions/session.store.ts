import { Injectable } from '@nestjs/common';
import { prepared, Together, Transaction, type Fact, type Principal } from '#libs/platform';
import type { Session } from './session.entity.js';

const KEPT_DAYS = 30;
const BATCH = 1000;

/** One that is neither over nor revoked: true until its user changes, or it expires. */
export interface LiveSession extends Fact {
  principal: Principal;
  expiresAt: Date;
}

@Injectable()
export class SessionStore {
  private readonly asked = new Together<string, LiveSession | undefined>((ids) => this.liveOf(ids));

  constructor(private readonly transaction: Transaction) {}

  /**
   * @param passwordHash what the password was proved against: a sign-in by one that was changed meanwhile is none
   * @returns whether the membership that it is to act in is still there, and the password the account's
   */
  async open(
    session: Pick<Session, 'id' | 'userId' | 'membershipId' | 'expiresAt'>,
    passwordHash: string,
  ): Promise<boolean> {
    const [opened] = await this.transaction.query(
      `INSERT INTO identity.sessions (id, user_id, membership_id, expires_at)
       SELECT $1::uuid, $2::uuid, $3::uuid, $4::timestamptz
        WHERE ($3::uuid IS NULL OR EXISTS (SELECT FROM identity.memberships WHERE id = $3 FOR KEY SHARE))
          AND EXISTS (SELECT FROM identity.users WHERE id = $2 AND password_hash = $5 FOR SHARE)
       RETURNING id`,
      [session.id, session.userId, session.membershipId, session.expiresAt, passwordHash],
    );
    return opened !== undefined;
  }

  async revoke(id: string): Promise<void> {
    await this.transaction.query(
      'UPDATE identity.sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL',
      [id],
    );
  }

  /** Ends all sign-ins of a user, or all but one. */
  async revokeAll(userId: string, exceptId: string | null = null): Promise<void> {
    await this.transaction.query(
      `UPDATE identity.sessions SET revoked_at = now()
        WHERE user_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $2::uuid`,
      [userId, exceptId],
    );
  }

  /** Takes a batch away of those that ended long ago. @returns how many */
  async forgetEnded(): Promise<number> {
    const gone = await this.transaction.query(
      `DELETE FROM identity.sessions WHERE id IN (
         (SELECT id FROM identity.sessions WHERE expires_at < now() - interval '${KEPT_DAYS} days' LIMIT ${BATCH})
         UNION
         (SELECT id FROM identity.sessions WHERE revoked_at < now() - interval '${KEPT_DAYS} days' LIMIT ${BATCH}))
       RETURNING id`,
    );
    return gone.length;
  }

  /** A live session, by an indexed read. Those who ask while one is under way share the next. */
  live(sessionId: string): Promise<LiveSession | undefined> {
    return this.asked.ask(sessionId);
  }

  /** Who is behind several, without those that are over. */
  async principals(sessionIds: readonly string[]): Promise<Principal[]> {
    const rows = await this.transaction.query<LiveRow>(live, [sessionIds]);
    return rows.map((row) => liveOf(row).principal);
  }

  private async liveOf(sessionIds: string[]): Promise<(LiveSession | undefined)[]> {
    const rows = await this.transaction.query<LiveRow>(live, [sessionIds]);
    const found = new Map(rows.map((row) => [row.sessionId, liveOf(row)]));
    return sessionIds.map((id) => found.get(id));
  }
}

interface LiveRow {
  sessionId: string;
  userId: string;
  email: string;
  role: Principal['role'] | null;
  organisationId: string | null;
  allVenues: boolean | null;
  expiresAt: Date;
}

const live = prepared(`
  SELECT s.id AS "sessionId", u.id AS "userId", u.email, m.role, m.organisation_id AS "organisationId",
         m.all_venues AS "allVenues", s.expires_at AS "expiresAt"
    FROM identity.sessions s
    JOIN identity.users u ON u.id = s.user_id
    LEFT JOIN identity.memberships m ON m.id = s.membership_id
   WHERE s.revoked_at IS NULL AND s.expires_at > now() AND s.id = ANY ($1::uuid[])`);

const ROUGHLY = 500;

const liveOf = ({ role, organisationId, allVenues, expiresAt, ...who }: LiveRow): LiveSession => ({
  principal: {
    ...who,
    allVenues: allVenues ?? false,
    ...(role && { role }),
    ...(organisationId && { organisationId }),
  },
  expiresAt,
  of: who.userId,
  bytes: ROUGHLY,
});
