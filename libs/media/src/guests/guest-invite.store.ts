import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Guest, type Member, type Window } from '#libs/platform';
import { reached, reachOf } from '#libs/venues';
import type { GuestInvite } from './guest-invite.entity.js';

/** After the last date of the event, or after today if that is over. */
const VALID_DAYS = 30;

/** Mailed by one organisation within a day: to one address, and in all. */
const MAILS = { toAddress: 5, inAll: 200 };

/** Mailed by organisation $1 within the last day. */
const mailed = `(SELECT g.mailed_to, g.created_at AS at FROM media.guest_invites g
  WHERE g.organisation_id = $1 AND g.mailed_to IS NOT NULL AND g.created_at > now() - interval '24 hours')`;

const live = 'g.revoked_at IS NULL AND g.expires_at > now()';

export type NewGuestInvite = Pick<
  GuestInvite,
  'id' | 'eventId' | 'name' | 'email' | 'mailedTo' | 'maxUploads' | 'nonce' | 'tokenHash'
>;

/** What a guest's own page tells. */
export interface GuestStanding {
  name: string;
  uploadsLeft: number;
  expiresAt: Date;
}

export type ExportedInvite = Pick<
  GuestInvite,
  'id' | 'eventId' | 'name' | 'uploads' | 'createdAt' | 'expiresAt' | 'revokedAt'
> & { event: string; organisation: string };

export interface MailedGuestInvite {
  id: string;
  eventId: string;
  organisationId: string;
  nonce: Buffer;
  expiresAt: Date;
  email: string;
  name: string;
  event: string;
  organisation: string;
}

