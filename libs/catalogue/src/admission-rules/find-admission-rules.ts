import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { AdmissionRuleStore } from './admission-rules.store.js';

/** An organisation's admission rules, by name. */
@Injectable()
export class FindAdmissionRules {
  constructor(private readonly groups: AdmissionRuleStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  list(member: Member, window: Window): Promise<string> {
    return this.groups.page(member, window);
  }

  /**
   * @returns JSON text `{ data }`
   * @throws UnknownId
   */
  async one(member: Member, id: string): Promise<string> {
    const found = await this.groups.one(member, id);
    if (found === undefined) throw new UnknownId('admission rule group');
    return found;
  }
}
