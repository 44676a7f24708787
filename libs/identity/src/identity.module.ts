import { Module } from '@nestjs/common';
import { CreateOrganisation } from './create-organisation/create-organisation.js';
import { Invitations } from './invitations/invitations.js';
import { InvitationStore } from './invitations/invitation.store.js';
import { CustomerTagStore } from './customers/customer-tag.store.js';
import { FindOrAddCustomer } from './customers/find-or-add-customer.js';
import { SigningKeyStore } from './keys/signing-key.store.js';
import { SigningKeys } from './keys/signing-keys.js';
import { MemberStore } from './members/member.store.js';
import { OpenOrganisation } from './open-organisation/open-organisation.js';
import { FindStorefront } from './organisations/find-storefront.js';
import { OrganisationStore } from './organisations/organisation.store.js';
import { RegisterAccount } from './register-account/register-account.js';
import { SessionStore } from './sessions/session.store.js';
import { UserTokens } from './sessions/user-tokens.js';
import { UserStrategy } from './sessions/user.strategy.js';
import { ShowInvitation } from './show-invitation/show-invitation.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignOut } from './sign-out/sign-out.js';
import { ShowProfile } from './users/show-profile.js';
import { UserStore } from './users/user.store.js';

const frontDoor = [
  CreateOrganisation,
  CustomerTagStore,
  FindOrAddCustomer,
  FindStorefront,
  Invitations,
  MemberStore,
  OpenOrganisation,
  OrganisationStore,
  RegisterAccount,
  ShowInvitation,
  ShowProfile,
  SignIn,
  SignOut,
  SigningKeys,
  UserStore,
];

@Module({
  providers: [...frontDoor, InvitationStore, SessionStore, SigningKeyStore, UserStrategy, UserTokens],
  exports: frontDoor,
})
export class IdentityModule {}
