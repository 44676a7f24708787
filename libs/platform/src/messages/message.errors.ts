import { domainError } from '../problem/domain-error.js';

export class MessageNotParked extends domainError('conflict', 'message_not_parked', 'Not parked') {
  constructor() {
    super('The message is not parked: it is handled, or will be tried by itself');
  }
}
