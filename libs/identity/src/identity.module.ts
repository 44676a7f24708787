import { Module } from '@nestjs/common';
import { KnownUsers } from '#libs/platform';
import { AccountTokens } from './account-tokens/account-tokens.js';
import { AccountTokenStore } from './account-tokens/account-token.store.js';
import { ChangePassword } from './change-password/change-password.js';
import { ChangeProfile } from './change-profile/change-profile.js';
import { ApiCallStore } from './api-clients/api-calls.store.js';
import { ApiCalls } from './api-clients/api-calls.js';
import { ApiClientStore } from './api-clients/api-client.store.js';
import { ForgetApiCalls } from './api-clients/forget-api-calls.js';
import { IssueToken } from './api-clients/issue-token.js';
import { MachineStrategy } from './api-clients/machine.strategy.js';
import { MachineTokens } from './api-clients/machine-tokens.js';
import { CreateOrganisation } from './create-organisation/create-organisation.js';
import { Invitations } from './invitations/invitations.js';
import { InvitationStore } from './invitations/invitation.store.js';
import { CustomerTagStore } from './customers/customer-tag.store.js';
import { FindOrAddCustomer } from './customers/find-or-add-customer.js';
import { EraseAccount } from './erase-account/erase-account.js';
import { ErasureStore } from './erase-account/erasure.store.js';
import { WhenErasedForgetAddress } from './erase-account/when-erased-forget-address.js';
import { AccountExportStore } from './export-account/account-export.store.js';
import { ExportAccount } from './export-account/export-account.js';
import { SigningKeyStore } from './keys/signing-key.store.js';
import { SigningKeys } from './keys/signing-keys.js';
import { MemberStore } from './members/member.store.js';
import { OpenOrganisation } from './open-organisation/open-organisation.js';
import { FindStorefront } from './organisations/find-storefront.js';
import { OrganisationStore } from './organisations/organisation.store.js';
import { RegisterAccount } from './register-account/register-account.js';
import { RequestPasswordReset } from './reset-password/request-password-reset.js';
import { ResetPassword } from './reset-password/reset-password.js';
import { KeptSessions } from './sessions/kept-sessions.js';
import { LiveSessions } from './sessions/live-sessions.js';
import { SessionStore } from './sessions/session.store.js';
import { SweepSignIns } from './sessions/sweep-sign-ins.js';
import { UserTokens } from './sessions/user-tokens.js';
import { UserStrategy } from './sessions/user.strategy.js';
import { ShowInvitation } from './show-invitation/show-invitation.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignOut } from './sign-out/sign-out.js';
import { ShowProfile } from './users/show-profile.js';
import { UserStore } from './users/user.store.js';
import { RequestVerification } from './verify-email/request-verification.js';
import { VerifyEmail } from './verify-email/verify-email.js';

const frontDoor = [
  AccountTokens,
  ChangePassword,
  ChangeProfile,
  ApiCalls,
  ApiClientStore,
  CreateOrganisation,
  CustomerTagStore,
  EraseAccount,
  ExportAccount,
  FindOrAddCustomer,
  FindStorefront,
  ForgetApiCalls,
  IssueToken,
  Invitations,
  LiveSessions,
  MemberStore,
  OpenOrganisation,
  OrganisationStore,
  RegisterAccount,
  RequestPasswordReset,
  RequestVerification,
  ResetPassword,
  ShowInvitation,
  ShowProfile,
  SignIn,
  SignOut,
  SigningKeys,
  SweepSignIns,
  UserStore,
  VerifyEmail,
];

@Module({
  providers: [
    ...frontDoor,
    AccountExportStore,
    AccountTokenStore,
    ApiCallStore,
    ErasureStore,
    InvitationStore,
    MachineStrategy,
    MachineTokens,
    KeptSessions,
    SessionStore,
    SigningKeyStore,
    UserStrategy,
    { provide: KnownUsers, useExisting: UserStrategy },
    UserTokens,
    WhenErasedForgetAddress,
  ],
  exports: [...frontDoor, KnownUsers],
})
export class IdentityModule {}
