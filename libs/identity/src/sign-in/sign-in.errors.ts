import { domainError } from '#libs/platform';

export class WrongCredentials extends domainError(
  'unauthenticated',
  'wrong_credentials',
  'Wrong credentials',
) {
  constructor() {
    super('The e-mail or the password is wrong');
  }
}

export class NoSuchMembership extends domainError('forbidden', 'no_such_membership', 'No such membership') {
  constructor() {
    super('This account has no such role there');
  }
}
