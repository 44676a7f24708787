import { Injectable } from '@nestjs/common';
import { Audit, InvalidInput, newId, publicId, Transaction, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { AdmissionRuleStore } from './admission-rules.store.js';
import type { AdmissionRule } from './admission.js';
import { ruleGroupFacts } from './rule-group-facts.js';

export interface AdmissionRulesInput {
  name: string;
  /** Only those who qualify may buy. */
  restricts: boolean;
  /** A group qualifies whoever any of them holds for. */
  rules: AdmissionRule[];
}

/** @throws InvalidInput for a rule that would hold for everybody */
export function assertConditions(rules: readonly AdmissionRule[]): void {
  const bare = rules.findIndex(({ hasTag, minBookings }) => hasTag === null && minBookings === null);
  if (bare >= 0) throw InvalidInput.field(`rules[${bare}]`, 'must have a condition: has_tag or min_bookings');
}

/**
 * New admission rules, for ticket types to name.
 * @returns the group's id
 * @throws NotOfAllVenues; InvalidInput for a rule without a condition
 */
@Injectable()
export class CreateAdmissionRules {
  constructor(
    private readonly transaction: Transaction,
    private readonly groups: AdmissionRuleStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, input: AdmissionRulesInput): Promise<string> {
    ofAllVenues(member);
    assertConditions(input.rules);
    const group = { id: newId(), organisationId: member.organisationId, ...input };
    await this.transaction.run(async () => {
      await this.groups.add(group);
      await this.audit.add(member, {
        action: 'admission-rules.create',
        entity: publicId('arg', group.id),
        after: ruleGroupFacts(group),
      });
    });
    return group.id;
  }
}
