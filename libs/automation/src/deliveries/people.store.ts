import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { People } from './wire-body.js';

@Injectable()
export class PeopleStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Who is behind ids of customers, as of now: of whoever has been erased nothing is told.
   * @param ids private (UUIDs)
   */
  async of(ids: readonly string[]): Promise<People> {
    if (ids.length === 0) return {};
    const row = await this.transaction.queryOne<{ people: People }>(
      `SELECT coalesce(json_object_agg(platform.public_id('cust', u.id),
                json_build_object('firstName', u.first_name, 'lastName', u.last_name, 'email', u.email)), '{}') AS people
         FROM identity.v_users u
          WHERE u.id = ANY ($1) AND NOT EXISTS (SELECT FROM identity.v_erasures x WHERE x.user_id = u.id)`,
      [ids],
    );
    return row?.people ?? {};
  }
}
