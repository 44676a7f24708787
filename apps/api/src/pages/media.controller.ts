import { Controller, Get, Headers, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  GALLERY_NAME_PATTERN,
  NoSuchPicture,
  OpenGalleryPicture,
  OpenPicture,
  PICTURE_NAME_PATTERN,
} from '#libs/media';
import { GalleryPictureQuery } from './media.dto.js';
import { Fails, MalformedId, Open, StorageUnavailable } from '#libs/platform';

/** Pages of other sites show pictures, too; nothing may run where one is opened by itself. */
const HEADERS = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Content-Security-Policy': "default-src 'none'",
  'Cache-Control': 'public, max-age=31536000, immutable',
};

@ApiTags('Pictures')
@Controller()
export class MediaController {
  constructor(
    private readonly pictures: OpenPicture,
    private readonly galleryPictures: OpenGalleryPicture,
  ) {}

  /** A picture that was uploaded. Under its name it is always the same, so that it may be kept for ever. */
  @Get('/media/:name')
  @Open('what was uploaded to be shown to everybody')
  @ApiParam({
    name: 'name',
    description: 'Name of the picture: its SHA-256',
    schema: {
      type: 'string',
      pattern: PICTURE_NAME_PATTERN,
      example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08.webp',
    },
  })
  @ApiOkResponse({ content: { 'image/webp': {} } })
  @ApiResponse({ status: 304, description: 'The caller has it (If-None-Match)' })
  @Fails(NoSuchPicture, MalformedId, StorageUnavailable)
  async showPicture(
    @Param('name') name: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const tag = `"${name.slice(0, 64)}"`;
    if (known !== undefined && matches(known, tag)) {
      await this.pictures.assertThere(name);
      void reply.headers({ ...HEADERS, ETag: tag }).status(304);
      return undefined;
    }
    const { stream, size, type } = await this.pictures.execute(name);
    void reply.headers({ ...HEADERS, ETag: tag });
    return new StreamableFile(stream, { type, length: size, disposition: 'inline' });
  }

  /** A picture of a gallery, by an address that the gallery has given out. It works for an hour or two. */
  @Get('/media/gallery/:name')
  @Open('the signature in the address is the proof')
  @ApiParam({
    name: 'name',
    description: 'Name of the picture',
    schema: {
      type: 'string',
      pattern: GALLERY_NAME_PATTERN,
      example: 'gallery-0198c2d47a107c3e9f215b6a7c8d9e0f.webp',
    },
  })
  @ApiOkResponse({ content: { 'image/webp': {} } })
  @Fails(NoSuchPicture, MalformedId, StorageUnavailable)
  async showGalleryPicture(
    @Param('name') name: string,
    @Query() { until, signature }: GalleryPictureQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { stream, size, type } = await this.galleryPictures.execute({ name, until, signature });
    // Kept by the browser alone, and no longer than the address works.
    const seconds = Math.max(0, Math.floor(until - Date.now() / 1000));
    void reply.headers({ ...HEADERS, 'Cache-Control': `private, max-age=${Math.min(seconds, 3600)}` });
    return new StreamableFile(stream, { type, length: size, disposition: 'inline' });
  }
}

const matches = (known: string, tag: string): boolean =>
  known.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);
