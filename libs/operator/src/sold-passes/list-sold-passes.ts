import { Injectable } from '@nestjs/common';
import type { Member, Window } from '#libs/platform';
import { SoldPassStore, type SoldPassFilters } from './sold-pass.store.js';

/** Who has bought which pass, what is left of it and how it was paid, of passes that a member reaches: the latest first. */
@Injectable()
export class ListSoldPasses {
  constructor(private readonly passes: SoldPassStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  execute(member: Member, filters: SoldPassFilters, window: Window): Promise<string> {
    return this.passes.page(member, filters, window);
  }
}
