import { Injectable } from '@nestjs/common';
import { isSlugTaken, OrganisationStore, SlugTaken, type Organisation } from '#libs/identity';
import {
  Audit,
  domainError,
  InvalidInput,
  publicId,
  Transaction,
  UnknownId,
  type Member,
} from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { PricesStore } from './prices.store.js';

export class CurrencyInUse extends domainError('conflict', 'currency_in_use', 'Currency in use') {
  constructor() {
    super('The currency cannot change once there are prices or orders in another');
  }
}

export type ChangeOrganisationInput = Partial<
  Pick<
    Organisation,
    'name' | 'slug' | 'currency' | 'appUrl' | 'allowedOrigins' | 'holdMinutes' | 'offerHours'
  >
>;

/** The organisation, and what its operators change of it. */
@Injectable()
export class ChangeOrganisation {
  constructor(
    private readonly transaction: Transaction,
    private readonly organisations: OrganisationStore,
    private readonly prices: PricesStore,
    private readonly audit: Audit,
  ) {}

  async show(member: Member): Promise<Organisation> {
    const organisation = await this.organisations.byId(member.organisationId);
    if (!organisation) throw new UnknownId('organisation');
    return organisation;
  }

  /**
   * Changes what is given. Orders that are pending keep the hold that they have.
   * @throws NotOfAllVenues; InvalidInput for an app_url that a path cannot be added to; SlugTaken; CurrencyInUse
   */
  async execute(member: Member, input: ChangeOrganisationInput): Promise<void> {
    ofAllVenues(member);
    if (input.appUrl && /[?#]/.test(input.appUrl))
      throw InvalidInput.field('app_url', 'must have neither ? nor #');
    try {
      await this.transaction.run(async () => {
        // Whoever is making a price reads the currency first, and keeps it from changing.
        const organisation = await this.organisations.lock(member.organisationId);
        if (!organisation) throw new UnknownId('organisation');
        const before = facts(organisation);
        const { currency } = organisation;
        for (const [name, value] of Object.entries(input))
          if (value !== undefined) Object.assign(organisation, { [name]: value });
        if (
          organisation.currency !== currency &&
          (await this.prices.inAnother(organisation.id, organisation.currency))
        )
          throw new CurrencyInUse();
        await this.organisations.save(organisation);
        await this.audit.add(member, {
          action: 'organisation.update',
          entity: publicId('org', organisation.id),
          before,
          after: facts(organisation),
        });
      });
    } catch (error) {
      throw isSlugTaken(error) ? new SlugTaken() : error;
    }
  }
}

const facts = (organisation: Organisation) => ({
  name: organisation.name,
  slug: organisation.slug,
  currency: organisation.currency,
  app_url: organisation.appUrl,
  allowed_origins: organisation.allowedOrigins,
  hold_minutes: organisation.holdMinutes,
  offer_hours: organisation.offerHours,
});
