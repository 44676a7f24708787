export {
  CreateOrganisation,
  SlugTaken,
  type CreateOrganisationInput,
} from './create-organisation/create-organisation.js';
export { CustomerTagStore } from './customers/customer-tag.store.js';
export { FindOrAddCustomer, type CustomerWish } from './customers/find-or-add-customer.js';
export { IdentityModule } from './identity.module.js';
export { Invitation, invitedRoles, type InvitedRole } from './invitations/invitation.entity.js';
export { AlreadyMember, InvitationInvalid, TooManyInvitations } from './invitations/invitation.errors.js';
export { Invitations, type InviteInput } from './invitations/invitations.js';
export { SigningKeys } from './keys/signing-keys.js';
export { LastOperator } from './members/member.errors.js';
export { isLastOperator, MemberStore } from './members/member.store.js';
export { Identity1700000000002 } from './migrations/1700000000002-identity.js';
export { Members1700000000030 } from './migrations/1700000000030-members.js';
export { Customers1700000000060 } from './migrations/1700000000060-customers.js';
export { OpenOrganisation, type OpenOrganisationInput } from './open-organisation/open-organisation.js';
export { FindStorefront, UnknownOrganisation } from './organisations/find-storefront.js';
export { Membership } from './organisations/membership.entity.js';
export { Organisation } from './organisations/organisation.entity.js';
export { isSlugTaken, OrganisationStore } from './organisations/organisation.store.js';
export {
  EmailTaken,
  RegisterAccount,
  type RegisterAccountInput,
} from './register-account/register-account.js';
export { Session } from './sessions/session.entity.js';
export {
  ShowInvitation,
  type AccountState,
  type ShownInvitation,
} from './show-invitation/show-invitation.js';
export { NoSuchMembership, WrongCredentials } from './sign-in/sign-in.errors.js';
export { SignIn, type SignedIn, type SignInInput } from './sign-in/sign-in.js';
export { SignOut } from './sign-out/sign-out.js';
export { hashPassword, passwordMatches } from './users/password.js';
export { type Profile } from './users/profile.js';
export { ShowProfile } from './users/show-profile.js';
export { User } from './users/user.entity.js';
export { UserStore } from './users/user.store.js';
