import type { Account } from './account.js';
import { endpoint, type Endpoint } from './endpoint.js';
import { invalid } from './errors.js';
import { newId, randomText } from './ids.js';
import { checkCustomer } from './intent-endpoints.js';
import { list, listShape } from './lists.js';
import { checkAmount, readCurrency } from './money.js';
import type { CheckoutSession, LineItem } from './objects.js';
import {
  email,
  flag,
  group,
  integer,
  listOf,
  mergeMetadata,
  metadata,
  oneOf,
  positive,
  required,
  text,
  type Given,
  type Rule,
} from './parameters.js';
import type { Sessions } from './sessions.js';

const SHORTEST_S = 30 * 60;
const LONGEST_S = 24 * 3600;

const pageUrl: Rule<string> = (value, name) => {
  const given = text(value, name);
  if (!/^https?:\/\/\S+$/.test(given) || !URL.canParse(given))
    throw invalid('Not a valid URL', { code: 'url_invalid', param: name });
  return given;
};

const atLeastNothing: Rule<number> = (value, name) => {
  const given = integer(value, name);
  if (given < 0)
    throw invalid('This value must be greater than or equal to 0.', {
      code: 'parameter_invalid_integer',
      param: name,
    });
  return given;
};

const lineItem = group({
  price_data: required(
    group({
      currency: required(text),
      product_data: required(group({ description: text, name: required(text) })),
      unit_amount: required(atLeastNothing),
    }),
  ),
  quantity: positive,
});

const createShape = {
  adaptive_pricing: group({ enabled: flag }),
  allowed_payment_method_types: listOf(text),
  cancel_url: pageUrl,
  client_reference_id: text,
  customer: text,
  customer_email: email,
  expires_at: integer,
  line_items: required(listOf(lineItem)),
  locale: text,
  metadata,
  mode: required(oneOf('payment')),
  payment_intent_data: group({ description: text, metadata }),
  submit_type: oneOf('auto', 'book', 'donate', 'pay'),
  success_url: required(pageUrl),
  ui_mode: oneOf('hosted_page'),
};

export function sessionEndpoints(account: Account, sessions: Sessions, baseUrl: () => string): Endpoint[] {
  const url = '/v1/checkout/sessions';
  return [
    endpoint('POST', url, createShape, ({ given }) => {
      const { session, items } = made(account, given, baseUrl());
      const { description, metadata: notes } = given.payment_intent_data ?? {};
      account.sessionDetails.put({
        id: session.id,
        items,
        intent: { ...(description !== undefined && { description }), metadata: mergeMetadata({}, notes) },
      });
      return account.sessions.put(session);
    }),
    endpoint(
      'GET',
      url,
      { ...listShape, payment_intent: text, status: oneOf('open', 'complete', 'expired') },
      ({ given }) => {
        sessions.tick();
        return list(url, account.sessions, given, {
          index: ['payment_intent', given.payment_intent],
          where: ({ status }) => given.status === undefined || status === given.status,
        });
      },
    ),
    endpoint('GET', `${url}/:id`, {}, ({ id }) => sessions.find(id)),
    endpoint('GET', `${url}/:id/line_items`, { limit: integer }, ({ id, given }) => {
      const items = account.sessionDetails.get(sessions.find(id).id)?.items ?? [];
      const limit = given.limit ?? 10;
      return {
        object: 'list',
        data: items.slice(0, limit),
        has_more: items.length > limit,
        url: `${url}/${id}/line_items`,
      };
    }),
    endpoint('POST', `${url}/:id/expire`, {}, ({ id, cause }) => sessions.expire(sessions.find(id), cause)),
  ];
}

function made(
  account: Account,
  given: Given<typeof createShape>,
  baseUrl: string,
): { session: CheckoutSession; items: LineItem[] } {
  checkCustomer(account, given.customer);
  const items = itemsOf(given.line_items);
  const currency = items[0]?.currency ?? '';
  const total = items.reduce((sum, { amount_total: amount }) => sum + amount, 0);
  checkAmount(total, currency);
  const created = account.clock.now();
  const id = `cs_test_${randomText(58)}`;
  const types = given.allowed_payment_method_types ?? ['card'];
  return {
    items,
    session: {
      id,
      object: 'checkout.session',
      adaptive_pricing: { enabled: given.adaptive_pricing?.enabled ?? false },
      allow_promotion_codes: null,
      amount_subtotal: total,
      amount_total: total,
      cancel_url: given.cancel_url ?? null,
      client_reference_id: given.client_reference_id ?? null,
      created,
      currency,
      customer: given.customer ?? null,
      customer_details: null,
      customer_email: given.customer_email ?? null,
      expires_at: endOf(given.expires_at, created),
      livemode: false,
      locale: given.locale ?? null,
      metadata: mergeMetadata({}, given.metadata),
      mode: given.mode,
      payment_intent: null,
      payment_method_types: types,
      payment_status: 'unpaid',
      status: 'open',
      submit_type: given.submit_type ?? null,
      success_url: given.success_url,
      total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
      ui_mode: 'hosted_page',
      url: `${baseUrl}/c/pay/${id}`,
    },
  };
}

function itemsOf(given: Given<typeof createShape>['line_items']): LineItem[] {
  if (given.length === 0 || given.length > 100)
    throw invalid('line_items must have between 1 and 100 items.', { param: 'line_items' });
  const items = given.map(({ price_data: price, quantity = 1 }): LineItem => {
    const amount = price.unit_amount * quantity;
    return {
      id: newId('li'),
      object: 'item',
      amount_discount: 0,
      amount_subtotal: amount,
      amount_tax: 0,
      amount_total: amount,
      currency: readCurrency(price.currency),
      description: price.product_data.name,
      quantity,
    };
  });
  if (new Set(items.map(({ currency }) => currency)).size > 1)
    throw invalid('All line items must have the same currency.', { param: 'line_items' });
  return items;
}

function endOf(given: number | undefined, created: number): number {
  if (given === undefined) return created + LONGEST_S;
  if (given < created + SHORTEST_S || given > created + LONGEST_S)
    throw invalid(
      'The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout Session creation.',
      { param: 'expires_at' },
    );
  return given;
}
