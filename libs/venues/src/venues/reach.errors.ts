import { domainError } from '#libs/platform';

export class NotOfAllVenues extends domainError('forbidden', 'not_of_all_venues', 'Not of all venues') {
  constructor() {
    super('This is for operators of all venues; this membership is limited to some');
  }
}
