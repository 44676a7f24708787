import { soldPassStatuses, type SoldPassFilters } from '#libs/operator';
import { ChoiceField, IdField, PageQuery, privateId } from '#libs/platform';
import { PageType } from '../http/pages.js';
import { Fixed } from '../openapi/fixed.js';
import { CancellationRefund } from './cancel.dto.js';

export class ListSoldPassesQuery extends PageQuery {
  @IdField('pass', { description: 'Only of this pass on sale', optional: true })
  pass_id?: string;

  @ChoiceField(soldPassStatuses, {
    description: 'Only passes that stand here',
    example: 'active',
    optional: true,
  })
  status?: SoldPass['status'];
}

export const filtersOf = ({ pass_id, status }: ListSoldPassesQuery): SoldPassFilters => ({
  ...(pass_id !== undefined && { templateId: privateId('pass', pass_id, 'pass_id') }),
  ...(status !== undefined && { status }),
});

export class SoldPassPayment {
  /** @example "pay_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "succeeded" */
  status!:
    'created' | 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';
  /**
   * Refunds that succeeded or are under way, minor units
   * @example 0
   */
  refunded_amount!: number;
  /** @example 0 */
  refund_pending!: number;
}

export class SoldPass {
  /** @example "cpass_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * Its order, by which it is cancelled
   * @example "bkg_01k31d9ygge5ez2n8bdstrw7k9"
   */
  booking_id!: string;
  /**
   * The pass on sale that it was bought as; it may be gone since
   * @example "pass_01k31d9ygge5ez2n8bdstrw7k9"
   */
  pass_id!: string;
  /**
   * As it was called when it was bought
   * @example "10-Class Pass"
   */
  name!: string;
  /** @example "Sam Lee" */
  user_name!: string;
  /** @example "sam@example.com" */
  user_email!: string | null;
  /**
   * Unpaid while its order waits for the money, frozen while a bank asks for that back, void once it is lost or the pass was
   * cancelled
   * @example "active"
   */
  status!: 'unpaid' | 'active' | 'frozen' | 'void';
  /** @example 10 */
  credits!: number;
  /** @example 7 */
  credits_left!: number;
  /**
   * UTC; null = never, or not paid yet
   * @example "2027-07-17T20:01:00.000Z"
   */
  expires_at!: string | null;
  /** @example false */
  expired!: boolean;
  /**
   * Events it is good for; empty = all
   * @example ["evt_01k31d9ygge5ez2n8bdstrw7k9"]
   */
  event_ids!: string[];
  /**
   * What it cost, minor units
   * @example 9000
   */
  amount!: number;
  /** @example "GBP" */
  currency!: string;
  /** Null of a pass that cost nothing */
  payment!: SoldPassPayment | null;
  /** @example "2026-07-17T20:00:00.000Z" */
  created_at!: string;
  /** @example "2026-07-17T20:01:00.000Z" */
  confirmed_at!: string | null;
}

export class SoldPassesPage extends PageType(SoldPass) {}

export class CancelSoldPassResponse {
  @Fixed(true)
  success!: true;
  refund!: CancellationRefund | null;
}
