import { Injectable } from '@nestjs/common';
import { DeliveryStore } from '../deliveries/delivery.store.js';
import { Couriers } from './couriers.js';

const AT_ONCE = 256;

/** Sends couriers where something is due: what is tried again, what waited for a pause to end, what was left by the dead. */
@Injectable()
export class SendDueWebhooks {
  constructor(
    private readonly deliveries: DeliveryStore,
    private readonly couriers: Couriers,
  ) {}

  async execute(): Promise<void> {
    for (const endpointId of await this.deliveries.due(AT_ONCE)) this.couriers.send(endpointId);
  }
}
