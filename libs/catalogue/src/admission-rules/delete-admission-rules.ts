import { Injectable } from '@nestjs/common';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { AdmissionRuleStore } from './admission-rules.store.js';
import { ruleGroupFacts } from './rule-group-facts.js';

/**
 * Deletes admission rules that no ticket type names.
 * @throws NotOfAllVenues; UnknownId; InUse
 */
@Injectable()
export class DeleteAdmissionRules {
  constructor(
    private readonly transaction: Transaction,
    private readonly groups: AdmissionRuleStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, id: string): Promise<void> {
    ofAllVenues(member);
    await this.transaction.run(async () => {
      const group = await this.groups.lock(member, id);
      if (!group) throw new UnknownId('admission rule group');
      await this.groups.remove(id);
      await this.audit.add(member, {
        action: 'admission-rules.delete',
        entity: publicId('arg', id),
        before: ruleGroupFacts(group),
      });
    });
  }
}
