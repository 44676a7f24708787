import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { PassTemplateStore } from './pass-template.store.js';

/** The passes that an organisation sells, by name. */
@Injectable()
export class FindPasses {
  constructor(private readonly passes: PassTemplateStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  list(member: Member, window: Window): Promise<string> {
    return this.passes.page(member, window);
  }

  /**
   * @returns JSON text `{ data }`
   * @throws UnknownId
   */
  async one(member: Member, id: string): Promise<string> {
    const found = await this.passes.one(member, id);
    if (found === undefined) throw new UnknownId('pass');
    return found;
  }
}
