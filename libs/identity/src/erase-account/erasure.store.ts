import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

export interface GivenUp {
  membershipId: string;
  organisationId: string | null;
  role: string;
}

@Injectable()
export class ErasureStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * From here on nobody gives the account anything: who was about to has done so, or is told that it is gone.
   * @returns false if it is given up already, or its password is another by now
   */
  async lock(userId: string, passwordHash: string): Promise<boolean> {
    const [locked] = await this.transaction.query(
      'SELECT id FROM identity.users WHERE id = $1 AND password_hash = $2 AND erased_at IS NULL FOR UPDATE',
      [userId, passwordHash],
    );
    return locked !== undefined;
  }

  /**
   * Makes an account that is locked nobody's, and notes what is needed to find the rest of it.
   * @returns the address that it had
   */
  async begin(userId: string): Promise<string> {
    const row = await this.transaction.queryOne<{ email: string }>(
      `WITH was AS (SELECT id, email, email_verified_at FROM identity.users WHERE id = $1),
            gone AS (UPDATE identity.users u
                        SET first_name = 'Deleted', last_name = 'user', email = NULL, phone = NULL,
                            password_hash = NULL, email_verified_at = NULL, erased_at = now()
                       FROM was WHERE u.id = was.id),
            noted AS (INSERT INTO identity.erasures (user_id, email)
                      SELECT id, CASE WHEN email_verified_at IS NOT NULL THEN email END FROM was)
       SELECT email FROM was`,
      [userId],
    );
    if (!row) throw new Error('a locked account is gone');
    return row.email;
  }

  /** What these organisations called the one they call the other. */
  async moveTags(fromId: string, toId: string, organisationIds: readonly string[]): Promise<void> {
    await this.transaction.query(
      'UPDATE identity.customer_tags SET customer_id = $2 WHERE customer_id = $1 AND organisation_id = ANY ($3::uuid[])',
      [fromId, toId, organisationIds],
    );
  }

  /**
   * Ends all memberships, in the order of their organisations, so that nobody waits for one who waits for them.
   * @throws the database's refusal if one is the last operator's; see `isLastOperator`
   */
  async endMemberships(userId: string): Promise<GivenUp[]> {
    const all = await this.transaction.query<GivenUp>(
      `SELECT id AS "membershipId", organisation_id AS "organisationId", role FROM identity.memberships
        WHERE user_id = $1 ORDER BY organisation_id, id`,
      [userId],
    );
    for (const { membershipId } of all)
      await this.transaction.query('DELETE FROM identity.memberships WHERE id = $1', [membershipId]);
    return all;
  }

  /** Takes away whatever else of identity's is about the account. */
  async endEverythingElse(userId: string): Promise<void> {
    await this.transaction.query('DELETE FROM identity.account_tokens WHERE user_id = $1', [userId]);
    await this.transaction.query('DELETE FROM identity.customer_tags WHERE customer_id = $1', [userId]);
    await this.transaction.query(
      `UPDATE identity.invitations i
          SET email = 'erased', status = CASE WHEN i.status = 'pending' THEN 'withdrawn' ELSE i.status END,
              ended_at = coalesce(i.ended_at, now())
         FROM identity.erasures e WHERE e.user_id = $1 AND i.email = e.email`,
      [userId],
    );
  }

  /** The address whose traces are still to be erased. */
  async emailOf(userId: string): Promise<string | null> {
    const row = await this.transaction.queryOne<{ email: string | null }>(
      'SELECT email FROM identity.erasures WHERE user_id = $1',
      [userId],
    );
    return row?.email ?? null;
  }

  async finish(userId: string): Promise<void> {
    await this.transaction.query('DELETE FROM identity.erasures WHERE user_id = $1', [userId]);
  }
}
