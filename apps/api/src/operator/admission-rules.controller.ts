import { Body, Controller, Delete, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ChangeAdmissionRules,
  CreateAdmissionRules,
  DeleteAdmissionRules,
  FindAdmissionRules,
  InUse,
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
import { JsonText } from '../http/json-text.js';
import {
  AdmissionRulesPage,
  AdmissionRulesResponse,
  ChangeAdmissionRulesRequest,
  CreateAdmissionRulesRequest,
  CreatedAdmissionRulesResponse,
  type AdmissionRuleRequest,
} from './admission-rules.dto.js';
import { ChangedResponse } from '../http/changed.dto.js';

const rulesOf = (rules: AdmissionRuleRequest[]) =>
  rules.map((rule) => ({
    hasTag: rule.has_tag ?? null,
    minBookings: rule.min_bookings ?? null,
    discountPercent: rule.discount_percent,
  }));

@ApiTags('Admission rules')
@Controller()
export class AdmissionRulesController {
  constructor(
    private readonly find: FindAdmissionRules,
    private readonly create: CreateAdmissionRules,
    private readonly change: ChangeAdmissionRules,
    private readonly remove: DeleteAdmissionRules,
  ) {}

  /** Your admission rules, in the groups that ticket types name. */
  @Get('/api/my-admission-rules')
  @ForOperator()
  @JsonText(AdmissionRulesPage)
  listAdmissionRules(@Caller() member: Member, @Query() query: PageQuery): Promise<string> {
    return this.find.list(member, windowOf(query));
  }

  /** One group of admission rules. */
  @Get('/api/my-admission-rules/:id')
  @ForOperator()
  @JsonText(AdmissionRulesResponse)
  showAdmissionRules(@Caller() member: Member, @IdParam('id', 'arg') id: string): Promise<string> {
    return this.find.one(member, id);
  }

  /** A new group of admission rules. */
  @Post('/api/my-admission-rules')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async createAdmissionRules(
    @Caller() member: Member,
    @Body() { name, restrict, rules }: CreateAdmissionRulesRequest,
  ): Promise<CreatedAdmissionRulesResponse> {
    const id = await this.create.execute(member, { name, restricts: restrict, rules: rulesOf(rules) });
    return { success: true, id: publicId('arg', id) };
  }

  /** Changes what is given of a group; given rules replace all it had. */
  @Put('/api/my-admission-rules/:id')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async changeAdmissionRules(
    @Caller() member: Member,
    @IdParam('id', 'arg') id: string,
    @Body() { name, restrict, rules }: ChangeAdmissionRulesRequest,
  ): Promise<ChangedResponse> {
    await this.change.execute(member, id, { name, restricts: restrict, rules: rules && rulesOf(rules) });
    return { success: true };
  }

  /** Deletes a group that no ticket type uses. */
  @Delete('/api/my-admission-rules/:id')
  @ForOperator()
  @Fails(NotOfAllVenues, InUse)
  async deleteAdmissionRules(
    @Caller() member: Member,
    @IdParam('id', 'arg') id: string,
  ): Promise<ChangedResponse> {
    await this.remove.execute(member, id);
    return { success: true };
  }
}
