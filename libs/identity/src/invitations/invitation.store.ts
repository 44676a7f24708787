import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { Invitation } from './invitation.entity.js';

const VALID_DAYS = 7;

const columns = `id, organisation_id AS "organisationId", email, role, all_venues AS "allVenues", venue_ids AS "venueIds",
  invited_by AS "invitedBy", nonce, token_hash AS "tokenHash", status, created_at AS "createdAt",
  expires_at AS "expiresAt", ended_at AS "endedAt"`;

type NewInvitation = Omit<Invitation, 'status' | 'createdAt' | 'expiresAt' | 'endedAt'>;

@Injectable()
export class InvitationStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Adds the invitation, in place of a pending one of the same person for the same role. One statement: of two at
   * once the later is what counts.
   * @returns false if the person is a member already and could not accept
   */
  async put(invitation: NewInvitation): Promise<boolean> {
    const { id, organisationId, email, role, allVenues, venueIds, invitedBy, nonce, tokenHash } = invitation;
    const [put] = await this.transaction.query(
      `INSERT INTO identity.invitations AS i
              (id, organisation_id, email, role, all_venues, venue_ids, invited_by, nonce, token_hash, expires_at)
       SELECT $1::uuid, $2::uuid, $3::citext, $4::text, $5::boolean, $6::uuid[], $7::uuid, $8::bytea, $9::bytea, now() + make_interval(days => ${VALID_DAYS})
        WHERE NOT EXISTS (SELECT FROM identity.memberships m JOIN identity.users u ON u.id = m.user_id
                           WHERE m.organisation_id = $2 AND u.email = $3::citext
                             AND (m.role = $4 OR NOT (m.all_venues OR $5)))
       ON CONFLICT (organisation_id, email, role) WHERE status = 'pending' DO UPDATE
          SET id = excluded.id, all_venues = excluded.all_venues, venue_ids = excluded.venue_ids,
              invited_by = excluded.invited_by, nonce = excluded.nonce, token_hash = excluded.token_hash,
              created_at = now(), expires_at = excluded.expires_at
       RETURNING i.id`,
      [id, organisationId, email, role, allVenues, venueIds, invitedBy, nonce, tokenHash],
    );
    return put !== undefined;
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
