import { Injectable } from '@nestjs/common';
import { Audit, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { passFacts } from './pass-facts.js';
import { PassTemplateStore } from './pass-template.store.js';

/**
 * Takes a pass off sale for good.
 * @throws UnknownId; NotOfAllVenues of one good for all events
 */
@Injectable()
export class DeletePass {
  constructor(
    private readonly transaction: Transaction,
    private readonly passes: PassTemplateStore,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, id: string): Promise<void> {
    await this.transaction.run(async () => {
      const template = await this.passes.lock(member, id);
      if (!template) throw new UnknownId('pass');
      if (template.eventIds.length === 0) ofAllVenues(member);
      await this.passes.remove(id);
      await this.audit.add(member, {
        action: 'pass.delete',
        entity: publicId('pass', id),
        before: passFacts(template),
      });
    });
  }
}
