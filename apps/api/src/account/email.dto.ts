import { VerbatimField } from '#libs/platform';

export class VerifyEmailRequest {
  @VerbatimField({
    description: 'The token in the link of the mail, behind its #; it works once, for a week',
    max: 200,
    example: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
  })
  token!: string;

  @VerbatimField({ description: 'The password of the account', max: 200, example: 'correct horse battery' })
  password!: string;
}
