import { Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  GuestInvites,
  ListPictures,
  pictureErrors,
  UploadPictures,
  UploadQuotaReached,
  type Visitor,
} from '#libs/media';
import {
  Caller,
  Fails,
  ForCustomer,
  ForGuest,
  IdParam,
  privateId,
  publicId,
  StorageFull,
  StorageUnavailable,
  UnknownId,
  validationPipe,
  type Guest,
  type Principal,
} from '#libs/platform';
import { TicketRequired } from '#libs/ticketing';
import { receiveFiles } from '../http/multipart.js';
import { Storefront } from '../http/storefront.js';
import {
  GalleryPage,
  GalleryQuery,
  GuestGalleryPage,
  UploadFields,
  UploadRequest,
  UploadResponse,
} from './gallery.dto.js';

const windowOf = ({ cursor, limit = 50 }: GalleryQuery) => ({
  cursor: cursor === undefined ? null : privateId('med', cursor, 'cursor'),
  limit,
});

/** The token is of one guest at one event: in the path of others, nothing is there. */
function asGuest(guest: Guest, eventId: string, guestId: string): Visitor {
  if (guest.eventId !== eventId || guest.guestId !== guestId) throw new UnknownId('event');
  return { kind: 'guest', guest };
}

@ApiTags('Gallery')
@Controller()
export class GalleryController {
  private readonly pipe = validationPipe();

  constructor(
    private readonly list: ListPictures,
    private readonly uploading: UploadPictures,
    private readonly invites: GuestInvites,
  ) {}

  /**
   * An event's pictures, the newest first, for holders of a live ticket and members of its organisation. What is
   * approved, and what the caller has sent and waits to be.
   */
  @Get('/api/client/events/:eventId/media')
  @ForCustomer()
  async browseGallery(
    @Caller() principal: Principal,
    @Storefront() storefront: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() query: GalleryQuery,
  ): Promise<GalleryPage> {
    const visitor = { kind: 'account', principal, storefront } as const;
    const { data, nextCursor } = await this.list.execute(visitor, eventId, windowOf(query));
    return { data, nextCursor };
  }

  /**
   * Puts pictures into an event's gallery, all of them or none: for holders of a live ticket. They are encoded anew, upright, and nothing of what was
   * said in them (places, names) is kept; when one was taken is read before.
   */
  @Post('/api/client/events/:eventId/media/upload')
  @ForCustomer()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadRequest })
  @Fails(...pictureErrors, TicketRequired, UploadQuotaReached, StorageFull, StorageUnavailable)
  async uploadToGallery(
    @Caller() principal: Principal,
    @Storefront() storefront: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Req() request: FastifyRequest,
  ): Promise<UploadResponse> {
    return this.upload({ kind: 'account', principal, storefront }, eventId, request);
  }

  /** The same gallery for a guest without an account, with what the invite still allows. */
  @Get('/api/client/events/:eventId/media/guest/:guestId')
  @ForGuest()
  async browseGalleryAsGuest(
    @Caller() guest: Guest,
    @IdParam('eventId', 'evt') eventId: string,
    @IdParam('guestId', 'guest') guestId: string,
    @Query() query: GalleryQuery,
  ): Promise<GuestGalleryPage> {
    const visitor = asGuest(guest, eventId, guestId);
    const { data, nextCursor, event } = await this.list.execute(visitor, eventId, windowOf(query));
    const { name, uploadsLeft, expiresAt } = await this.invites.standing(guestId);
    return {
      data,
      nextCursor,
      event: { id: publicId('evt', event.id), name: event.name },
      guest: { id: publicId('guest', guestId), name, uploadsLeft, expiresAt: expiresAt.toISOString() },
    };
  }

  /** Puts a guest's pictures into the gallery, as many as the invite still allows. */
  @Post('/api/client/events/:eventId/media/upload/:guestId')
  @ForGuest()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ type: UploadRequest })
  @Fails(...pictureErrors, UploadQuotaReached, StorageFull, StorageUnavailable)
  async uploadToGalleryAsGuest(
    @Caller() guest: Guest,
    @IdParam('eventId', 'evt') eventId: string,
    @IdParam('guestId', 'guest') guestId: string,
    @Req() request: FastifyRequest,
  ): Promise<UploadResponse> {
    return this.upload(asGuest(guest, eventId, guestId), eventId, request);
  }

  private async upload(visitor: Visitor, eventId: string, request: FastifyRequest): Promise<UploadResponse> {
    const data = await this.uploading.execute(visitor, eventId, async (incoming) => {
      const texts = await receiveFiles(request, incoming);
      const fields = (await this.pipe.transform(texts, {
        type: 'body',
        metatype: UploadFields,
      })) as UploadFields;
      return fields.caption ?? null;
    });
    return { data };
  }
}
