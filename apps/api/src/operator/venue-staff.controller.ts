import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  PageQuery,
  privateId,
  windowOf,
  type Member,
} from '#libs/platform';
import { ReachesAllVenues, VenueStaff } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import { AssignStaffRequest, VenueStaffPage } from './venue-staff.dto.js';

@ApiTags('Venues')
@Controller()
export class VenueStaffController {
  constructor(private readonly staff: VenueStaff) {}

  /** Who is assigned to the venue. Members of all venues act there, too, and are not listed. */
  @Get('/api/my-venues/:id/staff')
  @ForOperator()
  @JsonText(VenueStaffPage)
  listVenueStaff(
    @Caller() member: Member,
    @IdParam('id', 'ven') id: string,
    @Query() query: PageQuery,
  ): Promise<string> {
    return this.staff.list(member, id, windowOf(query));
  }

  /** Lets a member who is limited to venues act at this one; again is fine. */
  @Post('/api/my-venues/:id/staff')
  @HttpCode(200)
  @ForOperator()
  @Fails(ReachesAllVenues)
  async assignVenueStaff(
    @Caller() member: Member,
    @IdParam('id', 'ven') id: string,
    @Body() body: AssignStaffRequest,
  ): Promise<ChangedResponse> {
    await this.staff.assign(member, id, privateId('usr', body.user_id, 'user_id'));
    return { success: true };
  }

  /** Takes the venue out of a member's reach. */
  @Delete('/api/my-venues/:id/staff/:userId')
  @ForOperator()
  async unassignVenueStaff(
    @Caller() member: Member,
    @IdParam('id', 'ven') id: string,
    @IdParam('userId', 'usr') userId: string,
  ): Promise<ChangedResponse> {
    await this.staff.unassign(member, id, userId);
    return { success: true };
  }
}
