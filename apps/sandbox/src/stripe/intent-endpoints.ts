import type { Account } from './account.js';
import { endpoint, type Endpoint } from './endpoint.js';
import { invalid, noSuch } from './errors.js';
import type { Events } from './events.js';
import { newId, randomText } from './ids.js';
import { unexpectedState, type Intents } from './intents.js';
import { list, listShape } from './lists.js';
import { checkAmount, readCurrency } from './money.js';
import type { PaymentIntent } from './objects.js';
import {
  email,
  flag,
  group,
  listOf,
  mergeMetadata,
  metadata,
  oneOf,
  positive,
  required,
  text,
  unsettable,
  type Given,
  type Rule,
} from './parameters.js';

const changeable = {
  customer: text,
  description: unsettable(text),
  metadata,
  payment_method: text,
  receipt_email: unsettable(email),
  setup_future_usage: unsettable(oneOf('off_session', 'on_session')),
  statement_descriptor: text,
  statement_descriptor_suffix: text,
  transfer_group: text,
};

/** Gone since the API version of September 2026, with an error of its own. */
const noLongerSupported: Rule<never> = () => {
  throw invalid('payment_method_types is no longer supported. Use allowed_payment_method_types instead.', {
    code: 'payment_method_types_no_longer_supported',
    param: 'payment_method_types',
  });
};

const createShape = {
  ...changeable,
  amount: required(positive),
  currency: required(text),
  automatic_payment_methods: group({ enabled: required(flag), allow_redirects: oneOf('always', 'never') }),
  capture_method: oneOf('automatic', 'automatic_async', 'manual'),
  confirm: flag,
  allowed_payment_method_types: listOf(text),
  excluded_payment_method_types: listOf(text),
  payment_method_types: noLongerSupported,
  return_url: text,
};

const updateShape = { ...changeable, amount: positive, currency: text };

export function intentEndpoints(account: Account, intents: Intents, events: Events): Endpoint[] {
  const url = '/v1/payment_intents';
  return [
    endpoint('POST', url, createShape, ({ given, cause }) => {
      const intent = account.intents.put(newIntent(account, intents, given));
      events.emit('payment_intent.created', intent, cause);
      return given.confirm ? intents.confirm(intent, { return_url: given.return_url }, cause) : intent;
    }),
    endpoint('GET', url, { ...listShape, customer: text }, ({ given }) =>
      list(url, account.intents, given, { index: ['customer', given.customer] }),
    ),
    endpoint('GET', `${url}/:id`, { client_secret: text }, ({ id }) => intents.find(id)),
    endpoint('POST', `${url}/:id`, updateShape, ({ id, given }) =>
      account.intents.put(changed(account, intents, intents.find(id), given)),
    ),
    endpoint(
      'POST',
      `${url}/:id/confirm`,
      { payment_method: text, return_url: text, receipt_email: unsettable(email), use_stripe_sdk: flag },
      ({ id, given, cause }) =>
        intents.confirm(withReceipt(intents.findFree(id, 'confirm'), given), given, cause),
    ),
    endpoint(
      'POST',
      `${url}/:id/capture`,
      { amount_to_capture: positive, metadata },
      ({ id, given, cause }) => {
        const intent = intents.find(id);
        const noted = { ...intent, metadata: mergeMetadata(intent.metadata, given.metadata) };
        return intents.capture(noted, given.amount_to_capture, cause);
      },
    ),
    endpoint(
      'POST',
      `${url}/:id/cancel`,
      { cancellation_reason: oneOf('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer') },
      ({ id, given, cause }) =>
        intents.cancel(intents.findFree(id, 'cancel'), given.cancellation_reason, cause),
    ),
  ];
}

/** One that is not kept yet. */
export function newIntent(
  account: Account,
  intents: Intents,
  given: Given<typeof createShape>,
): PaymentIntent {
  const currency = readCurrency(given.currency);
  checkAmount(given.amount, currency);
  checkCustomer(account, given.customer);
  const automatic = given.automatic_payment_methods ?? { enabled: true };
  const customer = given.customer ?? null;
  const types = typesFor(given, automatic.enabled);
  const method = given.payment_method
    ? intents.method(given.payment_method, { customer, payment_method_types: types })
    : undefined;
  const id = newId('pi');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: given.allowed_payment_method_types ?? null,
    amount: given.amount,
    amount_capturable: 0,
    amount_received: 0,
    automatic_payment_methods: automatic.enabled ? { allow_redirects: 'always', ...automatic } : null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: given.capture_method ?? 'automatic_async',
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: 'automatic',
    created: account.clock.now(),
    currency,
    customer,
    description: given.description ?? null,
    excluded_payment_method_types: given.excluded_payment_method_types ?? null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata: mergeMetadata({}, given.metadata),
    next_action: null,
    payment_method: method?.id ?? null,
    payment_method_types: types,
    processing: null,
    receipt_email: given.receipt_email ?? null,
    setup_future_usage: given.setup_future_usage ?? null,
    statement_descriptor: given.statement_descriptor ?? null,
    statement_descriptor_suffix: given.statement_descriptor_suffix ?? null,
    status: method ? 'requires_confirmation' : 'requires_payment_method',
    transfer_group: given.transfer_group ?? null,
  };
}

function typesFor(
  given: Pick<Given<typeof createShape>, 'allowed_payment_method_types' | 'excluded_payment_method_types'>,
  automatic: boolean,
): string[] {
  const { allowed_payment_method_types: allowed, excluded_payment_method_types: excluded } = given;
  const types = (automatic ? ['card', 'us_bank_account'] : ['card']).filter(
    (type) => (allowed?.includes(type) ?? true) && !excluded?.includes(type),
  );
  if (types.length === 0) throw invalid('No valid payment method types for this PaymentIntent.');
  return types;
}

function changed(
  account: Account,
  intents: Intents,
  intent: PaymentIntent,
  given: Given<typeof updateShape>,
): PaymentIntent {
  const open = ['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(
    intent.status,
  );
  for (const param of ['amount', 'currency', 'customer', 'payment_method', 'setup_future_usage'] as const)
    if (!open && given[param] !== undefined)
      throw unexpectedState(
        `This PaymentIntent's ${param} could not be updated because it has a status of ${intent.status}. You may only update the ${param} of a PaymentIntent with one of the following statuses: requires_payment_method, requires_confirmation, requires_action.`,
        intent,
        param,
      );
  const { payment_method: method, metadata: notes, currency: wanted, ...rest } = given;
  const currency = wanted === undefined ? intent.currency : readCurrency(wanted);
  if (given.amount !== undefined || wanted !== undefined)
    checkAmount(given.amount ?? intent.amount, currency);
  checkCustomer(account, given.customer);
  const after = { ...intent, ...rest, currency, metadata: mergeMetadata(intent.metadata, notes) };
  if (method === undefined) return after;
  return {
    ...after,
    payment_method: intents.method(method, after).id,
    status: 'requires_confirmation',
    next_action: null,
  };
}

export function checkCustomer(account: Account, id: string | undefined): void {
  if (id !== undefined && !account.customers.get(id)) throw noSuch('customer', id, 'customer', 400);
}

export function withReceipt(intent: PaymentIntent, given: { receipt_email?: string | null }): PaymentIntent {
  return given.receipt_email === undefined ? intent : { ...intent, receipt_email: given.receipt_email };
}
