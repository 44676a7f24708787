import { BooleanField, ChoiceField, IdField, LocalDateField, PageQuery } from '#libs/platform';
import { paymentStatuses } from '#libs/payments';
import { PageType } from '../http/pages.js';
import { QueryBoolean } from '../http/query-boolean.js';
import { Fixed } from '../openapi/fixed.js';

export class ListPaymentsQuery extends PageQuery {
  @IdField('evt', { description: 'Only of this event', optional: true })
  event_id?: string;

  @ChoiceField(paymentStatuses, {
    description: 'Only payments that stand here',
    example: 'succeeded',
    optional: true,
  })
  status?: string;

  @LocalDateField({
    description: 'First local date at the venue; of a pass, in UTC',
    example: '2026-07-01',
    optional: true,
  })
  from?: string;

  @LocalDateField({
    description: 'Last local date at the venue; of a pass, in UTC',
    example: '2026-07-31',
    optional: true,
  })
  to?: string;

  @QueryBoolean
  @BooleanField({
    description: 'Only payments that Stripe contradicts, or only the others',
    example: true,
    optional: true,
  })
  problem?: boolean;
}

export class OperatorRefund {
  /** @example "rfd_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * Minor units
   * @example 1500
   */
  amount!: number;
  /** @example "succeeded" */
  status!: 'pending' | 'succeeded' | 'failed';
  /** @example "places_gone" */
  reason!: string;
  /**
   * Why it failed, in Stripe's words
   * @example null
   */
  failure!: string | null;
  /**
   * The refund that tried again after this one failed
   * @example null
   */
  retried_by!: string | null;
  /** @example "2026-07-17T20:00:00.000Z" */
  created_at!: string;
  /** @example "2026-07-17T20:00:02.000Z" */
  settled_at!: string | null;
}

export class OperatorDispute {
  /** @example "dsp_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * Won: the money is yours; lost: it stays with the customer's bank
   * @example "won"
   */
  status!: 'open' | 'won' | 'lost';
  /**
   * What the bank asks for, minor units
   * @example 3000
   */
  amount!: number;
  /**
   * In Stripe's words
   * @example "fraudulent"
   */
  reason!: string;
  /** @example "2026-07-18T09:00:00.000Z" */
  opened_at!: string;
  /** @example "2026-08-01T09:00:00.000Z" */
  closed_at!: string | null;
}

export class OperatorPayment {
  /** @example "pay_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "bkg_01k31d9ygge5ez2n8bdstrw7k9" */
  booking_id!: string;
  /**
   * Null of a pass
   * @example "evt_01k31d9ygge5ez2n8bdstrw7k9"
   */
  event_id!: string | null;
  /** @example "Friday Rooftop Sessions" */
  event_name!: string | null;
  /**
   * What was bought, if it was a pass
   * @example null
   */
  pass_name!: string | null;
  /** @example "Sam Lee" */
  user_name!: string;
  /** @example "sam@example.com" */
  user_email!: string | null;
  /** @example "succeeded" */
  status!:
    'created' | 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';
  /** @example "card" */
  payment_method!: string;
  /**
   * Minor units, as are the others
   * @example 3000
   */
  amount!: number;
  /**
   * Refunds that succeeded or are under way
   * @example 1500
   */
  refunded_amount!: number;
  /** @example 0 */
  refund_pending!: number;
  /**
   * Refunds that failed and were not tried again
   * @example 0
   */
  refund_failed!: number;
  /** @example "GBP" */
  currency!: string;
  /** @example "2026-07-17T20:00:00.000Z" */
  created_at!: string;
  /** @example "2026-07-17T20:01:00.000Z" */
  succeeded_at!: string | null;
  /**
   * Why the last attempt was declined
   * @example null
   */
  failure_code!: string | null;
  /**
   * What Stripe says of it contradicts the books, so that nothing was done about that: the platform has to look
   * @example null
   */
  problem!: 'payment_mismatch' | 'paid_after_canceled' | null;
  refunds!: OperatorRefund[];
  /** The one that is open, else the last */
  dispute!: OperatorDispute | null;
}

export class OperatorPaymentsPage extends PageType(OperatorPayment) {}

export class RetriedRefundResponse {
  @Fixed(true)
  success!: true;

  /**
   * The refund that tries again
   * @example "rfd_01k31d9ygge5ez2n8bdstrw7k9"
   */
  id!: string;
}

export class TakingsSums {
  /**
   * At list prices, minor units
   * @example 6000
   */
  gross!: number;
  /** @example 600 */
  discounts!: number;
  /**
   * On the day they were asked for, without those that failed
   * @example 1500
   */
  refunds!: number;
  /**
   * Lost to customers' banks, on the day that was decided
   * @example 0
   */
  disputes!: number;
  /**
   * gross − discounts − refunds − disputes
   * @example 3900
   */
  net!: number;
}

export class MethodTakings extends TakingsSums {
  /** @example "card" */
  payment_method!: string;
}

export class DayTakings extends TakingsSums {
  /**
   * Local day at the venue
   * @example "2026-07-17"
   */
  date!: string;
  /** @example "GBP" */
  currency!: string;
  by_payment_method!: MethodTakings[];
}

export class TakingsResponse {
  data!: DayTakings[];
  total!: TakingsSums;
  /** @example "Europe/London" */
  time_zone!: string;
}
