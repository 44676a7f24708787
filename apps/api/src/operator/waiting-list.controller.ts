import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, ForOperatorOrOrganiser, IdParam, windowOf, type Member } from '#libs/platform';
import { ListWaiting } from '#libs/ticketing';
import { JsonText } from '../http/json-text.js';
import { filtersOf, ListWaitingQuery, OperatorWaitingPage } from './waiting-list.dto.js';

@ApiTags('Waiting list')
@Controller()
export class OperatorWaitingListController {
  constructor(private readonly list: ListWaiting) {}

  /** Who waits for places of an event, date by date in line order; by status, also who is out of line. */
  @Get('/api/my-events/:id/waiting-list')
  @ForOperatorOrOrganiser()
  @JsonText(OperatorWaitingPage)
  listWaiting(
    @Caller() member: Member,
    @IdParam('id', 'evt') eventId: string,
    @Query() query: ListWaitingQuery,
  ): Promise<string> {
    return this.list.execute(member, eventId, filtersOf(query), windowOf(query));
  }
}
