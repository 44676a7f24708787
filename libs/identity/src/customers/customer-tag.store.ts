import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

/** What an organisation calls its customers. */
@Injectable()
export class CustomerTagStore {
  constructor(private readonly transaction: Transaction) {}

  /** @returns what they were called before */
  async replace(organisationId: string, customerId: string, tags: readonly string[]): Promise<string[]> {
    const row = await this.transaction.queryOne<{ before: string[] | null }>(
      `WITH before AS (SELECT tags FROM identity.customer_tags WHERE organisation_id = $1 AND customer_id = $2),
            kept AS (INSERT INTO identity.customer_tags (organisation_id, customer_id, tags) VALUES ($1, $2, $3::text[]::citext[])
                     ON CONFLICT (organisation_id, customer_id) DO UPDATE SET tags = excluded.tags)
       SELECT (SELECT tags::text[] FROM before) AS before`,
      [organisationId, customerId, tags],
    );
    return row?.before ?? [];
  }
}
