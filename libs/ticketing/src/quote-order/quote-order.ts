import { Injectable } from '@nestjs/common';
import { PaymentRules } from '#libs/payments';
import { SaleClosed } from '../orders/order.errors.js';
import { PriceOrder, type PriceOrderInput } from '../orders/price-order.js';
import { StockStore } from '../stock/stock.store.js';
import { VoucherExhausted } from '../vouchers/voucher-use.errors.js';
import { VoucherUseStore } from '../vouchers/voucher-use.store.js';
import { quoteOf, type Quote } from './quote.js';

/** What a purchase would cost at this moment, and whether it could be had: nothing is held, nothing is used. */
@Injectable()
export class QuoteOrder {
  constructor(
    private readonly priceOrder: PriceOrder,
    private readonly paymentRules: PaymentRules,
    private readonly stock: StockStore,
    private readonly vouchers: VoucherUseStore,
  ) {}

  /** @throws what PriceOrder throws; AmountTooSmall, AmountTooLarge; SaleClosed, VoucherExhausted */
  async execute(input: PriceOrderInput): Promise<Quote> {
    const priced = await this.priceOrder.execute(input);
    if (priced.amount > 0) this.paymentRules.assertPayable(priced);
    if (priced.voucherId !== null && !(await this.vouchers.isLeft(priced.voucherId, input.customerId)))
      throw new VoucherExhausted();
    const left = await this.stock.availability(priced.lines);
    if (left.some(({ closed }) => closed)) throw new SaleClosed();
    return quoteOf(priced, left);
  }
}
