import { Injectable } from '@nestjs/common';
import { Messages, Transaction } from '#libs/platform';
import { AttemptStore, type Attempt } from '../deliveries/attempt.store.js';
import { DeliveryStore, type Claimed } from '../deliveries/delivery.store.js';
import {
  DAYS_UNTIL_DISABLED,
  FAILURES_UNTIL_DISABLED,
  pauseSeconds,
  secondsToRetry,
} from '../deliveries/schedule.js';
import { TEST_TYPE } from '../webhooks/event-types.js';
import { disabledNews } from '../webhooks/disabled-news.js';
import { WebhookEndpointStore, type WebhookEndpoint } from '../webhooks/webhook-endpoint.store.js';

export type Outcome = Pick<Attempt, 'at' | 'durationMs' | 'status' | 'answer' | 'failure'>;

/** Writes down what came of an attempt, and what follows: another one, a pause of its endpoint, or its end. */
@Injectable()
export class RecordAttempt {
  constructor(
    private readonly transaction: Transaction,
    private readonly endpoints: WebhookEndpointStore,
    private readonly deliveries: DeliveryStore,
    private readonly attempts: AttemptStore,
    private readonly messages: Messages,
  ) {}

  async execute(claimed: Claimed, outcome: Outcome): Promise<void> {
    await this.transaction.run(async () => {
      const endpoint = await this.endpoints.lockAny(claimed.endpointId);
      if (!endpoint) return;
      await this.attempts.add({ deliveryId: claimed.id, url: claimed.url, ...outcome });
      if (outcome.failure === null) await this.deliveries.delivered(claimed.id);
      else await this.deliveries.notDelivered(claimed, retryOf(claimed));
      // Disabled or sent elsewhere meanwhile, it is not what was tried.
      if (endpoint.disabledReason !== null || endpoint.url !== claimed.url) return;
      if (outcome.failure === null) {
        await this.endpoints.worked(endpoint.id);
        return;
      }
      const failures = endpoint.failures + 1;
      const long = await this.endpoints.failed(endpoint.id, pauseSeconds(failures), DAYS_UNTIL_DISABLED);
      if (outcome.failure === 'gone') await this.disable(endpoint, 'gone');
      else if (long && failures >= FAILURES_UNTIL_DISABLED) await this.disable(endpoint, 'failing');
    });
    this.messages.wake();
  }

  private async disable(endpoint: WebhookEndpoint, reason: 'gone' | 'failing'): Promise<void> {
    await this.endpoints.disable(endpoint.id, reason);
    await this.deliveries.giveUp(endpoint.id);
    await this.messages.add(disabledNews(endpoint, reason));
  }
}

/** A test is one attempt: whoever asked for it looks on. */
const retryOf = ({ type, ofRound }: Claimed): number | undefined =>
  type === TEST_TYPE ? undefined : secondsToRetry(ofRound);
