import { domainError } from '#libs/platform';

export class NoSuchPicture extends domainError('not-found', 'picture_not_found', 'No such picture') {
  constructor() {
    super('There is no such picture');
  }
}
