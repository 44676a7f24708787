import { Injectable } from '@nestjs/common';
import { ArchiveStore, EventStore } from '#libs/catalogue';
import { Audit, Messages, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { updatedNews } from '../events/operator-events.js';

/**
 * Puts an event away, or takes it out again: what is archived is hidden from browsing and from machines, and stays
 * with its operators. The same again changes nothing.
 * @throws UnknownId
 */
@Injectable()
export class ArchiveEvent {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly archive: ArchiveStore,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  async execute(member: Member, eventId: string, archived: boolean): Promise<void> {
    await this.transaction.run(async () => {
      const event = await this.events.lock(member, eventId);
      if (!event) throw new UnknownId('event');
      if ((event.archivedAt !== null) === archived) return;
      await (archived ? this.archive.archive(event) : this.archive.unarchive(event));
      await this.messages.add(updatedNews(event));
      await this.audit.add(member, {
        action: archived ? 'event.archive' : 'event.unarchive',
        entity: publicId('evt', event.id),
        venueId: event.venueId,
        before: { archived: !archived },
        after: { archived },
      });
    });
    this.messages.wake();
  }
}
