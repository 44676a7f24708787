import type { Account } from './account.js';
import { invalid, noSuch, StripeError } from './errors.js';
import { NOBODY, type Events } from './events.js';
import { newIntent } from './intent-endpoints.js';
import type { Intents } from './intents.js';
import type { Cause, CheckoutSession, PaymentIntent } from './objects.js';

/** What an attempt to pay on the hosted page came to. */
export type Attempt =
  { outcome: 'paid' | 'authenticate'; intent: string } | { outcome: 'declined'; message: string };

/** What happens to a Checkout Session: open until it is paid for or its time is over. */
export class Sessions {
  constructor(
    private readonly account: Account,
    private readonly intents: Intents,
    private readonly events: Events,
  ) {
    intents.onSucceeded = (intent, cause) => {
      const session = this.ofIntent(intent.id);
      if (session) this.complete(session, cause);
    };
  }

  find(id: string, param = 'session'): CheckoutSession {
    const session = this.account.sessions.get(id);
    if (!session) throw noSuch('checkout.session', id, param);
    return this.isOver(session) ? this.end(session, NOBODY) : session;
  }

  ofIntent(id: string): CheckoutSession | undefined {
    return this.account.sessions.page({ limit: 1, index: { field: 'payment_intent', value: id } }).rows[0];
  }

  expire(session: CheckoutSession, cause: Cause): CheckoutSession {
    if (session.status !== 'open')
      throw invalid(
        `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
      );
    return this.end(session, cause);
  }

  /** A person pays with a test card; the intent is made by the first attempt. */
  pay(session: CheckoutSession, method: string, email: string | null): Attempt {
    if (session.status !== 'open') throw invalid(`The Checkout Session is ${session.status}.`);
    const details = { customer_details: { email, name: null } };
    const intent = this.intentOf({ ...session, ...details });
    try {
      const after = this.intents.confirm(
        intent,
        { payment_method: method, ...(session.url !== null && { return_url: session.url }) },
        NOBODY,
      );
      return { outcome: after.status === 'requires_action' ? 'authenticate' : 'paid', intent: intent.id };
    } catch (error) {
      if (!(error instanceof StripeError) || error.status !== 402) throw error;
      return { outcome: 'declined', message: error.message };
    }
  }

  /** Ends those whose time is over by the account's clock. */
  tick(): void {
    for (const session of [...this.account.sessions.all()])
      if (this.isOver(session)) this.end(session, NOBODY);
  }

  private intentOf(session: CheckoutSession): PaymentIntent {
    const kept = this.account.intents.get(session.payment_intent ?? '');
    if (kept) {
      this.account.sessions.put(session);
      return kept;
    }
    const { description, metadata } = this.account.sessionDetails.get(session.id)?.intent ?? {};
    const intent = newIntent(this.account, this.intents, {
      amount: session.amount_total,
      currency: session.currency,
      allowed_payment_method_types: session.payment_method_types,
      ...(session.customer !== null && { customer: session.customer }),
      ...(description !== undefined && { description }),
      ...(metadata && { metadata }),
    });
    this.account.intents.put(intent);
    this.account.sessions.put({ ...session, payment_intent: intent.id });
    this.events.emit('payment_intent.created', intent, NOBODY);
    return intent;
  }

  private isOver({ status, expires_at: end }: CheckoutSession): boolean {
    return status === 'open' && end <= this.account.clock.now();
  }

  private complete(session: CheckoutSession, cause: Cause): void {
    const complete = { ...session, status: 'complete' as const, payment_status: 'paid' as const, url: null };
    this.events.emit('checkout.session.completed', this.account.sessions.put(complete), cause);
  }

  private end(session: CheckoutSession, cause: Cause): CheckoutSession {
    const expired = this.account.sessions.put({ ...session, status: 'expired', url: null });
    this.events.emit('checkout.session.expired', expired, cause);
    const intent = this.account.intents.get(session.payment_intent ?? '');
    if (intent && intent.status !== 'canceled') this.intents.cancel(intent, 'expired', cause);
    return expired;
  }
}
