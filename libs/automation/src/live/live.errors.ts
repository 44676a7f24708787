import { domainError } from '#libs/platform';

export class TooManyStreams extends domainError('too-many', 'too_many_streams', 'Too many streams') {
  constructor(most: number) {
    super(`An account may have ${most} live views open at a time: close one of them`);
  }
}
