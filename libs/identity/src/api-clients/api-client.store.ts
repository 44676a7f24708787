import { Injectable } from '@nestjs/common';
import { Transaction, type MachineScope } from '#libs/platform';
import { ApiClient } from './api-client.entity.js';

type NewApiClient = Omit<ApiClient, 'createdAt' | 'suspendedAt'>;

/** As much of a client as decides about its calls. */
export interface KnownClient {
  organisationId: string;
  scopes: MachineScope[];
  secretHash: Buffer;
  /** Neither suspended nor expired. */
  active: boolean;
}

@Injectable()
export class ApiClientStore {
  constructor(private readonly transaction: Transaction) {}

  async add(client: NewApiClient): Promise<void> {
    await this.transaction.repository(ApiClient).insert(client);
  }

  /** One indexed read: a client that was suspended, deleted or has expired counts so at once. */
  known(id: string): Promise<KnownClient | undefined> {
    return this.transaction.queryOne(
      `SELECT organisation_id AS "organisationId", scopes, secret_hash AS "secretHash",
              suspended_at IS NULL AND (expires_at IS NULL OR expires_at > now()) AS active
         FROM identity.api_clients WHERE id = $1`,
      [id],
    );
  }

  /** With its row locked, if it is the organisation's; inside a transaction. */
  async lock(organisationId: string, id: string): Promise<ApiClient | undefined> {
    const found = await this.transaction.queryOne(
      'SELECT FROM identity.api_clients WHERE id = $2 AND organisation_id = $1 FOR UPDATE',
      [organisationId, id],
    );
    if (!found) return undefined;
    return (await this.transaction.repository(ApiClient).findOneBy({ id })) ?? undefined;
  }

  async save({ id, secretHash, suspendedAt }: ApiClient): Promise<void> {
    await this.transaction.repository(ApiClient).update({ id }, { secretHash, suspendedAt });
  }

  async remove(id: string): Promise<void> {
    await this.transaction.repository(ApiClient).delete({ id });
  }

  async named(organisationId: string, name: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ id: string }>(
      'SELECT id FROM identity.api_clients WHERE organisation_id = $1 AND name = $2 ORDER BY id LIMIT 1',
      [organisationId, name],
    );
    return row?.id;
  }
}
