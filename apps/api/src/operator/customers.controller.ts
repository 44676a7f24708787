import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ShowCustomer, TagCustomer } from '#libs/operator';
import { Caller, Fails, ForOperator, IdParam, type Member } from '#libs/platform';
import { NotOfAllVenues } from '#libs/venues';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import { OperatorCustomerResponse, TagCustomerRequest } from './customers.dto.js';

@ApiTags('Customers')
@Controller()
export class CustomersController {
  constructor(
    private readonly show: ShowCustomer,
    private readonly tag: TagCustomer,
  ) {}

  /** Somebody who has booked with your organisation, as it knows them. */
  @Get('/api/my-guests/:customerId')
  @ForOperator()
  @JsonText(OperatorCustomerResponse)
  showCustomer(@Caller() member: Member, @IdParam('customerId', 'cust') customerId: string): Promise<string> {
    return this.show.execute(member, customerId);
  }

  /** Replaces what your organisation calls a customer. */
  @Put('/api/my-guests/:customerId/tags')
  @ForOperator()
  @Fails(NotOfAllVenues)
  async tagCustomer(
    @Caller() member: Member,
    @IdParam('customerId', 'cust') customerId: string,
    @Body() { tags }: TagCustomerRequest,
  ): Promise<ChangedResponse> {
    await this.tag.execute(member, customerId, tags);
    return { success: true };
  }
}
