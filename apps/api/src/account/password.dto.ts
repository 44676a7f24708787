import { EmailField, VerbatimField } from '#libs/platform';

export class ForgotPasswordRequest {
  @EmailField({ description: 'The account; compared case-insensitively', example: 'sam@example.com' })
  email!: string;
}

export class ResetPasswordRequest {
  @VerbatimField({
    description: 'The token in the link of the mail, behind its #; it works once, for an hour',
    max: 200,
    example: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
  })
  token!: string;

  @VerbatimField({
    description: 'The new one, of at least 8 characters',
    min: 8,
    max: 200,
    example: 'correct horse battery',
  })
  password!: string;
}

export class ChangePasswordRequest {
  @VerbatimField({ description: 'The one there is', max: 200, example: 'correct horse battery' })
  currentPassword!: string;

  @VerbatimField({
    description: 'The new one, of at least 8 characters',
    min: 8,
    max: 200,
    example: 'staple battery correct',
  })
  newPassword!: string;
}
