import { EmailField, SlugField, TextField } from '#libs/platform';
import { CreatedType } from '../http/created.js';

export class CreateOrganisationRequest {
  @TextField({ description: 'Name', example: 'The Loft' })
  name!: string;

  @SlugField({ description: 'Short name in addresses, of one organisation only', example: 'loft' })
  slug!: string;

  @EmailField({ description: 'Invited by mail as the first operator', example: 'owner@example.com' })
  owner_email!: string;
}

export class CreatedOrganisationResponse extends CreatedType('org') {}
