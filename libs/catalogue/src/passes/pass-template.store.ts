import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Member, type Window } from '#libs/platform';
import { PassTemplate } from './pass-template.entity.js';

const passJson = `json_build_object(
  'id', platform.public_id('pass', t.id), 'name', t.name, 'credits', t.credits, 'price_pence', t.price_pence,
  'currency', t.currency, 'expiry_days', t.expiry_days,
  'event_ids', (SELECT coalesce(json_agg(platform.public_id('evt', id) ORDER BY n), '[]')
                  FROM unnest(t.event_ids) WITH ORDINALITY AS named(id, n)))`;

@Injectable()
export class PassTemplateStore {
  constructor(private readonly transaction: Transaction) {}

  page({ organisationId }: Member, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: 'SELECT t.id, t.name FROM catalogue.pass_templates t WHERE t.organisation_id = $1',
        order: 'name, id',
        join: 'JOIN catalogue.pass_templates t ON t.id = p.id',
        item: passJson,
      },
      [organisationId],
      window,
    );
  }

  /** JSON text `{ data }`, if it is the organisation's. */
  async one({ organisationId }: Member, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ text: string }>(
      `SELECT json_build_object('data', ${passJson})::text AS text
         FROM catalogue.pass_templates t WHERE t.id = $1 AND t.organisation_id = $2`,
      [id, organisationId],
    );
    return row?.text;
  }

  async add(template: Omit<PassTemplate, 'createdAt'>): Promise<void> {
    await this.transaction.repository(PassTemplate).insert(template);
  }

  /** With its row locked, if it is the organisation's; inside a transaction. */
  async lock({ organisationId }: Member, id: string): Promise<PassTemplate | undefined> {
    const found = await this.transaction
      .repository(PassTemplate)
      .findOne({ where: { id, organisationId }, lock: { mode: 'pessimistic_write' } });
    return found ?? undefined;
  }

  async save({ id, createdAt: _, ...fields }: PassTemplate): Promise<void> {
    await this.transaction.repository(PassTemplate).update({ id }, fields);
  }

  async remove(id: string): Promise<void> {
    await this.transaction.repository(PassTemplate).delete({ id });
  }
}
