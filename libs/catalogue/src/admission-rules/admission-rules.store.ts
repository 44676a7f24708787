import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, violated, type Member, type Window } from '#libs/platform';
import { InUse } from '../ticket-types/in-use.errors.js';
import { AdmissionRuleGroup, AdmissionRuleRow } from './admission-rule-group.entity.js';
import type { AdmissionRule } from './admission.js';

export interface RuleGroup extends Omit<AdmissionRuleGroup, 'createdAt'> {
  rules: AdmissionRule[];
}

const groupJson = `json_build_object(
  'id', platform.public_id('arg', g.id), 'name', g.name, 'restrict', g.restricts,
  'rules', (SELECT coalesce(json_agg(json_build_object('has_tag', r.has_tag, 'min_bookings', r.min_bookings,
                                                       'discount_percent', r.discount_percent) ORDER BY r.position), '[]')
              FROM catalogue.admission_rules r WHERE r.group_id = g.id))`;

@Injectable()
export class AdmissionRuleStore {
  constructor(private readonly transaction: Transaction) {}

  page({ organisationId }: Member, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: 'SELECT g.id, g.name FROM catalogue.admission_rule_groups g WHERE g.organisation_id = $1',
        order: 'name, id',
        join: 'JOIN catalogue.admission_rule_groups g ON g.id = p.id',
        item: groupJson,
      },
      [organisationId],
      window,
    );
  }

  /** JSON text `{ data }`, if it is the organisation's. */
  async one({ organisationId }: Member, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ text: string }>(
      `SELECT json_build_object('data', ${groupJson})::text AS text
         FROM catalogue.admission_rule_groups g WHERE g.id = $1 AND g.organisation_id = $2`,
      [id, organisationId],
    );
    return row?.text;
  }

  async add({ rules, ...group }: RuleGroup): Promise<void> {
    await this.transaction.repository(AdmissionRuleGroup).insert(group);
    await this.addRules(group.id, rules);
  }

  /** With its row locked, if it is the organisation's; inside a transaction. */
  async lock({ organisationId }: Member, id: string): Promise<RuleGroup | undefined> {
    const group = await this.transaction
      .repository(AdmissionRuleGroup)
      .findOne({ where: { id, organisationId }, lock: { mode: 'pessimistic_write' } });
    if (!group) return undefined;
    const rows = await this.transaction
      .repository(AdmissionRuleRow)
      .find({ where: { groupId: id }, order: { position: 'ASC' } });
    const rules = rows.map(({ hasTag, minBookings, discountPercent }) => ({
      hasTag,
      minBookings,
      discountPercent,
    }));
    return { id, organisationId, name: group.name, restricts: group.restricts, rules };
  }

  async save({ id, name, restricts, rules }: RuleGroup): Promise<void> {
    await this.transaction.repository(AdmissionRuleGroup).update({ id }, { name, restricts });
    await this.transaction.repository(AdmissionRuleRow).delete({ groupId: id });
    await this.addRules(id, rules);
  }

  /** @throws InUse */
  async remove(id: string): Promise<void> {
    try {
      await this.transaction.repository(AdmissionRuleGroup).delete({ id });
    } catch (error) {
      if (violated(error) === 'ticket_types_admission_rule_group_fkey')
        throw new InUse('admission rule group');
      throw error;
    }
  }

  private async addRules(groupId: string, rules: AdmissionRule[]): Promise<void> {
    await this.transaction
      .repository(AdmissionRuleRow)
      .insert(rules.map((rule, position) => ({ groupId, position, ...rule })));
  }
}
