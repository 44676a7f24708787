import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangeVenue, DatesAhead, EventConflict } from '#libs/operator';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  PageQuery,
  publicId,
  windowOf,
  type Member,
} from '#libs/platform';
import { AddVenue, FindVenues, NotOfAllVenues, type Venue } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import {
  AddVenueRequest,
  ChangeVenueRequest,
  CreatedVenueResponse,
  VenueEnvelope,
  VenuesPage,
  type VenueResponse,
} from './venues.dto.js';

const shape = (venue: Venue): VenueResponse => ({
  id: publicId('ven', venue.id),
  name: venue.name,
  city: venue.city,
  address: venue.address,
  time_zone: venue.timeZone,
  capacity: venue.capacity,
  exclusive_dates: venue.exclusiveDates,
});

@ApiTags('Venues')
@Controller()
export class VenuesController {
  constructor(
    private readonly find: FindVenues,
    private readonly add: AddVenue,
    private readonly change: ChangeVenue,
  ) {}

  /** The venues you can access. */
  @Get('/api/my-venues')
  @ForOperator()
  async listVenues(@Caller() member: Member, @Query() query: PageQuery): Promise<VenuesPage> {
    const window = windowOf(query);
    const { venues, total } = await this.find.list(member, window);
    return { data: venues.map(shape), total, ...window, has_more: total > window.offset + venues.length };
  }

  /** One venue. */
  @Get('/api/my-venues/:id')
  @ForOperator()
  async showVenue(@Caller() member: Member, @IdParam('id', 'ven') id: string): Promise<VenueEnvelope> {
    return { data: shape(await this.find.one(member, id)) };
  }

  /** A new venue. */
  @Post('/api/my-venues')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async addVenue(@Caller() member: Member, @Body() body: AddVenueRequest): Promise<CreatedVenueResponse> {
    const id = await this.add.execute(member, {
      name: body.name,
      city: body.city,
      address: body.address,
      timeZone: body.time_zone,
      capacity: body.capacity,
      exclusiveDates: body.exclusive_dates,
    });
    return { success: true, id: publicId('ven', id) };
  }

  /** Changes what is sent of a venue. */
  @Put('/api/my-venues/:id')
  @ForOperator()
  @Fails(DatesAhead, EventConflict)
  async changeVenue(
    @Caller() member: Member,
    @IdParam('id', 'ven') id: string,
    @Body() body: ChangeVenueRequest,
  ): Promise<ChangedResponse> {
    await this.change.execute(member, id, {
      name: body.name,
      city: body.city,
      address: body.address,
      timeZone: body.time_zone,
      capacity: body.capacity,
      exclusiveDates: body.exclusive_dates,
    });
    return { success: true };
  }
}
