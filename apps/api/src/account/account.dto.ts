import { ChoiceField, EmailField, PhoneField, TextField, VerbatimField, type Role } from '#libs/platform';

export class RegisterAccountRequest {
  @EmailField({ description: 'Signs in with it; compared case-insensitively', example: 'sam@example.com' })
  email!: string;

  @VerbatimField({ description: 'At least 8 characters', min: 8, max: 200, example: 'correct horse battery' })
  password!: string;

  @TextField({ description: 'First name', example: 'Sam', max: 100 })
  firstName!: string;

  @TextField({ description: 'Last name', example: 'Lee', max: 100 })
  lastName!: string;
}

export class SignInRequest {
  @EmailField({ description: 'The account', example: 'sam@example.com' })
  email!: string;

  @VerbatimField({ description: 'Its password', max: 200, example: 'correct horse battery' })
  password!: string;

  @TextField({
    description: 'Id or slug of the organisation to act for, where the account belongs to several',
    example: 'attic',
    max: 100,
    optional: true,
  })
  organisation?: string;

  @ChoiceField(['client', 'organiser', 'staff', 'admin'], {
    description: 'The role to act in, where the account has several',
    example: 'client',
    optional: true,
  })
  role?: Role;
}

export class ChangeProfileRequest {
  @TextField({ description: 'First name', example: 'Sam', max: 100, optional: true })
  firstName?: string;

  @TextField({ description: 'Last name', example: 'Lee', max: 100, optional: true })
  lastName?: string;

  @PhoneField({
    description: 'Telephone number; null takes it away',
    example: '+44 20 7946 0958',
    optional: true,
    nullable: true,
  })
  phone?: string | null;
}

export class OrganisationOfUser {
  /** @example "org_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "attic" */
  slug!: string;
  /** @example "The Attic" */
  name!: string;
}

export class UserResponse {
  /** @example "usr_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "sam@example.com" */
  email!: string;
  /** @example "Sam" */
  firstName!: string;
  /** @example "Lee" */
  lastName!: string;
  /** @example "+44 20 7946 0958" */
  phone!: string | null;
  /** Whether the e-mail is known to be theirs, by a mailed link */
  emailVerified!: boolean;
  /**
   * The role this sign-in acts in; null for a customer
   * @example "client"
   */
  role!: 'client' | 'organiser' | 'staff' | 'admin' | null;
  /** The organisation this sign-in acts for; null for customers and platform admins */
  organisation!: OrganisationOfUser | null;
}

export class SignedInResponse {
  user!: UserResponse;
  /**
   * Send it as `Authorization: Bearer <token>`
   * @example "eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJ1c3JfMDEifQ.c2ln"
   */
  token!: string;
  /**
   * When the sign-in ends (UTC)
   * @example "2030-12-20T09:00:00.000Z"
   */
  expiresAt!: string;
}
