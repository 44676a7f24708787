import { domainError } from '#libs/platform';

export class HadBookings extends domainError('conflict', 'had_bookings', 'Had bookings') {
  constructor() {
    super('There have been bookings, and it is kept with their books');
  }
}
