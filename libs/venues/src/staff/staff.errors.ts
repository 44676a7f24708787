import { domainError } from '#libs/platform';

export class ReachesAllVenues extends domainError('conflict', 'reaches_all_venues', 'Reaches all venues') {
  constructor() {
    super('This member reaches all venues: only who is limited to venues is assigned to one');
  }
}
