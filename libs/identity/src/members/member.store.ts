import { Injectable } from '@nestjs/common';
import { newId, Transaction, violated } from '#libs/platform';
import type { Membership } from '../organisations/membership.entity.js';

type NewMembership = Pick<Membership, 'userId' | 'organisationId' | 'role' | 'allVenues'>;

@Injectable()
export class MemberStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * @returns the membership's id; undefined if the person has that role or another one limited to venues, or has given
   *   the account up
   */
  async add({ userId, organisationId, role, allVenues }: NewMembership): Promise<string | undefined> {
    const added = await this.transaction.queryOne<{ id: string }>(
      `INSERT INTO identity.memberships (id, user_id, organisation_id, role, all_venues)
       SELECT $1::uuid, $2::uuid, $3::uuid, $4::text, $5::boolean WHERE identity.keep_account($2)
       ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), userId, organisationId, role, allVenues],
    );
    return added?.id;
  }

  /**
   * Ends a membership; sign-ins that act in it are customers' from now on.
   * @returns what was ended, if the organisation had it
   * @throws the database's refusal if it is the last operator's; see `isLastOperator`
   */
  remove(organisationId: string, id: string): Promise<(NewMembership & { email: string }) | undefined> {
    return this.transaction.queryOne(
      `DELETE FROM identity.memberships m USING identity.users u
        WHERE m.id = $2 AND m.organisation_id = $1 AND u.id = m.user_id
        RETURNING m.user_id AS "userId", m.organisation_id AS "organisationId", m.role, m.all_venues AS "allVenues", u.email`,
      [organisationId, id],
    );
  }
}

/** Is this the database saying that the organisation would be without an operator? */
export const isLastOperator = (error: unknown): boolean => violated(error) === 'memberships_last_operator';
