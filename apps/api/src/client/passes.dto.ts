import { IdField } from '#libs/platform';
import { CustomerPageType } from '../http/pages.js';
import { Price } from './events.dto.js';

export class SellerSummary {
  /** @example "org_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Attic Nights" */
  name!: string;
}

export class PassOnSaleResponse {
  /** @example "pass_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "10-Class Pass" */
  name!: string;
  organisation!: SellerSummary;
  /** @example 10 */
  credits!: number;
  price!: Price;
  /**
   * Days after its purchase; 0 = it does not expire
   * @example 365
   */
  expiryDays!: number;
  /**
   * Events it is good for; empty = all
   * @example []
   */
  eventIds!: string[];
}

export class PassesOnSalePage extends CustomerPageType(PassOnSaleResponse) {}

export class OwnedPassResponse {
  /** @example "cpass_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "10-Class Pass" */
  name!: string;
  organisation!: SellerSummary;
  /**
   * `frozen` while its payment is disputed, `void` once that is lost
   * @example "active"
   */
  status!: 'unpaid' | 'active' | 'frozen' | 'void';
  /** @example 10 */
  credits!: number;
  /** @example 7 */
  creditsLeft!: number;
  /**
   * Events it is good for; empty = all
   * @example []
   */
  eventIds!: string[];
  /**
   * UTC instant; null = never, or not paid yet
   * @example "2031-07-01T09:01:12.000Z"
   */
  expiresAt!: string | null;
  expired!: boolean;
}

export class OwnedPassesPage extends CustomerPageType(OwnedPassResponse) {}

export class PurchasePassRequest {
  @IdField('pass', { description: 'The pass on sale' })
  passTemplateId!: string;
}
