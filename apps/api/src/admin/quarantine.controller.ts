import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ListQuarantine } from '#libs/payments';
import { ForAdmin, PageQuery, windowOf } from '#libs/platform';
import { JsonText } from '../http/json-text.js';
import { QuarantinePage } from './quarantine.dto.js';

@ApiTags('Administration')
@Controller()
export class QuarantineController {
  constructor(private readonly quarantine: ListQuarantine) {}

  /** News of Stripe's that contradicts our books and that nothing was done about, the latest first. */
  @Get('/api/admin/quarantine')
  @ForAdmin()
  @JsonText(QuarantinePage)
  listQuarantine(@Query() query: PageQuery): Promise<string> {
    return this.quarantine.execute(windowOf(query));
  }
}
