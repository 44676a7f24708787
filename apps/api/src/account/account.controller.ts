import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ChangeProfile,
  EmailTaken,
  NoSuchMembership,
  RegisterAccount,
  ShowProfile,
  SignIn,
  SignOut,
  UnknownOrganisation,
  WrongCredentials,
  type SignedIn,
} from '#libs/identity';
import { Caller, Fails, ForUser, MalformedId, Open, type Principal } from '#libs/platform';
import { LimitSignIns } from '../http/rate-limit.guard.js';
import { ChangedResponse } from '../http/changed.dto.js';
import {
  ChangeProfileRequest,
  RegisterAccountRequest,
  SignedInResponse,
  SignInRequest,
  UserResponse,
} from './account.dto.js';

const shape = ({ user, token, expiresAt }: SignedIn): SignedInResponse => ({
  user,
  token,
  expiresAt: expiresAt.toISOString(),
});

@ApiTags('Account')
@Controller()
export class AccountController {
  constructor(
    private readonly register: RegisterAccount,
    private readonly signingIn: SignIn,
    private readonly signingOut: SignOut,
    private readonly profile: ShowProfile,
    private readonly changing: ChangeProfile,
  ) {}

  /** Opens an account and signs it in. */
  @Post('/api/auth/register')
  @Open('nobody has an account before this')
  @LimitSignIns()
  @Fails(EmailTaken)
  async registerAccount(@Body() body: RegisterAccountRequest): Promise<SignedInResponse> {
    return shape(await this.register.execute(body));
  }

  /** Signs in. The token carries the membership asked for, else the only one the account has, else none. */
  @Post('/api/auth/login')
  @HttpCode(200)
  @Open('this is where tokens come from')
  @LimitSignIns()
  @Fails(WrongCredentials, NoSuchMembership, UnknownOrganisation, MalformedId)
  async signIn(@Body() body: SignInRequest): Promise<SignedInResponse> {
    return shape(await this.signingIn.execute(body));
  }

  /** Who is signed in, and in which role. */
  @Get('/api/auth/me')
  @ForUser()
  showProfile(@Caller() caller: Principal): Promise<UserResponse> {
    return this.profile.execute(caller);
  }

  /** Changes what is said of who is signed in; what is left out stays. */
  @Patch('/api/auth/me')
  @ForUser()
  async changeProfile(
    @Caller() caller: Principal,
    @Body() body: ChangeProfileRequest,
  ): Promise<ChangedResponse> {
    await this.changing.execute(caller, body);
    return { success: true };
  }

  /** Ends this sign-in: its token stops working at once. */
  @Post('/api/auth/logout')
  @HttpCode(204)
  @ForUser()
  async signOut(@Caller() caller: Principal): Promise<void> {
    await this.signingOut.execute(caller);
  }
}
