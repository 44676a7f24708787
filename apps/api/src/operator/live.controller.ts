import { Controller, Get, Headers, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TooManyStreams, WatchEvent } from '#libs/automation';
import { Caller, Fails, ForOperatorOrOrganiser, IdParam, type Member } from '#libs/platform';
import { liveFrames } from './live.dto.js';

const TYPE = 'text/event-stream';

/** A reader who has been sent the end, and does not take it, has gone after so long. */
const LAST_WORDS_MS = 1000;

const types = [...new Set(Object.values(liveFrames))];
const says = Object.entries(liveFrames)
  .map(([name, type]) => `\`${name}\` ${type.name}`)
  .join(', ');

/** JSON Schema's words for text that holds JSON; the library's types do not know them. */
const dataSchema: object = {
  contentMediaType: 'application/json',
  contentSchema: { anyOf: types.map((type) => ({ $ref: getSchemaPath(type) })) },
};

@ApiTags('Bookings')
@Controller()
export class LiveController {
  constructor(private readonly watch: WatchEvent) {}

  /**
   * Sales and the door of an event as they happen: server-sent events. It begins with `snapshot`; each frame's data is
   * JSON on one line, its id the number of what happened. After those that come together, `totals` says what they add up
   * to. With `Last-Event-ID`, what was missed is sent first; where that is too much or too long ago, `reset` says how
   * things are. Names of people are in none of them. The stream ends when the sign-in does.
   */
  @Get('/api/my-events/:id/live')
  @ForOperatorOrOrganiser()
  @Fails(TooManyStreams)
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last frame that arrived; browsers send it by themselves',
    schema: { type: 'string' },
    example: '1042',
  })
  @ApiExtraModels(...types)
  @ApiOkResponse({
    description: 'Frames of these names for as long as both sides like, and comments as heartbeats',
    content: {
      [TYPE]: {
        schema: {
          type: 'string',
          description: `The data of each frame is JSON: ${says}`,
          ...dataSchema,
        },
      },
    },
  })
  async watchEvent(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    void reply.headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
    if (request.method === 'HEAD') {
      await this.watch.assert(member, eventId);
      void reply.type(TYPE);
      return undefined;
    }
    const stream = await this.watch.execute(member, eventId, lastEventId);
    stream.once('end', () => setTimeout(() => reply.raw.destroy(), LAST_WORDS_MS).unref());
    return new StreamableFile(stream, { type: TYPE });
  }
}
