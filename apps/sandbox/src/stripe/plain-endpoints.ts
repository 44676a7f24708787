import type { Account } from './account.js';
import { endpoint, type Endpoint } from './endpoint.js';
import { invalid, noSuch } from './errors.js';
import type { Events } from './events.js';
import { newId, randomText } from './ids.js';
import { list, listShape } from './lists.js';
import type { WebhookEndpoint } from './objects.js';
import { email, flag, listOf, mergeMetadata, metadata, required, text, unsettable } from './parameters.js';

export function customerEndpoints(account: Account): Endpoint[] {
  const url = '/v1/customers';
  return [
    endpoint(
      'POST',
      url,
      {
        description: unsettable(text),
        email: unsettable(email),
        metadata,
        name: unsettable(text),
        phone: unsettable(text),
      },
      ({ given }) =>
        account.customers.put({
          id: newId('cus'),
          object: 'customer',
          created: account.clock.now(),
          description: given.description ?? null,
          email: given.email ?? null,
          livemode: false,
          metadata: mergeMetadata({}, given.metadata),
          name: given.name ?? null,
          phone: given.phone ?? null,
        }),
    ),
    endpoint('GET', url, { ...listShape, email: text }, ({ given }) =>
      list(url, account.customers, given, { index: ['email', given.email] }),
    ),
    endpoint('GET', `${url}/:id`, {}, ({ id }) => {
      const customer = account.customers.get(id);
      if (!customer) throw noSuch('customer', id, 'id');
      return customer;
    }),
  ];
}

export function chargeEndpoints(account: Account): Endpoint[] {
  const url = '/v1/charges';
  return [
    endpoint('GET', url, { ...listShape, customer: text, payment_intent: text }, ({ given }) => {
      const { customer, payment_intent: intent } = given;
      return list(url, account.charges, given, {
        index: intent === undefined ? ['customer', customer] : ['payment_intent', intent],
        where: (charge) => customer === undefined || charge.customer === customer,
      });
    }),
    endpoint('GET', `${url}/:id`, {}, ({ id }) => {
      const charge = account.charges.get(id);
      if (!charge) throw noSuch('charge', id, 'id');
      return charge;
    }),
  ];
}

export function eventEndpoints(account: Account, events: Events): Endpoint[] {
  const url = '/v1/events';
  return [
    endpoint('GET', url, { ...listShape, type: text, types: listOf(text) }, ({ given }) => {
      const found = list(url, account.events, given, {
        index: ['type', given.type],
        where: ({ type }) => given.types?.includes(type) ?? true,
      });
      return { ...found, data: found.data.map((event) => events.shown(event)) };
    }),
    endpoint('GET', `${url}/:id`, {}, ({ id }) => {
      const event = account.events.get(id);
      if (!event) throw noSuch('event', id, 'id');
      return events.shown(event);
    }),
  ];
}

export function webhookEndpointEndpoints(account: Account): Endpoint[] {
  const url = '/v1/webhook_endpoints';
  return [
    endpoint(
      'POST',
      url,
      {
        api_version: text,
        connect: flag,
        description: unsettable(text),
        enabled_events: required(listOf(text)),
        metadata,
        url: required(text),
      },
      ({ given }) =>
        account.endpoints.put({
          ...webhookEndpoint(newId('we'), given.url, `whsec_${randomText(32)}`, account.clock.now()),
          api_version: given.api_version ?? null,
          description: given.description ?? null,
          enabled_events: given.enabled_events,
          metadata: mergeMetadata({}, given.metadata),
        }),
    ),
    endpoint('GET', url, listShape, ({ given }) => {
      const found = list(url, account.endpoints, given);
      // Stripe tells the secret once, at creation.
      return { ...found, data: found.data.map(({ secret: _secret, ...shown }) => shown) };
    }),
    endpoint('DELETE', `${url}/:id`, {}, ({ id }) => {
      if (!account.endpoints.get(id)) throw noSuch('webhook endpoint', id, 'id');
      account.endpoints.delete(id);
      return { id, object: 'webhook_endpoint', deleted: true };
    }),
  ];
}

/** One that is sent every event. */
export function webhookEndpoint(id: string, url: string, secret: string, created: number): WebhookEndpoint {
  if (!/^https?:\/\/\S+$/.test(url) || !URL.canParse(url))
    throw invalid(`Invalid URL: ${url}`, { code: 'url_invalid', param: 'url' });
  return {
    id,
    object: 'webhook_endpoint',
    api_version: null,
    application: null,
    created,
    description: null,
    enabled_events: ['*'],
    livemode: false,
    metadata: {},
    secret,
    status: 'enabled',
    url,
  };
}
