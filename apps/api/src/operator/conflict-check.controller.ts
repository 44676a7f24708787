import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CheckConflicts } from '#libs/operator';
import {
  Caller,
  Fails,
  ForOperatorOrOrganiser,
  MalformedId,
  privateId,
  UnknownId,
  type Member,
} from '#libs/platform';
import { JsonText } from '../http/json-text.js';
import { ConflictCheckQuery, ConflictCheckResponse } from './conflict-check.dto.js';

@ApiTags('Events')
@Controller()
export class ConflictCheckController {
  constructor(private readonly check: CheckConflicts) {}

  /** Which approved or pending events a venue has on a local date, and who has booked them. */
  @Get('/api/events/conflict-check')
  @ForOperatorOrOrganiser()
  @JsonText(ConflictCheckResponse)
  @Fails(MalformedId, UnknownId)
  checkConflicts(@Caller() member: Member, @Query() query: ConflictCheckQuery): Promise<string> {
    const { venue_id, date, exclude_event_id } = query;
    return this.check.execute(member, {
      venueId: privateId('ven', venue_id, 'venue_id'),
      date,
      exceptEventId:
        exclude_event_id === undefined ? null : privateId('evt', exclude_event_id, 'exclude_event_id'),
    });
  }
}
