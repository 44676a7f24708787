import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ChangePass, CreatePass, DeletePass, FindPasses } from '#libs/catalogue';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  PageQuery,
  privateId,
  publicId,
  UnknownId,
  windowOf,
  type Member,
} from '#libs/platform';
import { NotOfAllVenues } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import {
  ChangePassRequest,
  CreatedPassResponse,
  CreatePassRequest,
  PassesPage,
  PassResponse,
} from './passes.dto.js';

const termsOf = (body: ChangePassRequest) => ({
  expiryDays: body.expiry_days,
  eventIds: body.event_ids?.map((id) => privateId('evt', id, 'event_ids')),
});

@ApiTags('Passes')
@Controller()
export class PassesController {
  constructor(
    private readonly find: FindPasses,
    private readonly create: CreatePass,
    private readonly change: ChangePass,
    private readonly remove: DeletePass,
  ) {}

  /** The passes that you sell. */
  @Get('/api/my-passes')
  @ForOperator()
  @JsonText(PassesPage)
  listPasses(@Caller() member: Member, @Query() query: PageQuery): Promise<string> {
    return this.find.list(member, windowOf(query));
  }

  /** One pass on sale. */
  @Get('/api/my-passes/:id')
  @ForOperator()
  @JsonText(PassResponse)
  showPass(@Caller() member: Member, @IdParam('id', 'pass') id: string): Promise<string> {
    return this.find.one(member, id);
  }

  /** A new pass on sale. */
  @Post('/api/my-passes')
  @ForOperator()
  @Fails(NotOfAllVenues, UnknownId)
  async createPass(@Caller() member: Member, @Body() body: CreatePassRequest): Promise<CreatedPassResponse> {
    const { name, credits, price_pence: pricePence } = body;
    const id = await this.create.execute(member, { name, credits, pricePence, ...termsOf(body) });
    return { success: true, id: publicId('pass', id) };
  }

  /** Changes what is given of a pass on sale. */
  @Put('/api/my-passes/:id')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async changePass(
    @Caller() member: Member,
    @IdParam('id', 'pass') id: string,
    @Body() body: ChangePassRequest,
  ): Promise<ChangedResponse> {
    const { name, credits, price_pence: pricePence } = body;
    await this.change.execute(member, id, { name, credits, pricePence, ...termsOf(body) });
    return { success: true };
  }

  /** Takes a pass off sale for good. */
  @Delete('/api/my-passes/:id')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async deletePass(@Caller() member: Member, @IdParam('id', 'pass') id: string): Promise<ChangedResponse> {
    await this.remove.execute(member, id);
    return { success: true };
  }
}
