import { Injectable } from '@nestjs/common';
import { UnknownId } from '../ids/ids.js';
import type { Window } from '../validation/page.js';
import { domainEventNamed } from './domain-events.js';
import { TroubledMessageStore, type OpenStatus } from './troubled-message.store.js';

/** Messages that are not handled, the oldest first; or any one of them. */
@Injectable()
export class ListMessages {
  constructor(private readonly messages: TroubledMessageStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  execute(status: OpenStatus, name: string | undefined, window: Window): Promise<string> {
    return this.messages.page(status, name, window);
  }

  /**
   * @param id the message's number
   * @returns JSON text `{ data }`, without what is personal in its payload
   * @throws UnknownId
   */
  async one(id: string): Promise<string> {
    const name = await this.messages.nameOf(id);
    const found =
      name === undefined ? undefined : await this.messages.one(id, domainEventNamed(name)?.personal ?? []);
    if (found === undefined) throw new UnknownId('message');
    return found;
  }
}
