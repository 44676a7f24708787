import { Injectable } from '@nestjs/common';
import { newId, Transaction, violated, type Role } from '#libs/platform';
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

  /** The organisation with its row locked; inside a transaction. */
  async lock(id: string): Promise<Organisation | null> {
    await this.transaction.query('SELECT FROM identity.organisations WHERE id = $1 FOR UPDATE', [id]);
    return this.byId(id);
  }

  /** What its prices are in, which stays so until the transaction has ended. */
  async currencyOf(id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ currency: string }>(
      'SELECT currency FROM identity.organisations WHERE id = $1 FOR KEY SHARE',
      [id],
    );
    return row?.currency;
  }

  /** @throws the database's refusal if the slug is another's; see `isSlugTaken` */
  async save({ id, ...fields }: Omit<Organisation, 'createdAt' | 'country'>): Promise<void> {
    const { name, slug, currency, holdMinutes, offerHours, appUrl, allowedOrigins } = fields;
    await this.transaction
      .repository(Organisation)
      .update({ id }, { name, slug, currency, holdMinutes, offerHours, appUrl, allowedOrigins });
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

/** Is this the database saying that another organisation has the slug? */
export const isSlugTaken = (error: unknown): boolean => violated(error) === 'organisations_slug';
