import { Injectable } from '@nestjs/common';
import { DeliveryStore } from './delivery.store.js';

const KEPT_DAYS = 30;
const AT_ONCE = 10_000;

/** The log of deliveries is kept for 30 days: tests are forgotten here, everything else goes with its news. */
@Injectable()
export class ForgetWebhookTests {
  constructor(private readonly deliveries: DeliveryStore) {}

  /** @returns how many were forgotten; there may be more while it is not none */
  execute(): Promise<number> {
    return this.deliveries.forgetTests(KEPT_DAYS, AT_ONCE);
  }
}
