import { EmailField, SlugField, TextField } from '#libs/platform';
import { Fixed } from '../openapi/fixed.js';

export class CreateOrganisationRequest {
  @TextField({ description: 'Name', example: 'The Loft' })
  name!: string;

  @SlugField({ description: 'Short name in addresses, of one organisation only', example: 'loft' })
  slug!: string;

  @EmailField({ description: 'Invited by mail as the first operator', example: 'owner@example.com' })
  owner_email!: string;
}

export class CreatedOrganisationResponse {
  @Fixed(true)
  success!: true;

  /** @example "org_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
}
