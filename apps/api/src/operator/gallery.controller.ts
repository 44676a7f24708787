import { Body, Controller, Delete, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TooManyInvitations } from '#libs/identity';
import { GuestInvites, InviteGuest, ModeratePictures } from '#libs/media';
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
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import {
  GuestInvitesPage,
  InvitedGuestResponse,
  InviteGuestRequest,
  ListMediaQuery,
  MediaPage,
  MediaResponse,
  ModerateMediaRequest,
} from './gallery.dto.js';

@ApiTags('Gallery')
@Controller()
export class OperatorGalleryController {
  constructor(
    private readonly pictures: ModeratePictures,
    private readonly inviting: InviteGuest,
    private readonly invites: GuestInvites,
  ) {}

  /** The pictures of an event's gallery, of whatever status, the newest first. */
  @Get('/api/my-events/:id/media')
  @ForOperator()
  @ApiOkResponse({ type: MediaPage })
  listMedia(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Query() query: ListMediaQuery,
  ): Promise<object> {
    return this.pictures.list(member, eventId, query.status ?? null, windowOf(query));
  }

  /** One picture of an event's gallery. */
  @Get('/api/my-events/:id/media/:mediaId')
  @ForOperator()
  @ApiOkResponse({ type: MediaResponse })
  async showMedia(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('mediaId', 'med') mediaId: string,
  ): Promise<object> {
    return { data: await this.pictures.one(member, eventId, mediaId) };
  }

  /** Approves a picture, or hides it from visitors; either may be taken back. */
  @Patch('/api/my-events/:id/media/:mediaId')
  @ForOperator()
  async moderateMedia(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('mediaId', 'med') mediaId: string,
    @Body() { status }: ModerateMediaRequest,
  ): Promise<ChangedResponse> {
    await this.pictures.setStatus(member, eventId, mediaId, status);
    return { success: true };
  }

  /** Deletes a picture with its files, for good. */
  @Delete('/api/my-events/:id/media/:mediaId')
  @ForOperator()
  async deleteMedia(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('mediaId', 'med') mediaId: string,
  ): Promise<ChangedResponse> {
    await this.pictures.delete(member, eventId, mediaId);
    return { success: true };
  }

  /**
   * Invites somebody without an account to put pictures into the gallery, until 30 days after the last date. With an
   * e-mail the link is mailed.
   */
  @Post('/api/my-events/:id/guest-invites')
  @ForOperator()
  @Fails(TooManyInvitations)
  async inviteGuest(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Body() { name, email, max_uploads: maxUploads }: InviteGuestRequest,
  ): Promise<InvitedGuestResponse> {
    const invited = await this.inviting.execute(member, eventId, {
      name,
      ...(email !== undefined && { email }),
      ...(maxUploads !== undefined && { maxUploads }),
    });
    return { success: true, ...invited, id: publicId('guest', invited.id) };
  }

  /** The invites of an event's guests, the newest first, without their tokens. */
  @Get('/api/my-events/:id/guest-invites')
  @ForOperator()
  @JsonText(GuestInvitesPage)
  listGuestInvites(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Query() query: PageQuery,
  ): Promise<string> {
    return this.invites.list(member, eventId, windowOf(query));
  }

  /** Ends a guest's invite at once. The pictures that came by it stay, and the e-mail is forgotten. */
  @Delete('/api/my-events/:id/guest-invites/:guestId')
  @ForOperator()
  async revokeGuestInvite(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('guestId', 'guest') guestId: string,
  ): Promise<ChangedResponse> {
    await this.invites.revoke(member, eventId, guestId);
    return { success: true };
  }
}
