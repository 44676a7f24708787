import type { Account } from './account.js';
import { newId } from './ids.js';
import type { Cause, StripeEvent } from './objects.js';
import type { Webhooks } from './webhooks.js';

/** The API version of the `stripe` package that the product pins; events carry it. */
export const API_VERSION = '2026-10-28.endive';

export const NOBODY: Cause = { id: null, idempotency_key: null };

export class Events {
  constructor(
    private readonly account: Account,
    private readonly webhooks: Webhooks,
  ) {}

  /** Records what happened; its webhooks leave after the request is committed. */
  emit(type: string, object: { id: string }, cause: Cause): void {
    const endpoints = this.webhooks.endpointsFor(type);
    const event = this.account.events.put({
      id: newId('evt'),
      object: 'event',
      api_version: API_VERSION,
      created: this.account.clock.now(),
      data: { object },
      livemode: false,
      pending_webhooks: endpoints.length,
      request: cause,
      type,
    });
    for (const endpoint of endpoints) this.webhooks.enqueue(event, endpoint);
  }

  /** With the number of webhooks that are still to be delivered. */
  shown(event: StripeEvent): StripeEvent {
    const { rows } = this.account.deliveries.page({ limit: 100, index: { field: 'event', value: event.id } });
    return { ...event, pending_webhooks: rows.filter((delivery) => delivery.state !== 'delivered').length };
  }
}
