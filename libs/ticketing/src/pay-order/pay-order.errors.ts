import { domainError } from '#libs/platform';

export class OrderConfirmed extends domainError('conflict', 'order_confirmed', 'Order confirmed') {
  constructor() {
    super('There is nothing left to pay: the order is confirmed');
  }
}
