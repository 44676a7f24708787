import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CreateFacilitator,
  DeleteFacilitator,
  FacilitatorInUse,
  ListFacilitators,
  RenameFacilitator,
} from '#libs/catalogue';
import {
  Caller,
  Fails,
  ForOperator,
  IdParam,
  PageQuery,
  publicId,
  windowOf,
  type Member,
} from '#libs/platform';
import { NotOfAllVenues } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import {
  CreatedFacilitatorResponse,
  FacilitatorRequest,
  OperatorFacilitatorResponse,
  OperatorFacilitatorsPage,
} from './facilitators.dto.js';

@ApiTags('Facilitators')
@Controller()
export class FacilitatorsController {
  constructor(
    private readonly list: ListFacilitators,
    private readonly create: CreateFacilitator,
    private readonly rename: RenameFacilitator,
    private readonly remove: DeleteFacilitator,
  ) {}

  /** Who runs events of your organisation, by name. */
  @Get('/api/my-facilitators')
  @ForOperator()
  @JsonText(OperatorFacilitatorsPage)
  listFacilitators(@Caller() member: Member, @Query() query: PageQuery): Promise<string> {
    return this.list.execute(member, windowOf(query));
  }

  /** One facilitator. */
  @Get('/api/my-facilitators/:id')
  @ForOperator()
  @JsonText(OperatorFacilitatorResponse)
  showFacilitator(@Caller() member: Member, @IdParam('id', 'fac') id: string): Promise<string> {
    return this.list.one(member, id);
  }

  /** A new facilitator, whom events may then name. */
  @Post('/api/my-facilitators')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async createFacilitator(
    @Caller() member: Member,
    @Body() { name }: FacilitatorRequest,
  ): Promise<CreatedFacilitatorResponse> {
    return { success: true, id: publicId('fac', await this.create.execute(member, name)) };
  }

  /** Gives a facilitator another name. */
  @Put('/api/my-facilitators/:id')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async renameFacilitator(
    @Caller() member: Member,
    @IdParam('id', 'fac') id: string,
    @Body() { name }: FacilitatorRequest,
  ): Promise<ChangedResponse> {
    await this.rename.execute(member, id, name);
    return { success: true };
  }

  /** Deletes a facilitator whom no event names. */
  @Delete('/api/my-facilitators/:id')
  @ForOperator()
  @Fails(NotOfAllVenues, FacilitatorInUse)
  async deleteFacilitator(
    @Caller() member: Member,
    @IdParam('id', 'fac') id: string,
  ): Promise<ChangedResponse> {
    await this.remove.execute(member, id);
    return { success: true };
  }
}
