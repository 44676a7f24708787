import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ChangePassword,
  RequestPasswordReset,
  ResetInvalid,
  ResetPassword,
  WrongPassword,
} from '#libs/identity';
import { Caller, Fails, ForUser, Open, type Principal } from '#libs/platform';
import { LimitSignIns } from '../http/rate-limit.guard.js';
import { ChangedResponse } from '../http/changed.dto.js';
import { ChangePasswordRequest, ForgotPasswordRequest, ResetPasswordRequest } from './password.dto.js';

@ApiTags('Account')
@Controller()
export class PasswordController {
  constructor(
    private readonly asking: RequestPasswordReset,
    private readonly resetting: ResetPassword,
    private readonly changing: ChangePassword,
  ) {}

  /** Mails a link to set a password, at most once a minute; the answer does not tell whether there is an account. */
  @Post('/api/auth/password/forgot')
  @HttpCode(200)
  @Open('whoever forgot a password cannot sign in')
  @LimitSignIns()
  async forgotPassword(@Body() { email }: ForgotPasswordRequest): Promise<ChangedResponse> {
    await this.asking.execute(email);
    return { success: true };
  }

  /** Sets a password by the mailed token, once, and ends every sign-in of the account. */
  @Post('/api/auth/password/reset')
  @HttpCode(200)
  @Open('the mailed token is the proof')
  @LimitSignIns()
  @Fails(ResetInvalid)
  async resetPassword(@Body() { token, password }: ResetPasswordRequest): Promise<ChangedResponse> {
    await this.resetting.execute(token, password);
    return { success: true };
  }

  /** Changes the password; every other sign-in of the account ends, and this one goes on. */
  @Post('/api/auth/password')
  @HttpCode(200)
  @ForUser()
  @LimitSignIns()
  @Fails(WrongPassword)
  async changePassword(
    @Caller() caller: Principal,
    @Body() { currentPassword, newPassword }: ChangePasswordRequest,
  ): Promise<ChangedResponse> {
    await this.changing.execute(caller, currentPassword, newPassword);
    return { success: true };
  }
}
