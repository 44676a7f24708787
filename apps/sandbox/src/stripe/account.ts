import type { Collection, Row, Store } from '../store.js';
import { Clock } from './clock.js';
import type { SavedAnswer } from './idempotency.js';
import type {
  Charge,
  CheckoutSession,
  Customer,
  Dispute,
  PaymentIntent,
  Refund,
  SessionDetails,
  StripeEvent,
  WebhookEndpoint,
} from './objects.js';
import type { Setting } from './settings.js';
import type { KnownMethod } from './test-methods.js';

/** What became of one event at one endpoint. Held and dropped ones wait for `release` or `redeliver`. */
export interface Delivery extends Row {
  event: string;
  endpoint: string;
  state: 'pending' | 'delivered' | 'held' | 'dropped' | 'given_up';
  /** Sent whatever the mode is: someone released or redelivered it. */
  forced?: boolean;
}

/** How a refund ends; the row's id is the refund's. */
export interface RefundEnding extends Row {
  succeed: boolean;
  reason?: string;
  /** The account's time from which a tick of the clock brings it about. */
  due: number;
}

/** Everything the one Stripe account of this sandbox holds. */
export interface Account {
  customers: Collection<Customer>;
  methods: Collection<KnownMethod>;
  intents: Collection<PaymentIntent>;
  sessions: Collection<CheckoutSession>;
  sessionDetails: Collection<SessionDetails>;
  charges: Collection<Charge>;
  refunds: Collection<Refund>;
  endings: Collection<RefundEnding>;
  disputes: Collection<Dispute>;
  events: Collection<StripeEvent>;
  endpoints: Collection<WebhookEndpoint>;
  deliveries: Collection<Delivery>;
  answers: Collection<SavedAnswer>;
  settings: Collection<Setting>;
  clock: Clock;
  commit(): void;
}

export function openAccount(store: Store): Account {
  const settings = store.collection<Setting>('settings');
  return {
    customers: store.collection('customers', ['email']),
    methods: store.collection('payment_methods'),
    intents: store.collection('payment_intents', ['customer']),
    sessions: store.collection('checkout_sessions', ['payment_intent']),
    sessionDetails: store.collection('checkout_session_details'),
    charges: store.collection('charges', ['payment_intent', 'customer']),
    refunds: store.collection('refunds', ['payment_intent', 'charge']),
    endings: store.collection('refund_endings'),
    disputes: store.collection('disputes', ['payment_intent', 'charge']),
    events: store.collection('events', ['type']),
    endpoints: store.collection('webhook_endpoints'),
    deliveries: store.collection('deliveries', ['event']),
    answers: store.collection('idempotency'),
    settings,
    clock: new Clock(settings),
    commit: () => store.commit(),
  };
}
