import { Injectable } from '@nestjs/common';
import type { Window } from '#libs/platform';
import { QuarantineStore } from './quarantine.store.js';

/** News of Stripe's that nothing was done about because it contradicts our books, the latest first. */
@Injectable()
export class ListQuarantine {
  constructor(private readonly quarantine: QuarantineStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  execute(window: Window): Promise<string> {
    return this.quarantine.page(window);
  }
}
