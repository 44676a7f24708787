import { Injectable } from '@nestjs/common';
import type { Member, Window } from '#libs/platform';
import { MoneyStore, type PaymentFilters, type PaymentLine } from './money.store.js';

const LINES = 1000;

/** Payments for events at the venues a member reaches and for passes, with their refunds: the latest first. */
@Injectable()
export class ListPayments {
  constructor(private readonly money: MoneyStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  execute(member: Member, filters: PaymentFilters, window: Window): Promise<string> {
    return this.money.page(member, filters, window);
  }

  /** All of them, read as they are wanted: however many there are, few are in memory. */
  async *lines(member: Member, filters: PaymentFilters): AsyncGenerator<PaymentLine> {
    let before: string | null = null;
    do {
      const lines: PaymentLine[] = await this.money.lines(member, filters, before, LINES);
      yield* lines;
      before = lines.length === LINES ? (lines.at(-1)?.key ?? null) : null;
    } while (before !== null);
  }
}
