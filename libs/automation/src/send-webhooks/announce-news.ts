import { Injectable } from '@nestjs/common';
import { Jobs } from '#libs/platform';
import { DeliveryStore } from '../deliveries/delivery.store.js';

/** Makes news due at the endpoints that ask for it, in the transaction that writes the news. */
@Injectable()
export class AnnounceNews {
  constructor(
    private readonly deliveries: DeliveryStore,
    private readonly jobs: Jobs,
  ) {}

  /** @param organisationId private (UUID) id */
  async execute(organisationId: string, sequence: string): Promise<void> {
    for (const endpointId of await this.deliveries.announce(organisationId, sequence))
      await this.jobs.add('send-webhooks', { endpointId }, endpointId);
  }
}
