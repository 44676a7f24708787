import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, violated, type Member, type Window } from '#libs/platform';
import { InUse } from '../ticket-types/in-use.errors.js';
import { TicketProfile } from './ticket-profile.entity.js';

const profileJson = `json_build_object(
  'id', platform.public_id('tpr', t.id), 'name', t.name, 'opens_days_before', t.opens_days_before,
  'closes_minutes_before', t.closes_minutes_before, 'visibility', t.visibility, 'access_code', t.access_code)`;

@Injectable()
export class TicketProfileStore {
  constructor(private readonly transaction: Transaction) {}

  page({ organisationId }: Member, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: 'SELECT t.id, t.name FROM catalogue.ticket_profiles t WHERE t.organisation_id = $1',
        order: 'name, id',
        join: 'JOIN catalogue.ticket_profiles t ON t.id = p.id',
        item: profileJson,
      },
      [organisationId],
      window,
    );
  }

  /** JSON text `{ data }`, if it is the organisation's. */
  async one({ organisationId }: Member, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ text: string }>(
      `SELECT json_build_object('data', ${profileJson})::text AS text
         FROM catalogue.ticket_profiles t WHERE t.id = $1 AND t.organisation_id = $2`,
      [id, organisationId],
    );
    return row?.text;
  }

  async add(profile: Omit<TicketProfile, 'createdAt'>): Promise<void> {
    await this.transaction.repository(TicketProfile).insert(profile);
  }

  /** With its row locked, if it is the organisation's; inside a transaction. */
  async lock({ organisationId }: Member, id: string): Promise<TicketProfile | undefined> {
    const found = await this.transaction
      .repository(TicketProfile)
      .findOne({ where: { id, organisationId }, lock: { mode: 'pessimistic_write' } });
    return found ?? undefined;
  }

  async save({ id, createdAt: _, ...fields }: TicketProfile): Promise<void> {
    await this.transaction.repository(TicketProfile).update({ id }, fields);
  }

  /** @throws InUse */
  async remove(id: string): Promise<void> {
    try {
      await this.transaction.repository(TicketProfile).delete({ id });
    } catch (error) {
      if (violated(error) === 'ticket_types_ticket_profile_fkey') throw new InUse('ticket profile');
      throw error;
    }
  }
}
