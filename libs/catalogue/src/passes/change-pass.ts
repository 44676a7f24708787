import { Injectable } from '@nestjs/common';
import { Audit, given, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { ReachableEvents } from '../events/reachable-events.store.js';
import type { PassInput } from './create-pass.js';
import { passFacts } from './pass-facts.js';
import { PassTemplateStore } from './pass-template.store.js';

/**
 * Changes what is given of a pass on sale. Passes already sold stay what they were.
 * @throws UnknownId, also for an event newly named that is out of the member's reach; NotOfAllVenues of one that is, or
 *   would be, good for all events
 */
@Injectable()
export class ChangePass {
  constructor(
    private readonly transaction: Transaction,
    private readonly passes: PassTemplateStore,
    private readonly events: ReachableEvents,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, id: string, input: Partial<PassInput>): Promise<void> {
    await this.transaction.run(async () => {
      const template = await this.passes.lock(member, id);
      if (!template) throw new UnknownId('pass');
      const before = passFacts(template);
      const { eventIds } = template;
      const wanted = input.eventIds ?? eventIds;
      if (eventIds.length === 0 || wanted.length === 0) ofAllVenues(member);
      // Those that stay may be of events that are deleted since.
      await this.events.assert(
        member,
        wanted.filter((eventId) => !eventIds.includes(eventId)),
      );
      Object.assign(template, given(input));
      await this.passes.save(template);
      await this.audit.add(member, {
        action: 'pass.update',
        entity: publicId('pass', id),
        before,
        after: passFacts(template),
      });
    });
  }
}
