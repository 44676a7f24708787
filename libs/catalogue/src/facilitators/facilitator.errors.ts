import { domainError } from '#libs/platform';

export class FacilitatorInUse extends domainError('conflict', 'in_use', 'In use') {
  constructor() {
    super('The facilitator runs an event: take it off the event first');
  }
}
