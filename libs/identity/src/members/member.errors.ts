import { domainError } from '#libs/platform';

export class LastOperator extends domainError('conflict', 'last_operator', 'Last operator') {
  constructor() {
    super('An organisation keeps at least one operator of all its venues');
  }
}
