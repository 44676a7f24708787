import { discountTypes, type DiscountType } from '#libs/catalogue';
import {
  ChoiceField,
  CodeField,
  IdField,
  InstantField,
  IntField,
  PageQuery,
  TextField,
} from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

/** The fields of a voucher; to change one, each may be left out. */
const fields = (optional: boolean) => ({
  name: TextField({ description: 'Name', example: 'Early birds', optional }),
  code: CodeField({
    description: 'What customers type, in whatever capitals: once in your organisation',
    example: 'EARLY10',
    optional,
  }),
  discountType: ChoiceField(discountTypes, {
    description: 'Per cent of the price, or minor units (e.g. pence) off it',
    example: 'PERCENTAGE',
    optional,
  }),
  discountValue: IntField({
    description: '1 to 100 per cent, or 1 to 99,999,999 minor units',
    min: 1,
    max: 99_999_999,
    example: 10,
    optional,
  }),
  event: IdField('evt', {
    description: 'The one event that it is for; null = all of yours',
    optional: true,
    nullable: true,
  }),
  maxUses: IntField({
    description: 'Orders that may use it; null = any number',
    min: 1,
    max: 1_000_000,
    example: 100,
    optional: true,
    nullable: true,
  }),
  maxUsesPerCustomer: IntField({
    description: 'Orders of one customer that may use it; null = any number',
    min: 1,
    max: 1_000_000,
    example: 1,
    optional: true,
    nullable: true,
  }),
  validFrom: InstantField({ description: 'From when; null = at once', optional: true, nullable: true }),
  validUntil: InstantField({
    description: 'Until when; null = for good. A moment that is past ends it',
    example: '2030-07-19T18:00:00Z',
    optional: true,
    nullable: true,
  }),
});
const needed = fields(false);
const free = fields(true);

export class CreateVoucherRequest {
  @needed.name name!: string;
  @needed.code code!: string;
  @needed.discountType discount_type!: DiscountType;
  @needed.discountValue discount_value!: number;
  @needed.event event_id?: string | null;
  @needed.maxUses max_uses?: number | null;
  @needed.maxUsesPerCustomer max_uses_per_customer?: number | null;
  @needed.validFrom valid_from?: string | null;
  @needed.validUntil valid_until?: string | null;
}

export class ChangeVoucherRequest {
  @free.name name?: string;
  @free.code code?: string;
  @free.discountType discount_type?: DiscountType;
  @free.discountValue discount_value?: number;
  @free.event event_id?: string | null;
  @free.maxUses max_uses?: number | null;
  @free.maxUsesPerCustomer max_uses_per_customer?: number | null;
  @free.validFrom valid_from?: string | null;
  @free.validUntil valid_until?: string | null;
}

export class VouchersQuery extends PageQuery {
  @IdField('evt', { description: 'Only those for this event alone', optional: true })
  event_id?: string;

  @TextField({ description: 'Part of the name or the code', example: 'early', max: 100, optional: true })
  q?: string;
}

export class CreatedVoucherResponse extends CreatedType('voucher') {}

export class OperatorVoucher {
  /** @example "voucher_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Early birds" */
  name!: string;
  /** @example "EARLY10" */
  code!: string;
  /** @example "PERCENTAGE" */
  discount_type!: 'PERCENTAGE' | 'FIXED';
  /**
   * Per cent, or minor units
   * @example 10
   */
  discount_value!: number;
  /**
   * Of an amount; per cent have none
   * @example null
   */
  currency!: string | null;
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string | null;
  /** @example 100 */
  max_uses!: number | null;
  /** @example 1 */
  max_uses_per_customer!: number | null;
  /**
   * UTC instant
   * @example "2030-06-03T09:00:00.000Z"
   */
  valid_from!: string | null;
  /**
   * UTC instant
   * @example "2030-07-19T18:00:00.000Z"
   */
  valid_until!: string | null;
  /**
   * Orders that use it, pending or confirmed
   * @example 12
   */
  uses!: number;
}

export class VoucherResponse {
  data!: OperatorVoucher;
}

export class VouchersPage extends PageType(OperatorVoucher) {}
