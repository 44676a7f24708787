import { domainError } from '#libs/platform';

export class DateExists extends domainError('conflict', 'date_exists', 'Date exists', {
  date: '2030-07-19',
}) {
  constructor(date: string | undefined) {
    super('The event has a date that starts at the same moment', date === undefined ? {} : { date });
  }
}

export class LastDate extends domainError('conflict', 'last_date', 'Last date') {
  constructor() {
    super('An event has at least one date');
  }
}
