import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';

@Injectable()
export class PricesStore {
  constructor(private readonly transaction: Transaction) {}

  /** Whether the organisation has prices or amounts off them, or was ever paid, in another currency. */
  async inAnother(organisationId: string, currency: string): Promise<boolean> {
    const row = await this.transaction.queryOne<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM catalogue.v_ticket_types WHERE organisation_id = $1 AND currency <> $2)
           OR EXISTS (SELECT FROM catalogue.v_pass_templates WHERE organisation_id = $1 AND currency <> $2)
           OR EXISTS (SELECT FROM catalogue.v_vouchers WHERE organisation_id = $1 AND currency <> $2)
           OR EXISTS (SELECT FROM ticketing.v_order_money WHERE organisation_id = $1 AND currency <> $2) AS found`,
      [organisationId, currency],
    );
    return row?.found ?? false;
  }
}
