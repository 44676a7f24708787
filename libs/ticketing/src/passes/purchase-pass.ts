import { Injectable } from '@nestjs/common';
import { FindPassesOnSale } from '#libs/catalogue';
import { PaymentRules } from '#libs/payments';
import { reach, UnknownId, type IdempotencyKey } from '#libs/platform';
import { BeginPayment, type Purchased } from '../purchase-tickets/begin-payment.js';
import { PlacePassOrder } from './place-pass-order.js';

/** Ids are private (UUIDs). */
export interface PurchasePassInput {
  customerId: string;
  /** The storefront the customer stands in; another organisation's passes are not there. */
  organisationId: string | null;
  templateId: string;
  idempotencyKey: IdempotencyKey | null;
}

/** Buys a pass, in the two steps of tickets: an order and its payment, then `ConfirmOrder`. */
@Injectable()
export class PurchasePass {
  constructor(
    private readonly passesOnSale: FindPassesOnSale,
    private readonly passes: PlacePassOrder,
    private readonly paymentRules: PaymentRules,
    private readonly beginPayment: BeginPayment,
  ) {}

  /** @throws UnknownId; AmountTooSmall, AmountTooLarge; IdempotencyMismatch; TooManyPending; PaymentProviderUnavailable with `orderId` */
  async execute(input: PurchasePassInput): Promise<Purchased> {
    const template = await this.passesOnSale.one(input.templateId);
    if (!template || (input.organisationId && template.organisationId !== input.organisationId))
      throw new UnknownId('pass');
    const { amount, currency } = template;
    if (amount > 0) this.paymentRules.assertPayable({ amount, currency });
    const orderId = await this.passes.execute(input, template);
    reach('purchase.placed');
    return this.beginPayment.execute(orderId);
  }
}
