import { Body, Controller, Delete, Get, Header, HttpCode } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LastOperator, WrongPassword } from '#libs/identity';
import { Caller, Fails, ForUser, type Principal } from '#libs/platform';
import { RequestErasure, UpcomingTickets } from '#libs/ticketing';
import { LimitSignIns } from '../http/rate-limit.guard.js';
import { ChangedResponse } from '../http/changed.dto.js';
import { EraseAccountRequest, PersonalDataResponse } from './personal-data.dto.js';
import { PersonalData } from './personal-data.js';

@ApiTags('Account')
@Controller()
export class PersonalDataController {
  constructor(
    private readonly personalData: PersonalData,
    private readonly erasing: RequestErasure,
  ) {}

  /** Everything that is kept about the caller, as a file. */
  @Get('/api/auth/me/export')
  @ForUser()
  @Header('Content-Disposition', 'attachment; filename="personal-data.json"')
  @Header('Cache-Control', 'no-store')
  exportPersonalData(@Caller() caller: Principal): Promise<PersonalDataResponse> {
    return this.personalData.of(caller.userId);
  }

  /** Gives the account up: it is signed out at once, and all that is personal is erased soon after. */
  @Delete('/api/auth/me')
  @HttpCode(202)
  @ForUser()
  @LimitSignIns()
  @Fails(WrongPassword, UpcomingTickets, LastOperator)
  async eraseAccount(
    @Caller() caller: Principal,
    @Body() { password }: EraseAccountRequest,
  ): Promise<ChangedResponse> {
    await this.erasing.execute(caller, password);
    return { success: true };
  }
}
