import { RefundField, TextField } from '#libs/platform';
import { Fixed } from '../openapi/fixed.js';

export class CancelRequest {
  @RefundField({ description: 'What goes back: all of it, nothing, or so many pence', example: 'full' })
  refund!: 'full' | 'none' | number;

  @TextField({ description: 'Why, for the books', example: 'Illness', max: 500 })
  reason!: string;
}

export class CancellationRefund {
  /** @example "rfd_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * Minor units
   * @example 1500
   */
  amount!: number;
  /** @example "GBP" */
  currency!: string;
  /** @example "pending" */
  status!: 'pending' | 'succeeded' | 'failed';
}

export class CancelResponse {
  @Fixed(true)
  success!: true;

  /**
   * How many tickets were cancelled
   * @example 2
   */
  cancelled_tickets!: number;
  refund!: CancellationRefund | null;
}
