import { CurrencyField, IntField, OriginListField, SlugField, TextField, UrlField } from '#libs/platform';

export class OrganisationResponse {
  /** @example "org_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "The Attic" */
  name!: string;
  /** @example "attic" */
  slug!: string;
  /** @example "GBP" */
  currency!: string;
  /**
   * Where links in mails lead, to its /go/… pages; null = the built-in ones
   * @example "https://tickets.example.com"
   */
  app_url!: string | null;
  /**
   * Whose pages may call the API from a browser
   * @example ["https://tickets.example.com"]
   */
  allowed_origins!: string[];
  /** @example 15 */
  hold_minutes!: number;
  /** @example 24 */
  offer_hours!: number;
}

export class OrganisationEnvelope {
  data!: OrganisationResponse;
}

export class ChangeOrganisationRequest {
  @TextField({ description: 'Name', example: 'The Attic', optional: true })
  name?: string;

  @SlugField({
    description: 'Short name in addresses, of one organisation only',
    example: 'attic',
    optional: true,
  })
  slug?: string;

  @CurrencyField({
    description: 'What prices are in (ISO 4217); fixed once there are prices or orders',
    example: 'GBP',
    optional: true,
  })
  currency?: string;

  @UrlField({
    description: 'Where links in mails lead, to its /go/… pages; null = the built-in ones',
    example: 'https://tickets.example.com',
    optional: true,
    nullable: true,
  })
  app_url?: string | null;

  @OriginListField({
    description:
      'Whose pages may call the API from a browser: scheme, host and port alone; counts within seconds',
    max: 50,
    example: ['https://tickets.example.com'],
    optional: true,
  })
  allowed_origins?: string[];

  @IntField({
    description: 'Minutes for which an unpaid order keeps its places',
    min: 1,
    max: 1440,
    example: 15,
    optional: true,
  })
  hold_minutes?: number;

  @IntField({
    description: 'Hours for which a place offered from the waiting list is kept',
    min: 1,
    max: 720,
    example: 24,
    optional: true,
  })
  offer_hours?: number;
}
