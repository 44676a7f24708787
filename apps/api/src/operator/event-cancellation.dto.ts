import { Fixed } from '../openapi/fixed.js';

export class FailedCancellationRefund {
  /** @example "bkg_01k31d9ygge5ez2n8bdstrw7k9" */
  booking_id!: string;
  /** @example "rfd_01k31d9ygge5ez2n8bdstrw7k9" */
  refund_id!: string;
  /**
   * Minor units
   * @example 1500
   */
  amount!: number;
  /** @example "GBP" */
  currency!: string;
  /**
   * Why, in Stripe's words
   * @example "lost_or_stolen_card"
   */
  failure!: string;
}

export class WaitingCancellation {
  /** @example "bkg_01k31d9ygge5ez2n8bdstrw7k9" */
  booking_id!: string;
  /**
   * The payment contradicts what Stripe says of it; its bank has not decided yet; it is being processed
   * @example "payment_disputed"
   */
  reason!: 'payment_mismatch' | 'payment_disputed' | 'payment_processing';
}

export class EventCancellationResponse {
  /**
   * Active when the event, or the date, was cancelled
   * @example 128
   */
  bookings!: number;
  /** @example 128 */
  cancelled!: number;
  /**
   * Of those, whose money is back in full; of a date's, what they had paid for that
   * @example 120
   */
  refunded!: number;
  /**
   * Of those, whose refund is under way
   * @example 7
   */
  pending!: number;
  /**
   * Of those, whose refund failed and was not tried again
   * @example 1
   */
  failed!: number;
  /**
   * What is back with the customers, minor units
   * @example 360000
   */
  amount_refunded!: number;
  /** @example "GBP" */
  currency!: string | null;
  /** @example "2026-07-17T20:00:00.000Z" */
  cancelled_at!: string;
  /**
   * When the last booking was cancelled; refunds may still be on their way
   * @example "2026-07-17T20:00:02.000Z"
   */
  finished_at!: string | null;
  /** The first 100 that failed */
  failures!: FailedCancellationRefund[];
  /** The first 100 that cannot be cancelled yet; they are tried again until they can */
  waiting!: WaitingCancellation[];
}

export class RetriedCancellationResponse {
  @Fixed(true)
  success!: true;

  /**
   * Bookings whose refund is tried again
   * @example 1
   */
  retried!: number;
}