@Injectable()
export class GuestInviteStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Those of one organisation that are mailed take turns, so that they can be counted.
   * @returns undefined if the member does not reach the event, or if too many were mailed
   */
  async add(
    member: Member,
    invite: NewGuestInvite,
  ): Promise<(Pick<GuestInvite, 'organisationId' | 'expiresAt'> & { venueId: string }) | undefined> {
    const { id, eventId, name, email, mailedTo, maxUploads, nonce, tokenHash } = invite;
    if (mailedTo !== null)
      await this.transaction.query(
        `SELECT pg_advisory_xact_lock(hashtextextended('guest invites of ' || $1, 0))`,
        [member.organisationId],
      );
    return this.transaction.queryOne(
      `WITH mine AS (SELECT e.* FROM catalogue.v_events e WHERE ${reached} AND e.id = $4),
            added AS (INSERT INTO media.guest_invites (id, organisation_id, event_id, name, email, mailed_to, max_uploads, nonce, token_hash, created_by, expires_at)
                      SELECT $5::uuid, m.organisation_id, m.id, $6::text, $7::citext, $8::bytea, $9::int, $10::bytea, $11::bytea, $2::uuid,
                             greatest(now(), (SELECT max(d.ends_at) FROM catalogue.v_event_dates d WHERE d.event_id = m.id))
                               + make_interval(days => ${VALID_DAYS})
                        FROM mine m
                       WHERE $8::bytea IS NULL OR ((SELECT count(*) FROM ${mailed} x WHERE x.mailed_to = $8) < ${MAILS.toAddress}
                                            AND (SELECT count(*) FROM ${mailed} x) < ${MAILS.inAll})
                      RETURNING organisation_id, expires_at)
       SELECT a.organisation_id AS "organisationId", a.expires_at AS "expiresAt", m.venue_id AS "venueId" FROM added a, mine m`,
      [...reachOf(member), eventId, id, name, email, mailedTo, maxUploads, nonce, tokenHash],
    );
  }

  /** Seconds until an invite may be mailed to whoever has this mark; undefined if it may be now. */
  async wait(organisationId: string, mailedTo: Buffer): Promise<number | undefined> {
    const row = await this.transaction.queryOne<{ seconds: number }>(
      `SELECT greatest(1, ceil(extract(epoch FROM max(full_since) + interval '24 hours' - now())))::int AS seconds
         FROM ((SELECT x.at AS full_since FROM ${mailed} x WHERE x.mailed_to = $2 ORDER BY 1 DESC OFFSET ${MAILS.toAddress - 1} LIMIT 1)
               UNION ALL (SELECT x.at FROM ${mailed} x ORDER BY 1 DESC OFFSET ${MAILS.inAll - 1} LIMIT 1)) f
        HAVING max(full_since) IS NOT NULL`,
      [organisationId, mailedTo],
    );
    return row?.seconds;
  }

  /** Whose token it is, while it counts. */
  byToken(tokenHash: Buffer): Promise<Guest | undefined> {
    return this.transaction.queryOne(
      `SELECT g.id AS "guestId", g.event_id AS "eventId" FROM media.guest_invites g WHERE g.token_hash = $1 AND ${live}`,
      [tokenHash],
    );
  }

  standing(id: string): Promise<GuestStanding | undefined> {
    return this.transaction.queryOne(
      `SELECT name, max_uploads - uploads AS "uploadsLeft", expires_at AS "expiresAt" FROM media.guest_invites WHERE id = $1`,
      [id],
    );
  }

  /**
   * Counts uploads, as many as there are left: in one statement, so that of several at once none goes beyond.
   * @returns whether so many were left
   */
  async use(id: string, count: number): Promise<boolean> {
    const [used] = await this.transaction.query(
      `UPDATE media.guest_invites g SET uploads = g.uploads + $2
        WHERE g.id = $1 AND g.uploads + $2 <= g.max_uploads AND ${live} RETURNING id`,
      [id, count],
    );
    return used !== undefined;
  }

  /** JSON text `{ data, total, limit, offset, has_more }`, the newest first. */
  page(member: Member, eventId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT g.id FROM catalogue.v_events e JOIN media.guest_invites g ON g.event_id = e.id WHERE ${reached} AND e.id = $4`,
        order: 'id DESC',
        join: 'JOIN media.guest_invites g ON g.id = p.id',
        item: `json_build_object('id', platform.public_id('guest', g.id), 'event_id', platform.public_id('evt', g.event_id),
                 'name', g.name, 'email', g.email, 'max_uploads', g.max_uploads, 'uploads', g.uploads,
                 'status', CASE WHEN g.revoked_at IS NOT NULL THEN 'revoked' WHEN g.expires_at <= now() THEN 'expired' ELSE 'active' END,
                 'created_at', platform.iso(g.created_at), 'expires_at', platform.iso(g.expires_at))`,
      },
      [...reachOf(member), eventId],
      window,
    );
  }

  /**
   * Ends an invite, and forgets where it was mailed to; whether it was revoked before is no matter.
   * @returns undefined if the member reaches no such invite
   */
  revoke(
    member: Member,
    eventId: string,
    id: string,
  ): Promise<{ venueId: string; before: boolean } | undefined> {
    return this.transaction.queryOne(
      `WITH mine AS (SELECT g.id, g.revoked_at, e.venue_id FROM catalogue.v_events e JOIN media.guest_invites g ON g.event_id = e.id
                      WHERE ${reached} AND e.id = $4 AND g.id = $5 FOR UPDATE OF g)
       UPDATE media.guest_invites g SET revoked_at = coalesce(g.revoked_at, now()), email = NULL FROM mine
        WHERE g.id = mine.id RETURNING mine.venue_id AS "venueId", mine.revoked_at IS NOT NULL AS before`,
      [...reachOf(member), eventId, id],
    );
  }

  /** What an export tells of the invites that were mailed to whoever has this mark. */
  ofMark(mark: Buffer): Promise<ExportedInvite[]> {
    return this.transaction.query(
      `SELECT g.id, g.event_id AS "eventId", e.name AS event, o.name AS organisation, g.name, g.uploads,
              g.created_at AS "createdAt", g.expires_at AS "expiresAt", g.revoked_at AS "revokedAt"
         FROM media.guest_invites g JOIN catalogue.v_events e ON e.id = g.event_id
         JOIN identity.v_organisations o ON o.id = g.organisation_id WHERE g.mailed_to = $1 ORDER BY g.id`,
      [mark],
    );
  }

  /** Ends them, and forgets whom they were for. */
  async forget(mark: Buffer): Promise<void> {
    await this.transaction.query(
      `UPDATE media.guest_invites SET name = 'Deleted guest', email = NULL, mailed_to = NULL,
              revoked_at = coalesce(revoked_at, now()) WHERE mailed_to = $1`,
      [mark],
    );
  }

  toMail(id: string): Promise<MailedGuestInvite | undefined> {
    return this.transaction.queryOne(
      `SELECT g.id, g.event_id AS "eventId", g.organisation_id AS "organisationId", g.nonce, g.expires_at AS "expiresAt",
              g.email, g.name, e.name AS event, o.name AS organisation
         FROM media.guest_invites g JOIN catalogue.v_events e ON e.id = g.event_id
         JOIN identity.v_organisations o ON o.id = g.organisation_id
        WHERE g.id = $1 AND g.email IS NOT NULL AND ${live}`,
      [id],
    );
  }
}
