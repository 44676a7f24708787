import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EventCancelled, ListingNotReachable, StatusNotReachable } from '#libs/catalogue';
import { ActiveBookings, ArchiveEvent, ChangeListing, EventConflict, ReviewSubmission } from '#libs/operator';
import { Caller, Fails, ForOperator, IdParam, type Member } from '#libs/platform';
import { ChangedResponse } from '../http/changed.dto.js';
import { ListingStatusResponse } from './event-steps.dto.js';
import { ReviewedSubmissionResponse } from './events.dto.js';

/** Steps of an event that take no body. */
@ApiTags('Events')
@Controller()
export class EventStepsController {
  constructor(
    private readonly review: ReviewSubmission,
    private readonly listing: ChangeListing,
    private readonly archive: ArchiveEvent,
  ) {}

  /** Approves what an organiser submitted, pending or rejected: it is live. */
  @Post('/api/my-events/:id/approve')
  @HttpCode(200)
  @ForOperator()
  @Fails(ActiveBookings, EventCancelled, EventConflict, StatusNotReachable)
  async approveEvent(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
  ): Promise<ReviewedSubmissionResponse> {
    await this.review.execute(member, eventId, 'approve');
    return { success: true, cancelled_bookings: 0 };
  }

  /** Rejects a pending submission: its venue's day is free again. */
  @Post('/api/my-events/:id/reject')
  @HttpCode(200)
  @ForOperator()
  @Fails(ActiveBookings, EventCancelled, StatusNotReachable)
  async rejectEvent(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
  ): Promise<ReviewedSubmissionResponse> {
    await this.review.execute(member, eventId, 'reject');
    return { success: true, cancelled_bookings: 0 };
  }

  /** Asks for an approved event to be listed in the guest app; again if it was declined. */
  @Post('/api/my-events/:id/request-listing')
  @HttpCode(200)
  @ForOperator()
  @Fails(ListingNotReachable)
  async requestListing(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
  ): Promise<ListingStatusResponse> {
    return { app_listing_status: await this.listing.request(member, eventId) };
  }

  /** Takes the request back while it is pending. */
  @Post('/api/my-events/:id/withdraw-listing')
  @HttpCode(200)
  @ForOperator()
  @Fails(ListingNotReachable)
  async withdrawListing(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
  ): Promise<ListingStatusResponse> {
    return { app_listing_status: await this.listing.withdraw(member, eventId) };
  }

  /** Hides an event from browsing and from machines; you still see it. */
  @Post('/api/my-events/:id/archive')
  @HttpCode(200)
  @ForOperator()
  async archiveEvent(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
  ): Promise<ChangedResponse> {
    await this.archive.execute(member, eventId, true);
    return { success: true };
  }

  /** Takes an event out of the archive, for good unless it gets new dates. */
  @Post('/api/my-events/:id/unarchive')
  @HttpCode(200)
  @ForOperator()
  async unarchiveEvent(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
  ): Promise<ChangedResponse> {
    await this.archive.execute(member, eventId, false);
    return { success: true };
  }
}
