import { Injectable } from '@nestjs/common';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { TicketProfileStore } from './ticket-profile.store.js';

/** An organisation's access profiles, by name. */
@Injectable()
export class FindTicketProfiles {
  constructor(private readonly profiles: TicketProfileStore) {}

  /** @returns JSON text `{ data, total, limit, offset, has_more }` */
  list(member: Member, window: Window): Promise<string> {
    return this.profiles.page(member, window);
  }

  /**
   * @returns JSON text `{ data }`
   * @throws UnknownId
   */
  async one(member: Member, id: string): Promise<string> {
    const found = await this.profiles.one(member, id);
    if (found === undefined) throw new UnknownId('ticket profile');
    return found;
  }
}
