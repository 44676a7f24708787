import { Injectable } from '@nestjs/common';
import { ApiCalls } from '#libs/identity';
import { UnknownId, type Member, type Window } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { ApiClientViewStore } from './api-client-view.store.js';

/** The machines' credentials of an organisation, and what was called with them. */
@Injectable()
export class FindApiClients {
  constructor(
    private readonly clients: ApiClientViewStore,
    private readonly calls: ApiCalls,
  ) {}

  /**
   * @returns JSON text `{ data, total, limit, offset, has_more }`, by name
   * @throws NotOfAllVenues
   */
  list(member: Member, window: Window): Promise<string> {
    ofAllVenues(member);
    return this.clients.page(member.organisationId, window);
  }

  /**
   * The calls of the last 90 days.
   * @returns JSON text `{ data, total, limit, offset, has_more }`, the latest first
   * @throws NotOfAllVenues; UnknownId
   */
  async audit(member: Member, id: string, window: Window): Promise<string> {
    ofAllVenues(member);
    if (!(await this.clients.exists(member.organisationId, id))) throw new UnknownId('API client');
    // What was just called is looked for first.
    await this.calls.flush();
    return this.clients.calls(id, window);
  }
}
