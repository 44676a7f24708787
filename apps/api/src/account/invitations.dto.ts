import { TextField, VerbatimField } from '#libs/platform';
import { OrganisationOfUser } from './account.dto.js';

export class ShowInvitationRequest {
  @VerbatimField({
    description: 'The token in the link of the mail, behind its #',
    max: 200,
    example: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
  })
  token!: string;
}

export class AcceptInvitationRequest {
  @VerbatimField({
    description: 'The token in the link of the mail, behind its #',
    max: 200,
    example: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
  })
  token!: string;

  @VerbatimField({
    description:
      'Where `account` is `none`: the password of the account that is opened; where it is `unverified`: that of the account there is',
    min: 8,
    max: 200,
    example: 'correct horse battery',
    optional: true,
  })
  password?: string;

  @TextField({
    description: 'Where `account` is `none`: first name',
    example: 'Sam',
    max: 100,
    optional: true,
  })
  firstName?: string;

  @TextField({
    description: 'Where `account` is `none`: last name',
    example: 'Lee',
    max: 100,
    optional: true,
  })
  lastName?: string;
}

export class InvitationResponse {
  organisation!: OrganisationOfUser;
  /** @example "staff" */
  role!: 'client' | 'organiser' | 'staff';
  /** @example "sam@example.com" */
  email!: string;
  /**
   * What accepting asks for: `none` opens an account, with a password and names; `unverified` wants the password of
   * the account with this e-mail; `verified` wants nothing more
   * @example "none"
   */
  account!: 'none' | 'unverified' | 'verified';
  /**
   * UTC instant
   * @example "2030-12-20T09:00:00.000Z"
   */
  expiresAt!: string;
}
