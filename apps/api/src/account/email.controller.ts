import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequestVerification, VerificationInvalid, VerifyEmail, WrongPassword } from '#libs/identity';
import { Caller, Fails, ForUser, Open, type Principal } from '#libs/platform';
import { LimitSignIns } from '../http/rate-limit.guard.js';
import { ChangedResponse } from '../http/changed.dto.js';
import { VerifyEmailRequest } from './email.dto.js';

@ApiTags('Account')
@Controller()
export class EmailController {
  constructor(
    private readonly verifying: VerifyEmail,
    private readonly asking: RequestVerification,
  ) {}

  /** Confirms the address of an account by the mailed token, once, and the password of who opened the account. */
  @Post('/api/auth/email/verify')
  @HttpCode(200)
  @Open('the mailed token and the password are the proof')
  @LimitSignIns()
  @Fails(VerificationInvalid, WrongPassword)
  async verifyEmail(@Body() { token, password }: VerifyEmailRequest): Promise<ChangedResponse> {
    await this.verifying.execute(token, password);
    return { success: true };
  }

  /** Mails the link to confirm the address once more, at most once a minute; none where it is confirmed. */
  @Post('/api/auth/email/resend')
  @HttpCode(200)
  @ForUser()
  @LimitSignIns()
  async resendVerification(@Caller() caller: Principal): Promise<ChangedResponse> {
    await this.asking.execute(caller);
    return { success: true };
  }
}
