import { Readable } from 'node:stream';
import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Caller,
  Fails,
  ForDoor,
  IdParam,
  InvalidInput,
  nounOf,
  privateId,
  UnknownId,
  type Member,
} from '#libs/platform';
import { PackDoor, UploadScans, type OfflineAnswer, type UploadedScan } from '#libs/ticketing';
import { hasAlready } from '../http/if-none-match.js';
import { JSON_TEXT } from '../http/json-text.js';
import {
  DoorPackQuery,
  DoorPackResponse,
  UploadedScansResponse,
  UploadScansRequest,
  type OfflineScanRequest,
} from './offline.dto.js';

@ApiTags('Door')
@Controller()
export class OfflineController {
  constructor(
    private readonly pack: PackDoor,
    private readonly upload: UploadScans,
  ) {}

  /** All that a scanner needs to admit offline; with the last cursor, only the tickets that changed since. */
  @Get('/api/events/:eventId/door-pack')
  @ForDoor()
  @ApiHeader({
    name: 'If-None-Match',
    required: false,
    description: 'The ETag of the last answer to the same call',
    schema: { type: 'string' },
    example: 'W/"kq3mYJ0Z1g2b4mYp9Qw8XzVvTtR"',
  })
  @ApiOkResponse({
    type: DoorPackResponse,
    headers: { ETag: { description: 'Changes with what it says', schema: { type: 'string' } } },
  })
  @ApiResponse({ status: 304, description: 'Nothing has changed' })
  async showDoorPack(
    @Caller() member: Member,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() { since }: DoorPackQuery,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const { etag, text } = await this.pack.execute(member, eventId, since);
    void reply.header('ETag', etag).header('Cache-Control', 'private, no-cache');
    if (hasAlready(ifNoneMatch, etag)) {
      void reply.status(304);
      return undefined;
    }
    return new StreamableFile(Readable.from(text()), { type: JSON_TEXT });
  }

  /**
   * Records scans that a device made offline: all of them, or none. Of two admissions of a ticket the one uploaded
   * first counts. Sending the same batch again changes nothing.
   */
  @Post('/api/events/:eventId/check-ins/batch')
  @HttpCode(200)
  @ForDoor()
  @Fails(UnknownId)
  async uploadScans(
    @Caller() member: Member,
    @IdParam('eventId', 'evt') eventId: string,
    @Body() { device_id, scans }: UploadScansRequest,
  ): Promise<UploadedScansResponse> {
    const answers = await this.upload.execute(member, eventId, device_id, scans.map(scanOf));
    const count = (result: OfflineAnswer['result']) =>
      answers.filter((answer) => answer.result === result).length;
    return {
      accepted: count('accepted'),
      duplicates: count('duplicate'),
      conflicts: count('conflict'),
      data: answers.map(({ result, reason, firstAdmittedAt }, index) => ({
        ticket_id: scans[index]?.ticket_id ?? '',
        result,
        reason,
        first_admitted_at: firstAdmittedAt,
      })),
    };
  }
}

function scanOf(
  { ticket_id, qr, scanned_at, scan_point, direction, decision }: OfflineScanRequest,
  index: number,
): UploadedScan {
  // Another kind of id is a mistake of the sender's, not a ticket that is unknown to us.
  if (!ticket_id.startsWith('ticket_'))
    throw InvalidInput.field(`scans[${index}].ticket_id`, `is not the id of a ${nounOf('ticket')}`);
  return {
    ticketId: privateId('ticket', ticket_id, `scans[${index}].ticket_id`),
    ...(qr !== undefined && { qr }),
    scannedAt: scanned_at,
    ...(scan_point !== undefined && { scanPoint: scan_point }),
    direction,
    decision,
  };
}
