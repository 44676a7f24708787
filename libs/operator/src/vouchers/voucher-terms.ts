import type { DiscountType, Voucher } from '#libs/catalogue';
import { InvalidInput, publicId } from '#libs/platform';

export interface VoucherInput {
  name: string;
  /** What customers type, in whatever capitals: visible characters without spaces. */
  code: string;
  discountType: DiscountType;
  /** 1 to 100 per cent, or minor units of the organisation's currency. */
  discountValue: number;
  /** Primary key; null or absent = all events. */
  eventId?: string | null;
  /** Null or absent = any number. */
  maxUses?: number | null;
  maxUsesPerCustomer?: number | null;
  validFrom?: Date | null;
  validUntil?: Date | null;
}

type Terms = Omit<Voucher, 'createdAt'>;

/** @throws InvalidInput for more than all of the price, or an end before the start */
export function assertVoucher({ discountType, discountValue, validFrom, validUntil }: Terms): void {
  if (discountType === 'PERCENTAGE' && discountValue > 100)
    throw InvalidInput.field('discount_value', 'must be at most 100 per cent');
  if (validFrom && validUntil && validUntil <= validFrom)
    throw InvalidInput.field('valid_until', 'must be after valid_from');
}

/** A voucher as the audit trail tells of it, in the words of the API. */
export const voucherFacts = (voucher: Terms): Record<string, unknown> => ({
  name: voucher.name,
  code: voucher.code,
  discount_type: voucher.discountType,
  discount_value: voucher.discountValue,
  event_id: voucher.eventId === null ? null : publicId('evt', voucher.eventId),
  max_uses: voucher.maxUses,
  max_uses_per_customer: voucher.maxUsesPerCustomer,
  valid_from: voucher.validFrom,
  valid_until: voucher.validUntil,
});
