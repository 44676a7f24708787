import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { Invitation } from './invitation.entity.js';

const VALID_DAYS = 7;

/**
 * How many invitations an organisation may have mailed within 24 hours, to one address and in all: nobody's letter box
 * is filled from here.
 */
const MAILS = { toAddress: 5, inAll: 50 };

// Of organisation $2; an invitation made anew has a new created_at, so no mail of the last day is of an older one.
const mailed = `(SELECT i.email, m.at FROM identity.invitations i CROSS JOIN unnest(i.mailed_at) AS m(at)
  WHERE i.organisation_id = $2 AND i.created_at > now() - interval '24 hours' AND m.at > now() - interval '24 hours')`;

const columns = `id, organisation_id AS "organisationId", email, role, all_venues AS "allVenues", venue_ids AS "venueIds",
  invited_by AS "invitedBy", nonce, token_hash AS "tokenHash", status, created_at AS "createdAt", mailed_at AS "mailedAt",
  expires_at AS "expiresAt", ended_at AS "endedAt"`;

type NewInvitation = Omit<Invitation, 'mailedAt' | 'status' | 'createdAt' | 'expiresAt' | 'endedAt'>;

@Injectable()
export class InvitationStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Adds the invitation, in place of a pending one of the same person for the same role. One statement: of two at
   * once the later is what counts. The organisation is locked before it, so that its mails can be counted.
   * @returns false if the person is a member already and could not accept, or if too many were mailed
   */
  async put(invitation: NewInvitation): Promise<boolean> {
    const { id, organisationId, email, role, allVenues, venueIds, invitedBy, nonce, tokenHash } = invitation;
    await this.transaction.query('SELECT FROM identity.organisations WHERE id = $1 FOR NO KEY UPDATE', [
      organisationId,
    ]);
    const [put] = await this.transaction.query(
      `INSERT INTO identity.invitations AS i
              (id, organisation_id, email, role, all_venues, venue_ids, invited_by, nonce, token_hash, expires_at)
       SELECT $1::uuid, $2::uuid, $3::citext, $4::text, $5::boolean, $6::uuid[], $7::uuid, $8::bytea, $9::bytea, now() + make_interval(days => ${VALID_DAYS})
        WHERE NOT EXISTS (SELECT FROM identity.memberships m JOIN identity.users u ON u.id = m.user_id
                           WHERE m.organisation_id = $2 AND u.email = $3::citext
                             AND (m.role = $4 OR NOT (m.all_venues OR $5)))
          AND (SELECT count(*) FROM ${mailed} m WHERE m.email = $3::citext) < ${MAILS.toAddress}
          AND (SELECT count(*) FROM ${mailed} m) < ${MAILS.inAll}
       ON CONFLICT (organisation_id, email, role) WHERE status = 'pending' DO UPDATE
          SET id = excluded.id, all_venues = excluded.all_venues, venue_ids = excluded.venue_ids,
              invited_by = excluded.invited_by, nonce = excluded.nonce, token_hash = excluded.token_hash,
              mailed_at = (SELECT array_agg(m.at) FROM unnest(i.mailed_at || now()) AS m(at) WHERE m.at > now() - interval '24 hours'),
              created_at = now(), expires_at = excluded.expires_at
       RETURNING i.id`,
      [id, organisationId, email, role, allVenues, venueIds, invitedBy, nonce, tokenHash],
    );
    return put !== undefined;
  }

  /** Seconds until an invitation to the address may be mailed; undefined if it may be now. */
  async wait(organisationId: string, email: string): Promise<number | undefined> {
    const row = await this.transaction.queryOne<{ seconds: number | null }>(
      `SELECT greatest(1, ceil(extract(epoch FROM max(full_since) + interval '24 hours' - now())))::int AS seconds
         FROM ((SELECT m.at AS full_since FROM ${mailed} m WHERE m.email = $1::citext ORDER BY 1 DESC OFFSET ${MAILS.toAddress - 1} LIMIT 1)
               UNION ALL (SELECT m.at FROM ${mailed} m ORDER BY 1 DESC OFFSET ${MAILS.inAll - 1} LIMIT 1)) f
        HAVING max(full_since) IS NOT NULL`,
      [email, organisationId],
    );
    return row?.seconds ?? undefined;
  }

  /** The invitation while it can be accepted. */
  byToken(tokenHash: Buffer): Promise<Invitation | undefined> {
    return this.transaction.queryOne<Invitation>(
      `SELECT ${columns} FROM identity.invitations WHERE token_hash = $1 AND status = 'pending' AND expires_at > now()`,
      [tokenHash],
    );
  }

  byId(id: string): Promise<Invitation | undefined> {
    return this.transaction.queryOne<Invitation>(
      `SELECT ${columns} FROM identity.invitations WHERE id = $1 AND status = 'pending' AND expires_at > now()`,
      [id],
    );
  }

  /** Uses the token up: of several at once one gets the invitation. */
  accept(tokenHash: Buffer): Promise<Invitation | undefined> {
    return this.transaction.queryOne<Invitation>(
      `UPDATE identity.invitations SET status = 'accepted', ended_at = now()
        WHERE token_hash = $1 AND status = 'pending' AND expires_at > now() RETURNING ${columns}`,
      [tokenHash],
    );
  }

  /** @returns the invitation, if the organisation had it pending; an expired one, too */
  withdraw(organisationId: string, id: string): Promise<Invitation | undefined> {
    return this.transaction.queryOne<Invitation>(
      `UPDATE identity.invitations SET status = 'withdrawn', ended_at = now()
        WHERE id = $2 AND organisation_id = $1 AND status = 'pending' RETURNING ${columns}`,
      [organisationId, id],
    );
  }
}
