import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { reachOf } from '#libs/venues';
import { eventsReached } from '../events/events-reached.js';
import { PassTemplate } from './pass-template.entity.js';

const passJson = `json_build_object(
  'id', platform.public_id('pass', t.id), 'name', t.name, 'credits', t.credits, 'price_pence', t.price_pence,
  'currency', t.currency, 'expiry_days', t.expiry_days,
  'event_ids', (SELECT coalesce(json_agg(platform.public_id('evt', id) ORDER BY n), '[]')
                  FROM unnest(t.event_ids) WITH ORDINALITY AS named(id, n)))`;

const reachable = `t.organisation_id = $1 AND ${eventsReached('t.event_ids')}`;

@Injectable()
export class PassTemplateStore {
  constructor(private readonly transaction: Transaction) {}

  page(member: Member, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT t.id, t.name FROM catalogue.pass_templates t WHERE ${reachable}`,
        order: 'name, id',
        join: 'JOIN catalogue.pass_templates t ON t.id = p.id',
        item: passJson,
      },
      reachOf(member),
      window,
    );
  }

  /** JSON text `{ data }`, if the member reaches it. */
  async one(member: Member, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ text: string }>(
      `SELECT json_build_object('data', ${passJson})::text AS text
         FROM catalogue.pass_templates t WHERE t.id = $4 AND ${reachable}`,
      [...reachOf(member), id],
    );
    return row?.text;
  }

  async add(template: Omit<PassTemplate, 'createdAt'>): Promise<void> {
    await this.transaction.repository(PassTemplate).insert(template);
  }

  /** With its row locked, if the member reaches it; inside a transaction. */
  async lock(member: Member, id: string): Promise<PassTemplate | undefined> {
    const found = await this.transaction.queryOne<{ id: string }>(
      `SELECT t.id FROM catalogue.pass_templates t WHERE t.id = $4 AND ${reachable} FOR UPDATE OF t`,
      [...reachOf(member), id],
    );
    if (!found) return undefined;
    return (await this.transaction.repository(PassTemplate).findOneBy({ id })) ?? undefined;
  }

  async save({ id, createdAt: _, ...fields }: PassTemplate): Promise<void> {
    await this.transaction.repository(PassTemplate).update({ id }, fields);
  }

  async remove(id: string): Promise<void> {
    await this.transaction.repository(PassTemplate).delete({ id });
  }
}
