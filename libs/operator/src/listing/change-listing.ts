import { Injectable } from '@nestjs/common';
import { EventStore, type Event, type ListingStatus } from '#libs/catalogue';
import { Audit, Messages, publicId, Transaction, UnknownId, type Actor, type Member } from '#libs/platform';
import { eventFacts } from '../events/event-facts.js';
import { updatedNews } from '../events/operator-events.js';

/**
 * An event's place in the guest app: asked for and taken back by its operator, decided by the platform's own people.
 * Each returns where it stands then.
 */
@Injectable()
export class ChangeListing {
  constructor(
    private readonly transaction: Transaction,
    private readonly events: EventStore,
    private readonly messages: Messages,
    private readonly audit: Audit,
  ) {}

  /** @throws UnknownId; ListingNotReachable unless it is approved, and not pending or listed already */
  request(member: Member, eventId: string): Promise<ListingStatus> {
    return this.change(
      member,
      'request-listing',
      () => this.events.lock(member, eventId),
      (event) => {
        event.requestListing();
      },
    );
  }

  /** @throws UnknownId; ListingNotReachable unless it is pending */
  withdraw(member: Member, eventId: string): Promise<ListingStatus> {
    return this.change(
      member,
      'withdraw-listing',
      () => this.events.lock(member, eventId),
      (event) => {
        event.withdrawListing();
      },
    );
  }

  /** @throws UnknownId; ListingNotReachable unless it is pending */
  decide(admin: Actor, eventId: string, verdict: 'listed' | 'declined'): Promise<ListingStatus> {
    const action = verdict === 'listed' ? 'approve-listing' : 'decline-listing';
    return this.change(
      admin,
      action,
      () => this.events.lockAny(eventId),
      (event) => {
        event.decideListing(verdict);
      },
    );
  }

  private async change(
    actor: Actor,
    action: string,
    lock: () => Promise<Event | undefined>,
    to: (event: Event) => void,
  ): Promise<ListingStatus> {
    const listing = await this.transaction.run(async () => {
      const event = await lock();
      if (!event) throw new UnknownId('event');
      const before = eventFacts(event);
      to(event);
      await this.events.saveListing(event);
      await this.messages.add(updatedNews(event));
      await this.audit.add(actor, {
        action: `event.${action}`,
        entity: publicId('evt', event.id),
        venueId: event.venueId,
        before,
        after: eventFacts(event),
      });
      return event.appListingStatus;
    });
    this.messages.wake();
    return listing;
  }
}
