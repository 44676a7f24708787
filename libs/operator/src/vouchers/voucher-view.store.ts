import { Injectable } from '@nestjs/common';
import { eventsReached } from '#libs/catalogue';
import { containing, pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { reachOf } from '#libs/venues';

export interface VoucherFilters {
  /** Primary key: only those for this event alone. */
  eventId?: string;
  /** Part of the name or the code. */
  q?: string;
}

const voucherJson = `json_build_object(
  'id', platform.public_id('voucher', v.id), 'name', v.name, 'code', v.code, 'discount_type', v.discount_type,
  'discount_value', v.discount_value, 'currency', v.currency, 'event_id', platform.public_id('evt', v.event_id), 'max_uses', v.max_uses,
  'max_uses_per_customer', v.max_uses_per_customer, 'valid_from', platform.iso(v.valid_from),
  'valid_until', platform.iso(v.valid_until), 'uses', coalesce(u.used, 0))`;

const from = `catalogue.v_vouchers v LEFT JOIN ticketing.v_voucher_uses u ON u.voucher_id = v.id`;

const mine = `v.organisation_id = $1 AND ${eventsReached('ARRAY[v.event_id]')}`;

/** Read model of vouchers for operators, with their uses: JSON made in SQL. */
@Injectable()
export class VoucherViewStore {
  constructor(private readonly transaction: Transaction) {}

  page(member: Member, { eventId, q }: VoucherFilters, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT v.id, v.name FROM catalogue.v_vouchers v
                 WHERE ${mine} AND ($4::uuid IS NULL OR v.event_id = $4)
                   AND ($5::text IS NULL OR v.name ILIKE $5 OR v.code ILIKE $5)`,
        order: 'name, id',
        join: `JOIN (${from}) ON v.id = p.id`,
        item: voucherJson,
      },
      [...reachOf(member), eventId ?? null, containing(q)],
      window,
    );
  }

  /** JSON text `{ data }`, if the member reaches it. */
  async one(member: Member, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ text: string }>(
      `SELECT json_build_object('data', ${voucherJson})::text AS text FROM ${from} WHERE v.id = $4 AND ${mine}`,
      [...reachOf(member), id],
    );
    return row?.text;
  }
}
