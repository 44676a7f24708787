import { Inject, Injectable } from '@nestjs/common';
import { OrganisationStore } from '#libs/identity';
import { CONFIG, type Config } from '#libs/platform';
import { StripeGateway } from '../stripe/stripe.gateway.js';

/** What an organisation has that has not said otherwise. */
const DEFAULTS = { currency: 'GBP', country: 'GB' };

export interface StripeSettings {
  publishableKey: string;
  /** ISO 4217. */
  currency: string;
  /** ISO 3166-1 alpha-2, the seller's. */
  country: string;
  /** Whether real money moves. */
  livemode: boolean;
}

/** What a customer's app starts Stripe.js with. */
@Injectable()
export class ShowStripeSettings {
  constructor(
    private readonly organisations: OrganisationStore,
    private readonly stripe: StripeGateway,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param organisationId private (UUID) id of the storefront's; null on the marketplace */
  async execute(organisationId: string | null): Promise<StripeSettings> {
    const seller = organisationId === null ? null : await this.organisations.byId(organisationId);
    const { currency, country } = seller ?? DEFAULTS;
    const publishableKey = this.config.STRIPE_PUBLISHABLE_KEY ?? '';
    return { publishableKey, currency, country, livemode: this.stripe.livemode };
  }
}
