import { Injectable } from '@nestjs/common';
import { EmailVerificationLetter } from '../email-verification/email-verification.letter.js';
import { PasswordResetLetter } from '../password-reset/password-reset.letter.js';

/** Whoever writes what of accounts. */
@Injectable()
export class AccountLetters {
  readonly writers;

  constructor(emailVerification: EmailVerificationLetter, passwordReset: PasswordResetLetter) {
    this.writers = { 'email-verification': emailVerification, 'password-reset': passwordReset };
  }
}
