import type { Collection, Row, Store } from '../store.js';
import type { SavedAnswer } from './idempotency.js';
import type { Charge, Customer, PaymentIntent, Refund, StripeEvent, WebhookEndpoint } from './objects.js';
import type { KnownMethod } from './test-methods.js';

/** What became of one event at one endpoint. Held and dropped ones wait for `release` or `redeliver`. */
export interface Delivery extends Row {
  event: string;
  endpoint: string;
  state: 'pending' | 'delivered' | 'held' | 'dropped' | 'given_up';
  /** Sent whatever the mode is: someone released or redelivered it. */
  forced?: boolean;
}

export interface Setting extends Row {
  value: string;
}

/** Everything the one Stripe account of this sandbox holds. */
export interface Account {
  customers: Collection<Customer>;
  methods: Collection<KnownMethod>;
  intents: Collection<PaymentIntent>;
  charges: Collection<Charge>;
  refunds: Collection<Refund>;
  events: Collection<StripeEvent>;
  endpoints: Collection<WebhookEndpoint>;
  deliveries: Collection<Delivery>;
  answers: Collection<SavedAnswer>;
  settings: Collection<Setting>;
  commit(): void;
}

export function openAccount(store: Store): Account {
  return {
    customers: store.collection('customers', ['email']),
    methods: store.collection('payment_methods'),
    intents: store.collection('payment_intents', ['customer']),
    charges: store.collection('charges', ['payment_intent', 'customer']),
    refunds: store.collection('refunds', ['payment_intent', 'charge']),
    events: store.collection('events', ['type']),
    endpoints: store.collection('webhook_endpoints'),
    deliveries: store.collection('deliveries', ['event']),
    answers: store.collection('idempotency'),
    settings: store.collection('settings'),
    commit: () => store.commit(),
  };
}
