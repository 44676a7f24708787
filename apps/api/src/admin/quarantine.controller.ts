import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ListQuarantine } from '#libs/payments';
import { ForAdmin, PageQuery, windowOf } from '#libs/platform';
import { QuarantinePage } from './quarantine.dto.js';

@ApiTags('Administration')
@Controller()
export class QuarantineController {
  constructor(private readonly quarantine: ListQuarantine) {}

  /** News of Stripe's that contradicts our books and that nothing was done about, the latest first. */
  @Get('/api/admin/quarantine')
  @ForAdmin()
  @ApiOkResponse({ type: QuarantinePage })
  @Header('Content-Type', 'application/json; charset=utf-8')
  listQuarantine(@Query() query: PageQuery): Promise<string> {
    return this.quarantine.execute(windowOf(query));
  }
}
