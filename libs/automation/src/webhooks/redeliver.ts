import { Injectable } from '@nestjs/common';
import { Audit, InvalidInput, Jobs, publicId, Transaction, UnknownId, type Member } from '#libs/platform';
import { ofAllVenues } from '#libs/venues';
import { DeliveryStore } from '../deliveries/delivery.store.js';
import { WebhookEndpointStore } from './webhook-endpoint.store.js';
import { MOST_REDELIVERED, TooMuchToRedeliver, WebhookDisabled } from './webhook.errors.js';

/**
 * Sends on demand, at once: a pause that the endpoint has earned by its failures ends. Each @throws NotOfAllVenues;
 * UnknownId; WebhookDisabled
 */
@Injectable()
export class Redeliver {
  constructor(
    private readonly transaction: Transaction,
    private readonly endpoints: WebhookEndpointStore,
    private readonly deliveries: DeliveryStore,
    private readonly jobs: Jobs,
    private readonly audit: Audit,
  ) {}

  /** @returns the id of the test's delivery */
  test(member: Member, id: string): Promise<string> {
    return this.send(member, id, 'test', {}, () => this.deliveries.addTest(member.organisationId, id));
  }

  /** Once more, under the same webhook-id, whatever became of it. */
  one(member: Member, id: string, deliveryId: string): Promise<void> {
    return this.send(member, id, 'redeliver', { delivery: publicId('whd', deliveryId) }, async () => {
      if (!(await this.deliveries.again(id, deliveryId))) throw new UnknownId('delivery');
    });
  }

  /**
   * All that happened from one moment until before another and that the endpoint asks for now: what has arrived and
   * what has not, and what it was never told because it was disabled, or not there yet.
   * @returns how much it is
   * @throws InvalidInput; TooMuchToRedeliver
   */
  async range(member: Member, id: string, range: { from: Date; to: Date }): Promise<number> {
    if (range.from >= range.to) throw InvalidInput.field('to', 'must be after from');
    const told = { from: range.from.toISOString(), to: range.to.toISOString() };
    return this.send(member, id, 'redeliver', told, async () => {
      const wanted = await this.deliveries.allAgain(id, range, MOST_REDELIVERED);
      if (wanted > MOST_REDELIVERED) throw new TooMuchToRedeliver();
      return wanted;
    });
  }

  private async send<T>(
    member: Member,
    id: string,
    what: 'test' | 'redeliver',
    told: Record<string, string>,
    makeDue: () => Promise<T>,
  ): Promise<T> {
    ofAllVenues(member);
    return this.transaction.run(async () => {
      const endpoint = await this.endpoints.lock(member.organisationId, id);
      if (!endpoint) throw new UnknownId('webhook endpoint');
      if (endpoint.disabledReason !== null) throw new WebhookDisabled();
      const result = await makeDue();
      await this.endpoints.endPause(id);
      await this.jobs.add('send-webhooks', { endpointId: id }, id);
      await this.audit.add(member, {
        action: `webhook.${what}`,
        entity: publicId('whe', id),
        after: told,
      });
      return result;
    });
  }
}
