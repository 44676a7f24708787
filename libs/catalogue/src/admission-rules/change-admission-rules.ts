import { Injectable } from '@nestjs/common';
import { Audit, given, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { AdmissionRuleStore } from './admission-rules.store.js';
import { assertConditions, type AdmissionRulesInput } from './create-admission-rules.js';
import { ruleGroupFacts } from './rule-group-facts.js';

/**
 * Changes what is given of admission rules; given rules replace all there were.
 * @throws NotOfAllVenues; UnknownId; InvalidInput for a rule without a condition
 */
@Injectable()
export class ChangeAdmissionRules {
  constructor(
    private readonly transaction: Transaction,
    private readonly groups: AdmissionRuleStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, id: string, input: Partial<AdmissionRulesInput>): Promise<void> {
    ofAllVenues(member);
    assertConditions(input.rules ?? []);
    await this.transaction.run(async () => {
      const group = await this.groups.lock(member, id);
      if (!group) throw new UnknownId('admission rule group');
      const changed = { ...group, ...given(input) };
      await this.groups.save(changed);
      await this.audit.add(member, {
        action: 'admission-rules.update',
        entity: publicId('arg', id),
        before: ruleGroupFacts(group),
        after: ruleGroupFacts(changed),
      });
    });
  }
}
