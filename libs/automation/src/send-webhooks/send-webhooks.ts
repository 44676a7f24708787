import { Injectable } from '@nestjs/common';
import { Runs, type JobRunner } from '#libs/platform';
import { Couriers } from './couriers.js';

/**
 * Sends a courier to an endpoint. The job is the call alone, so that a receiver that hangs keeps no worker busy: what
 * is due stands in the deliveries, and a call that is lost, with its process, is made up for by the next sweep.
 */
@Injectable()
@Runs('send-webhooks')
export class SendWebhooks implements JobRunner {
  constructor(private readonly couriers: Couriers) {}

  run({ endpointId }: { endpointId: string }): Promise<void> {
    this.couriers.send(endpointId);
    return Promise.resolve();
  }
}
