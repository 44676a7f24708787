import { Injectable } from '@nestjs/common';
import type { Window } from '#libs/platform';
import { PassStore } from './pass.store.js';

/** The passes that a customer owns, whoever sold them, with what is left of each. */
@Injectable()
export class ListMyPasses {
  constructor(private readonly passes: PassStore) {}

  /** @returns JSON text `{ data, total, limit, offset, hasMore }`, the newest first */
  execute(customerId: string, window: Window): Promise<string> {
    return this.passes.page(customerId, window);
  }
}
