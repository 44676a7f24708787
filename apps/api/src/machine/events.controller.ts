import { Controller, Get, Headers, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CallingMachine,
  Fails,
  ForMachine,
  IdParam,
  InvalidInput,
  privateId,
  UnknownId,
  type Machine,
} from '#libs/platform';
import { ListLiveEvents, ShowLiveEvent, type LiveEventFilters } from '#libs/register';
import { hasAlready } from '../http/if-none-match.js';
import { conditional, Conditional, unlessHad } from '../http/conditional.js';
import { ListLiveEventsQuery, LiveEventResponse, LiveEventsResponse } from './events.dto.js';

const CACHING = 'private, max-age=30';

@ApiTags('Events')
@Controller()
export class LiveEventsController {
  constructor(
    private readonly list: ListLiveEvents,
    private readonly show: ShowLiveEvent,
  ) {}

  /** Your live events with the dates that are not cancelled; all in one answer unless a limit is given. */
  @Get('/events')
  @ForMachine('events:read')
  @Conditional(LiveEventsResponse)
  @Fails(UnknownId)
  async listLiveEvents(
    @CallingMachine() { organisationId }: Machine,
    @Query() query: ListLiveEventsQuery,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const answer = await this.list.execute(organisationId, filtersOf(query), (etag) =>
      hasAlready(ifNoneMatch, etag),
    );
    return conditional(reply, answer, CACHING);
  }

  /** One live event, with its pricing options, passes and vouchers. */
  @Get('/event/:id')
  @ForMachine('events:read')
  @Conditional(LiveEventResponse)
  async showLiveEvent(
    @CallingMachine() { organisationId }: Machine,
    @IdParam('id', 'evt') id: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return unlessHad(reply, ifNoneMatch, await this.show.execute(organisationId, id), CACHING);
  }
}

/** @throws InvalidInput for a range that is not whole, or not in UTC */
function filtersOf({ timeFilter, startDate, endDate, limit, cursor }: ListLiveEventsQuery): LiveEventFilters {
  for (const [field, value] of Object.entries({ startDate, endDate })) {
    if (value === undefined) continue;
    if (timeFilter === undefined) throw InvalidInput.field(field, 'needs timeFilter');
    if (!/z$/i.test(value)) throw InvalidInput.field(field, 'must be in UTC, with Z at its end');
  }
  if (timeFilter !== undefined && startDate === undefined)
    throw InvalidInput.field('startDate', 'is required with timeFilter');
  if (timeFilter === 'past' && endDate === undefined)
    throw InvalidInput.field('endDate', 'is required with timeFilter past');
  const [from, before] = [startDate, endDate].map((value) =>
    value === undefined ? undefined : new Date(value),
  );
  if (from && before && before <= from) throw InvalidInput.field('endDate', 'must be after startDate');
  return {
    ...(from && { from }),
    ...(before && { before }),
    ...(limit !== undefined && { limit }),
    ...(cursor !== undefined && { after: privateId('evt', cursor, 'cursor') }),
  };
}
