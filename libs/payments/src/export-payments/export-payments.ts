import { Injectable } from '@nestjs/common';
import { PaymentExportStore } from './payment-export.store.js';

/** What payments keeps of a customer: payments with their refunds and disputes; amounts in minor units. */
@Injectable()
export class ExportPayments {
  constructor(private readonly store: PaymentExportStore) {}

  /** @param userId private (UUID) id */
  execute(userId: string): Promise<Record<string, unknown>> {
    return this.store.of(userId);
  }
}
