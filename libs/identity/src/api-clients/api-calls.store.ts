import { Injectable } from '@nestjs/common';
import { newId, Transaction } from '#libs/platform';

/** One call of an API client. */
export interface ApiCall {
  /** Private (UUIDs). */
  clientId: string;
  organisationId: string;
  at: Date;
  method: string;
  /** Without its query. */
  path: string;
  status: number;
  ip: string;
}

@Injectable()
export class ApiCallStore {
  constructor(private readonly transaction: Transaction) {}

  async add(calls: readonly ApiCall[]): Promise<void> {
    await this.transaction.query(
      `INSERT INTO identity.api_calls (id, client_id, organisation_id, at, method, path, status, ip)
       SELECT c.id, c."clientId", c."organisationId", c.at, c.method, c.path, c.status, c.ip
         FROM jsonb_to_recordset($1) AS c(id uuid, "clientId" uuid, "organisationId" uuid, at timestamptz, method text, path text,
                                          status int, ip text)`,
      [JSON.stringify(calls.map((call) => ({ id: newId(), ...call })))],
    );
  }

  /** @returns how many were forgotten; at most `limit` at a time */
  async forget(days: number, limit: number): Promise<number> {
    const rows = await this.transaction.query(
      `DELETE FROM identity.api_calls WHERE id IN (
         SELECT id FROM identity.api_calls WHERE at < now() - make_interval(days => $1) ORDER BY at LIMIT $2)
       RETURNING id`,
      [days, limit],
    );
    return rows.length;
  }
}
