import { Controller, Get, Headers, Res, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CallingMachine, ForMachine, IdParam, type Machine } from '#libs/platform';
import { ShowRegister } from '#libs/register';
import { hasAlready } from '../http/if-none-match.js';
import { conditional, Conditional } from '../http/conditional.js';
import { RegisterResponse } from './register.dto.js';

@ApiTags('Register')
@Controller()
export class RegisterController {
  constructor(private readonly show: ShowRegister) {}

  /** Who comes to a date, who waits and who cancelled: one row per place, all in one answer. */
  @Get('/event/:id/dates/:dateId/register')
  @ForMachine('events-register:read')
  @Conditional(RegisterResponse)
  async showRegister(
    @CallingMachine() { organisationId }: Machine,
    @IdParam('id', 'evt') eventId: string,
    @IdParam('dateId', 'date') dateId: string,
    @Headers('if-none-match') ifNoneMatch: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const answer = await this.show.execute({ organisationId, eventId, dateId }, (etag) =>
      hasAlready(ifNoneMatch, etag),
    );
    return conditional(reply, answer, 'no-cache');
  }
}
