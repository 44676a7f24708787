import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ListingNotReachable } from '#libs/catalogue';
import { ChangeListing, ListListings } from '#libs/operator';
import { Caller, Fails, ForAdmin, IdParam, windowOf, type Principal } from '#libs/platform';
import { JsonText } from '../http/json-text.js';
import { DecidedListingResponse, ListingsPage, ListListingsQuery } from './listings.dto.js';

@ApiTags('Administration')
@Controller()
export class ListingsController {
  constructor(
    private readonly list: ListListings,
    private readonly listing: ChangeListing,
  ) {}

  /** Events that asked for a place in the guest app, oldest first. */
  @Get('/api/admin/listings')
  @ForAdmin()
  @JsonText(ListingsPage)
  listListings(@Query() query: ListListingsQuery): Promise<string> {
    return this.list.execute(query.status, windowOf(query));
  }

  /** Lists a pending event in the guest app. */
  @Post('/api/admin/listings/:eventId/approve')
  @HttpCode(200)
  @ForAdmin()
  @Fails(ListingNotReachable)
  async approveListing(
    @Caller() admin: Principal,
    @IdParam('eventId', 'evt') eventId: string,
  ): Promise<DecidedListingResponse> {
    return { success: true, app_listing_status: await this.listing.decide(admin, eventId, 'listed') };
  }

  /** Declines a pending event; its operator may ask again. */
  @Post('/api/admin/listings/:eventId/decline')
  @HttpCode(200)
  @ForAdmin()
  @Fails(ListingNotReachable)
  async declineListing(
    @Caller() admin: Principal,
    @IdParam('eventId', 'evt') eventId: string,
  ): Promise<DecidedListingResponse> {
    return { success: true, app_listing_status: await this.listing.decide(admin, eventId, 'declined') };
  }
}
