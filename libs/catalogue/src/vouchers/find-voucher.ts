import { Injectable } from '@nestjs/common';
import { foldCode, Transaction } from '#libs/platform';
import type { DiscountType } from './voucher.entity.js';

/** What a discount code takes off, and for what. */
export interface VoucherTerms {
  id: string;
  /** The one event that it is for; null = all of the organisation's. */
  eventId: string | null;
  discountType: DiscountType;
  /** Per cent, or minor units of the currency. */
  discountValue: number;
  /** Of an amount; per cent have none. */
  currency: string | null;
  /** By the database's clock: not yet, now, or no more. */
  validity: 'early' | 'valid' | 'over';
}

/** Reads a voucher as customers type it. */
@Injectable()
export class FindVoucher {
  constructor(private readonly transaction: Transaction) {}

  execute(organisationId: string, code: string): Promise<VoucherTerms | undefined> {
    return this.transaction.queryOne<VoucherTerms>(
      `SELECT v.id, v.event_id AS "eventId", v.discount_type AS "discountType", v.discount_value AS "discountValue", v.currency,
              CASE WHEN v.valid_from > now() THEN 'early' WHEN v.valid_until <= now() THEN 'over' ELSE 'valid' END AS validity
         FROM catalogue.vouchers v WHERE v.organisation_id = $1 AND v.folded_code = $2`,
      [organisationId, foldCode(code)],
    );
  }
}
