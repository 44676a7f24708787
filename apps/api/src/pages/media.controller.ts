import { Controller, Get, Headers, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NoSuchPicture, OpenPicture, PICTURE_NAME_PATTERN } from '#libs/media';
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
  constructor(private readonly pictures: OpenPicture) {}

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
}

const matches = (known: string, tag: string): boolean =>
  known.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);
