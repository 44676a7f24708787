export {
  CreateOrganisation,
  SlugTaken,
  type CreateOrganisationInput,
} from './create-organisation/create-organisation.js';
export { CustomerTagStore } from './customers/customer-tag.store.js';
export { FindOrAddCustomer, type CustomerWish } from './customers/find-or-add-customer.js';
export { IdentityModule } from './identity.module.js';
export { SigningKeys } from './keys/signing-keys.js';
export { Identity1700000000002 } from './migrations/1700000000002-identity.js';
export { Customers1700000000060 } from './migrations/1700000000060-customers.js';
export { FindStorefront, UnknownOrganisation } from './organisations/find-storefront.js';
export { Membership } from './organisations/membership.entity.js';
export { Organisation } from './organisations/organisation.entity.js';
export { OrganisationStore } from './organisations/organisation.store.js';
export {
  EmailTaken,
  RegisterAccount,
  type RegisterAccountInput,
} from './register-account/register-account.js';
export { Session } from './sessions/session.entity.js';
export { SignIn, type SignedIn, type SignInInput } from './sign-in/sign-in.js';
export { NoSuchMembership, WrongCredentials } from './sign-in/sign-in.errors.js';
export { SignOut } from './sign-out/sign-out.js';
export { hashPassword } from './users/password.js';
export { type Profile } from './users/profile.js';
export { ShowProfile } from './users/show-profile.js';
export { User } from './users/user.entity.js';
export { UserStore } from './users/user.store.js';
