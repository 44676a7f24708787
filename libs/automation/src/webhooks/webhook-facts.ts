import type { WebhookEndpoint } from './webhook-endpoint.store.js';

/** An endpoint as the audit trail tells of it, in the words of the API. */
export const webhookFacts = (
  endpoint: Pick<WebhookEndpoint, 'url' | 'eventTypes' | 'includePersonalData' | 'disabledReason'>,
): Record<string, unknown> => ({
  url: endpoint.url,
  event_types: endpoint.eventTypes,
  include_personal_data: endpoint.includePersonalData,
  active: endpoint.disabledReason === null,
});
