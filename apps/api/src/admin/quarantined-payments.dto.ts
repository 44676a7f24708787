import { TextField } from '#libs/platform';
import { Fixed } from '../openapi/fixed.js';

export class QuarantinedPaymentRequest {
  @TextField({ description: 'Why, for the books', example: 'The amount was mended at Stripe', max: 500 })
  reason!: string;
}

export class RecheckedPaymentResponse {
  @Fixed(true)
  success!: true;

  /** @example "succeeded" */
  status!:
    'created' | 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';
  /**
   * What still contradicts the books
   * @example null
   */
  problem!: 'payment_mismatch' | 'paid_after_canceled' | null;
}

export class QuarantinedPaymentRefund {
  /** @example "rfd_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * All that had come, minor units
   * @example 1500
   */
  amount!: number;
  /** @example "GBP" */
  currency!: string;
  /** @example "pending" */
  status!: 'pending' | 'succeeded' | 'failed';
}

export class RefundedPaymentResponse {
  @Fixed(true)
  success!: true;

  /** Null where no money had come */
  refund!: QuarantinedPaymentRefund | null;
}
