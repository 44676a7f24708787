import { Body, Controller, Delete, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AmountTooLarge, AmountTooSmall, PaymentMismatch, PaymentProviderUnavailable } from '#libs/payments';
import {
  Caller,
  Fails,
  ForCustomer,
  IdParam,
  PageQuery,
  privateId,
  publicId,
  UnknownId,
  windowOf,
  type Principal,
} from '#libs/platform';
import {
  AlreadyWaiting,
  JoinWaitingList,
  LeaveWaitingList,
  ListMyWaiting,
  NotFull,
  OrderConfirmed,
  PaymentProcessing,
  WaitingListDisabled,
} from '#libs/ticketing';
import { JsonText } from '../http/json-text.js';
import { Storefront } from '../http/storefront.js';
import { ordering } from './ordering.js';
import {
  JoinedResponse,
  LeaveQuery,
  LeftResponse,
  WaitingPage,
  waitingOf,
  WaitingRequest,
} from './waiting-list.dto.js';

const PATH = '/api/client/events/:eventId/waiting-list';

@ApiTags('Waiting list')
@Controller()
export class WaitingListController {
  constructor(
    private readonly join: JoinWaitingList,
    private readonly list: ListMyWaiting,
    private readonly leave: LeaveWaitingList,
  ) {}

  /**
   * Joins the line for places of which too few are free. Places that come free are held for the first in line whom they
   * are enough for, as a pending order that is mailed; what is free, or a pass pays, is confirmed at once.
   */
  @Post(PATH)
  @ForCustomer()
  @Fails(...ordering, NotFull, WaitingListDisabled, AlreadyWaiting, AmountTooSmall, AmountTooLarge)
  async joinWaitingList(
    @Caller() caller: Principal,
    @Storefront() organisationId: string | null,
    @IdParam('eventId', 'evt') eventId: string,
    @Body() body: WaitingRequest,
  ): Promise<JoinedResponse> {
    const { id, position } = await this.join.execute({
      ...waitingOf(body),
      customerId: caller.userId,
      organisationId,
      eventId,
    });
    return { id: publicId('wait', id), position };
  }

  /** Where the customer is in line at the event, with the offers that are open to them. */
  @Get(PATH)
  @ForCustomer()
  @JsonText(WaitingPage)
  listMyWaiting(
    @Caller() caller: Principal,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() query: PageQuery,
  ): Promise<string> {
    return this.list.execute(caller.userId, eventId, windowOf(query));
  }

  /** Leaves the lines of the event. Places that were held go to the next in line. */
  @Delete(PATH)
  @ForCustomer()
  @Fails(UnknownId, OrderConfirmed, PaymentProcessing, PaymentMismatch, PaymentProviderUnavailable)
  leaveWaitingList(
    @Caller() caller: Principal,
    @IdParam('eventId', 'evt') eventId: string,
    @Query() { dateId, ticketTypeId }: LeaveQuery,
  ): Promise<LeftResponse> {
    return this.leave.execute({
      customerId: caller.userId,
      eventId,
      dateId: dateId === undefined ? null : privateId('date', dateId, 'dateId'),
      ticketTypeId: ticketTypeId === undefined ? null : privateId('tkt', ticketTypeId, 'ticketTypeId'),
    });
  }
}
