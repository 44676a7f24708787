import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OpenOrganisation, SlugTaken } from '#libs/identity';
import { Caller, Fails, ForAdmin, publicId, type Principal } from '#libs/platform';
import { CreatedOrganisationResponse, CreateOrganisationRequest } from './organisations.dto.js';

@ApiTags('Administration')
@Controller()
export class OrganisationsController {
  constructor(private readonly open: OpenOrganisation) {}

  /** A new organisation, whose first operator is invited by mail. */
  @Post('/api/admin/organisations')
  @ForAdmin()
  @Fails(SlugTaken)
  async createOrganisation(
    @Caller() admin: Principal,
    @Body() { name, slug, owner_email }: CreateOrganisationRequest,
  ): Promise<CreatedOrganisationResponse> {
    const id = await this.open.execute(admin, { name, slug, ownerEmail: owner_email });
    return { success: true, id: publicId('org', id) };
  }
}
