import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';

/** Read model of API clients and their calls: JSON made in SQL. */
@Injectable()
export class ApiClientViewStore {
  constructor(private readonly transaction: Transaction) {}

  page(organisationId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: 'SELECT c.id, c.name FROM identity.v_api_clients c WHERE c.organisation_id = $1',
        order: 'name, id',
        join: 'JOIN identity.v_api_clients c ON c.id = p.id',
        item: `json_build_object(
          'id', platform.public_id('m2m', c.id), 'client_id', platform.public_id('m2m', c.id), 'name', c.name,
          'description', c.description, 'scopes', c.scopes, 'status', c.status, 'created_at', platform.iso(c.created_at),
          'expires_at', platform.iso(c.expires_at), 'last_call_at', platform.iso(c.last_call_at))`,
      },
      [organisationId],
      window,
    );
  }

  async exists(organisationId: string, id: string): Promise<boolean> {
    const row = await this.transaction.queryOne(
      'SELECT c.id FROM identity.v_api_clients c WHERE c.organisation_id = $1 AND c.id = $2',
      [organisationId, id],
    );
    return row !== undefined;
  }

  calls(clientId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found:
          'SELECT a.id, a.at, a.method, a.path, a.status, a.ip FROM identity.v_api_calls a WHERE a.client_id = $1',
        order: 'at DESC, id DESC',
        item: `json_build_object('at', platform.iso(p.at), 'method', p.method, 'path', p.path, 'status', p.status, 'ip', p.ip)`,
      },
      [clientId],
      window,
    );
  }
}
