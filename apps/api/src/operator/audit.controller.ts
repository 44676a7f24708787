import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ListAudit, type AuditFilters } from '#libs/operator';
import { Caller, Fails, ForOperator, privateId, UnknownId, windowOf, type Member } from '#libs/platform';
import { JsonText } from '../http/json-text.js';
import { AuditPage, ListAuditQuery } from './audit.dto.js';

const filtersOf = ({ entity, actor, from, to }: ListAuditQuery): AuditFilters => ({
  ...(entity !== undefined && { entity }),
  ...(actor !== undefined && { actor: privateId('usr', actor, 'actor') }),
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

@ApiTags('Audit')
@Controller()
export class AuditController {
  constructor(private readonly list: ListAudit) {}

  /** Who changed what, before and after, the latest first. */
  @Get('/api/my-audit')
  @ForOperator()
  @JsonText(AuditPage)
  @Fails(UnknownId)
  listAudit(@Caller() member: Member, @Query() query: ListAuditQuery): Promise<string> {
    return this.list.execute(member, filtersOf(query), windowOf(query));
  }
}
