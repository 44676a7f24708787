import { domainError } from '#libs/platform';

export class SoldOut extends domainError('conflict', 'sold_out', 'Sold out', { available: 1 }) {
  /** @param available how many places are still free, fewer than were asked for */
  constructor(available: number) {
    super(available > 0 ? `Only ${available} left` : 'Sold out', { available });
  }
}

export class SaleNotOpen extends domainError('conflict', 'sale_not_open', 'Sale not open', {
  saleStartsAt: '2030-06-03T09:00:00.000Z',
}) {
  constructor(opensAt?: Date) {
    super('The sale has not opened yet', opensAt ? { saleStartsAt: opensAt.toISOString() } : {});
  }
}

export class SaleClosed extends domainError('conflict', 'sale_closed', 'Sale closed') {
  constructor() {
    super('The sale is closed');
  }
}

export class NotEligible extends domainError('forbidden', 'not_eligible', 'Not eligible') {
  constructor() {
    super('The organiser sells this ticket type to others only');
  }
}

export class BookingTypeNotOffered extends domainError(
  'conflict',
  'booking_type_not_offered',
  'Booking type not offered',
) {
  constructor() {
    super('The event is not booked in this way');
  }
}

export class DateRequired extends domainError('invalid', 'date_required', 'Date required', {
  errors: [{ field: 'dateId', message: 'is required' }],
}) {
  /** @param field what the caller's API calls it */
  constructor(field = 'dateId') {
    super(`${field}: the event has several dates, say which`, {
      errors: [{ field, message: 'is required' }],
    });
  }
}

export class DuplicateTicketType extends domainError(
  'conflict',
  'duplicate_ticket_type',
  'Duplicate ticket type',
) {
  constructor() {
    super('A ticket type may be named once: raise its quantity instead');
  }
}

export class TooManyPending extends domainError('conflict', 'too_many_pending', 'Too much unpaid', {
  pending: 18,
  limit: 20,
}) {
  constructor(
    pending: number,
    limit: number,
    what: 'places at this event' | 'passes' = 'places at this event',
  ) {
    super(`You hold ${pending} unpaid ${what} and may hold ${limit}`, { pending, limit });
  }
}

export class PaymentRequired extends domainError('payment-required', 'payment_required', 'Payment required', {
  paymentStatus: 'requires_payment_method',
}) {
  /** @param paymentStatus Stripe's, of an order that is to be paid; without it there is none yet */
  constructor(paymentStatus?: string) {
    super(
      paymentStatus
        ? 'Nothing has been paid yet'
        : 'These places have a price: they are to be purchased, not registered for',
      paymentStatus ? { paymentStatus } : {},
    );
  }
}

export class OrderExpired extends domainError('conflict', 'order_expired', 'Order expired', {
  refunded: true,
}) {
  constructor(refunded: boolean) {
    super(
      refunded ? 'The hold ran out and the places went; the payment is refunded' : 'The hold ran out',
      refunded ? { refunded } : {},
    );
  }
}

export class OrderCancelled extends domainError('conflict', 'order_cancelled', 'Order cancelled') {
  constructor() {
    super('The order is cancelled');
  }
}
