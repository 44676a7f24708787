import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Caller,
  DecideMessage,
  Fails,
  ForAdmin,
  IdParam,
  ListMessages,
  messageNumber,
  MessageNotParked,
  windowOf,
  type Principal,
} from '#libs/platform';
import { ChangedResponse } from '../http/changed.dto.js';
import { JsonText } from '../http/json-text.js';
import { DismissMessageRequest, MessageResponse, MessagesPage, MessagesQuery } from './messages.dto.js';

@ApiTags('Administration')
@Controller()
export class MessagesController {
  constructor(
    private readonly list: ListMessages,
    private readonly decide: DecideMessage,
  ) {}

  /** News that is not handled yet, the oldest first: parked after many failures, unless told otherwise. */
  @Get('/api/admin/messages')
  @ForAdmin()
  @JsonText(MessagesPage)
  listMessages(@Query() query: MessagesQuery): Promise<string> {
    return this.list.execute(query.status ?? 'parked', query.name, windowOf(query));
  }

  /** One piece of news: what it says, who failed to act on it, and how many wait behind it. */
  @Get('/api/admin/messages/:id')
  @ForAdmin()
  @JsonText(MessageResponse)
  async showMessage(@IdParam('id', 'msg') key: string): Promise<string> {
    return this.list.one(messageNumber(key));
  }

  /** Has a parked message tried again; handlers that have acted on it do not do so again. */
  @Post('/api/admin/messages/:id/release')
  @HttpCode(200)
  @ForAdmin()
  @Fails(MessageNotParked)
  async releaseMessage(
    @Caller() { userId: adminId }: Principal,
    @IdParam('id', 'msg') key: string,
  ): Promise<ChangedResponse> {
    await this.decide.release(messageNumber(key), adminId);
    return { success: true };
  }

  /** Gives a parked message up: what has failed is never done, and what waits behind it goes on. */
  @Post('/api/admin/messages/:id/dismiss')
  @HttpCode(200)
  @ForAdmin()
  @Fails(MessageNotParked)
  async dismissMessage(
    @Caller() { userId: adminId }: Principal,
    @IdParam('id', 'msg') key: string,
    @Body() { reason }: DismissMessageRequest,
  ): Promise<ChangedResponse> {
    await this.decide.dismiss(messageNumber(key), adminId, reason);
    return { success: true };
  }
}
