import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SlugTaken } from '#libs/identity';
import { ChangeOrganisation, CurrencyInUse } from '#libs/operator';
import { Caller, Fails, ForOperator, publicId, type Member } from '#libs/platform';
import { NotOfAllVenues } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import { ChangeOrganisationRequest, OrganisationEnvelope } from './organisation.dto.js';

@ApiTags('Organisation')
@Controller()
export class OrganisationController {
  constructor(private readonly organisations: ChangeOrganisation) {}

  /** Your organisation. */
  @Get('/api/my-organisation')
  @ForOperator()
  async showOrganisation(@Caller() member: Member): Promise<OrganisationEnvelope> {
    const organisation = await this.organisations.show(member);
    return {
      data: {
        id: publicId('org', organisation.id),
        name: organisation.name,
        slug: organisation.slug,
        currency: organisation.currency,
        app_url: organisation.appUrl,
        allowed_origins: organisation.allowedOrigins,
        hold_minutes: organisation.holdMinutes,
        offer_hours: organisation.offerHours,
      },
    };
  }

  /** Changes what is sent of your organisation. Only operators of all venues may. */
  @Put('/api/my-organisation')
  @ForOperator()
  @Fails(NotOfAllVenues, SlugTaken, CurrencyInUse)
  async changeOrganisation(
    @Caller() member: Member,
    @Body() body: ChangeOrganisationRequest,
  ): Promise<ChangedResponse> {
    await this.organisations.execute(member, {
      name: body.name,
      slug: body.slug,
      currency: body.currency,
      appUrl: body.app_url,
      allowedOrigins: body.allowed_origins,
      holdMinutes: body.hold_minutes,
      offerHours: body.offer_hours,
    });
    return { success: true };
  }
}
