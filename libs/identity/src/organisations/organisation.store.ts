import { Injectable } from '@nestjs/common';
import { newId, Transaction, type Role } from '#libs/platform';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';

@Injectable()
export class OrganisationStore {
  constructor(private readonly transaction: Transaction) {}

  byId(id: string): Promise<Organisation | null> {
    return this.transaction.repository(Organisation).findOneBy({ id });
  }

  bySlug(slug: string): Promise<Organisation | null> {
    return this.transaction.repository(Organisation).findOneBy({ slug });
  }

  /** @returns whether the slug was free */
  async add(
    organisation: Pick<Organisation, 'id' | 'name' | 'slug' | 'currency' | 'country'>,
  ): Promise<boolean> {
    const [added] = await this.transaction.query(
      `INSERT INTO identity.organisations (id, name, slug, currency, country) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (slug) DO NOTHING RETURNING id`,
      [organisation.id, organisation.name, organisation.slug, organisation.currency, organisation.country],
    );
    return added !== undefined;
  }

  /** Makes the user a member; being one already is fine. */
  async addMember(
    userId: string,
    organisationId: string | null,
    role: Role,
    allVenues = true,
  ): Promise<void> {
    await this.transaction.query(
      `INSERT INTO identity.memberships (id, user_id, organisation_id, role, all_venues) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (user_id, organisation_id, role) DO NOTHING`,
      [newId(), userId, organisationId, role, allVenues],
    );
  }

  membershipsOf(userId: string): Promise<Membership[]> {
    return this.transaction.repository(Membership).find({ where: { userId }, order: { createdAt: 'ASC' } });
  }

  /** Every origin that some organisation allows. */
  async allowedOrigins(): Promise<string[]> {
    const rows = await this.transaction.query<{ origin: string }>(
      'SELECT DISTINCT unnest(allowed_origins) AS origin FROM identity.organisations',
    );
    return rows.map(({ origin }) => origin);
  }
}
