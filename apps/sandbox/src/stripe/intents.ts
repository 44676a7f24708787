import type { Account } from './account.js';
import { StripeError, invalid, noSuch } from './errors.js';
import type { Disputes } from './disputes.js';
import type { Events } from './events.js';
import { NOBODY } from './events.js';
import { authorised, failedCharge, pendingCharge } from './charge-objects.js';
import { money } from './money.js';
import type { Cause, IntentStatus, NextAction, PaymentFailure, PaymentIntent } from './objects.js';
import { behaviourOf, copyTestMethod, type KnownMethod } from './test-methods.js';

const CONFIRMABLE: IntentStatus[] = ['requires_payment_method', 'requires_confirmation', 'requires_action'];
const CANCELABLE: IntentStatus[] = [...CONFIRMABLE, 'requires_capture'];

const AUTHENTICATION_FAILED: PaymentFailure = {
  type: 'invalid_request_error',
  code: 'payment_intent_authentication_failure',
  message:
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
};
const DEBIT_FAILED: PaymentFailure = {
  type: 'invalid_request_error',
  code: 'payment_intent_payment_attempt_failed',
  message: 'The payment failed. The bank account has insufficient funds.',
};

/** What happens to a PaymentIntent: every change of its status is here. */
export class Intents {
  /** Told of each intent that was paid. */
  onSucceeded: (intent: PaymentIntent, cause: Cause) => void = () => undefined;

  constructor(
    private readonly account: Account,
    private readonly events: Events,
    private readonly disputes: Disputes,
    private readonly baseUrl: () => string,
  ) {}

  find(id: string, param = 'intent'): PaymentIntent {
    const intent = this.account.intents.get(id);
    if (!intent) throw noSuch('payment_intent', id, param);
    return intent;
  }

  /** One that nobody but its Checkout Session may confirm or cancel is refused. */
  findFree(id: string, doing: 'confirm' | 'cancel'): PaymentIntent {
    const intent = this.find(id);
    const { rows } = this.account.sessions.page({ limit: 1, index: { field: 'payment_intent', value: id } });
    if (rows[0])
      throw invalid(
        `You cannot ${doing} this PaymentIntent: it was created by a Checkout Session (${rows[0].id}), which alone can complete or expire it.`,
        { payment_intent: intent },
      );
    return intent;
  }

  /** Copies a test method, or finds one used before. */
  method(id: string, intent: Pick<PaymentIntent, 'customer' | 'payment_method_types'>): KnownMethod {
    const known =
      this.account.methods.get(id) ?? copyTestMethod(id, intent.customer, this.account.clock.now());
    if (!known) throw noSuch('PaymentMethod', id, 'payment_method', 400);
    if (!intent.payment_method_types.includes(known.method.type))
      throw invalid(
        `The PaymentMethod provided (${known.method.type}) is not allowed for this PaymentIntent. Please attach a PaymentMethod of one of the following types: ${intent.payment_method_types.join(', ')}.`,
        { code: 'payment_intent_incompatible_payment_method', param: 'payment_method' },
      );
    return this.account.methods.put(known);
  }

  confirm(
    intent: PaymentIntent,
    given: { payment_method?: string; return_url?: string; fromBrowser?: boolean },
    cause: Cause,
  ): PaymentIntent {
    if (!CONFIRMABLE.includes(intent.status)) {
      const why =
        intent.status === 'succeeded'
          ? 'it has already succeeded after being previously confirmed'
          : `it has a status of ${intent.status}`;
      throw unexpectedState(`You cannot confirm this PaymentIntent because ${why}.`, intent);
    }
    const chosen = given.payment_method ?? intent.payment_method;
    if (!chosen)
      throw unexpectedState(
        "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
        intent,
      );
    const redirects = intent.automatic_payment_methods?.allow_redirects === 'always';
    if (redirects && !given.return_url && !given.fromBrowser)
      throw invalid(
        "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
      );

    const known = this.method(chosen, intent);
    const withMethod: PaymentIntent = {
      ...intent,
      payment_method: known.id,
      last_payment_error: null,
      next_action: null,
    };
    const behaviour = behaviourOf(known);
    if (behaviour.authenticate) {
      const next_action = this.authentication(withMethod, given.return_url);
      return this.become({ ...withMethod, status: 'requires_action', next_action }, cause, 'requires_action');
    }
    if (behaviour.kind === 'bank') {
      const charge = this.account.charges.put(pendingCharge(withMethod, known, this.account.clock.now()));
      const processing = this.become(
        { ...withMethod, status: 'processing', latest_charge: charge.id },
        cause,
        'processing',
      );
      this.events.emit('charge.pending', charge, cause);
      return processing;
    }
    return this.chargeCard(withMethod, known, cause);
  }

  /** A person passed (or failed) the 3-D Secure check. */
  authenticate(intent: PaymentIntent, succeed: boolean): PaymentIntent {
    const known = this.account.methods.get(intent.payment_method ?? '');
    if (intent.status !== 'requires_action' || !known)
      throw unexpectedState(`Nothing to authenticate: the PaymentIntent is ${intent.status}.`, intent);
    const after = { ...intent, next_action: null };
    if (!succeed)
      return this.failed(after, { ...AUTHENTICATION_FAILED, payment_method: known.method }, NOBODY);
    try {
      return this.chargeCard(after, known, NOBODY);
    } catch (error) {
      if (error instanceof StripeError && error.status === 402) return this.find(intent.id);
      throw error;
    }
  }

  /** The bank said whether the debit worked. */
  settle(intent: PaymentIntent, succeed: boolean): PaymentIntent {
    const charge = this.account.charges.get(intent.latest_charge ?? '');
    const known = this.account.methods.get(intent.payment_method ?? '');
    if (intent.status !== 'processing' || !charge || !known)
      throw unexpectedState(`Nothing to settle: the PaymentIntent is ${intent.status}.`, intent);
    if (succeed) {
      const paid = this.account.charges.put({
        ...authorised(intent, known, charge.created, true),
        id: charge.id,
      });
      this.events.emit('charge.succeeded', paid, NOBODY);
      return this.become(
        { ...intent, status: 'succeeded', amount_received: intent.amount },
        NOBODY,
        'succeeded',
      );
    }
    const failure = { ...DEBIT_FAILED, charge: charge.id, payment_method: known.method };
    const bounced = this.account.charges.put({
      ...failedCharge(intent, known, charge.created, failure),
      id: charge.id,
    });
    this.events.emit('charge.failed', bounced, NOBODY);
    return this.failed(intent, failure, NOBODY);
  }

  capture(intent: PaymentIntent, amount: number | undefined, cause: Cause): PaymentIntent {
    const charge = this.account.charges.get(intent.latest_charge ?? '');
    if (intent.status !== 'requires_capture' || !charge)
      throw unexpectedState(
        `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`,
        intent,
      );
    const captured = amount ?? intent.amount_capturable;
    if (captured > intent.amount_capturable)
      throw invalid(
        `The amount_to_capture of ${money(captured, intent.currency)} is greater than the capturable amount of ${money(intent.amount_capturable, intent.currency)}.`,
        { code: 'amount_too_large', param: 'amount_to_capture' },
      );
    const taken = this.account.charges.put({ ...charge, captured: true, amount_captured: captured });
    this.events.emit('charge.captured', taken, cause);
    return this.become(
      { ...intent, status: 'succeeded', amount_capturable: 0, amount_received: captured },
      cause,
      'succeeded',
    );
  }

  cancel(intent: PaymentIntent, reason: string | undefined, cause: Cause): PaymentIntent {
    if (!CANCELABLE.includes(intent.status))
      throw unexpectedState(
        `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: ${CANCELABLE.join(', ')}.`,
        intent,
      );
    const charge = this.account.charges.get(intent.latest_charge ?? '');
    if (intent.status === 'requires_capture' && charge) {
      // Stripe shows a released authorisation as a refunded charge that was never captured.
      const released = { ...charge, refunded: true, amount_refunded: charge.amount };
      this.events.emit('charge.refunded', this.account.charges.put(released), cause);
    }
    return this.become(
      {
        ...intent,
        status: 'canceled',
        amount_capturable: 0,
        canceled_at: this.account.clock.now(),
        cancellation_reason: reason ?? null,
        next_action: null,
      },
      cause,
      'canceled',
    );
  }

  private chargeCard(intent: PaymentIntent, known: KnownMethod, cause: Cause): PaymentIntent {
    const { decline, dispute } = behaviourOf(known);
    if (decline) {
      const charge = this.account.charges.put(failedCharge(intent, known, this.account.clock.now(), decline));
      this.events.emit('charge.failed', charge, cause);
      const failure = { ...decline, charge: charge.id, payment_method: known.method };
      const failed = this.failed({ ...intent, latest_charge: charge.id }, failure, cause);
      throw new StripeError(402, { ...failure, payment_intent: failed });
    }
    const capture = intent.capture_method !== 'manual';
    const charge = this.account.charges.put(authorised(intent, known, this.account.clock.now(), capture));
    this.events.emit('charge.succeeded', charge, cause);
    const charged = { ...intent, latest_charge: charge.id };
    if (!capture)
      return this.become(
        { ...charged, status: 'requires_capture', amount_capturable: intent.amount },
        cause,
        'amount_capturable_updated',
      );
    const paid = { ...charged, status: 'succeeded' as const, amount_received: intent.amount };
    this.become(paid, cause, 'succeeded');
    if (dispute) this.disputes.open(charge, dispute);
    return paid;
  }

  private failed(intent: PaymentIntent, failure: PaymentFailure, cause: Cause): PaymentIntent {
    return this.become(
      { ...intent, status: 'requires_payment_method', payment_method: null, last_payment_error: failure },
      cause,
      'payment_failed',
    );
  }

  private become(intent: PaymentIntent, cause: Cause, news: string): PaymentIntent {
    this.events.emit(`payment_intent.${news}`, this.account.intents.put(intent), cause);
    if (news === 'succeeded') this.onSucceeded(intent, cause);
    return intent;
  }

  private authentication(intent: PaymentIntent, returnUrl: string | undefined): NextAction {
    const url = `${this.baseUrl()}/c/pay/3ds/${intent.id}`;
    return returnUrl
      ? { type: 'redirect_to_url', redirect_to_url: { return_url: returnUrl, url } }
      : { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url } };
  }
}

export function unexpectedState(message: string, intent: PaymentIntent, param?: string): StripeError {
  return invalid(message, { code: 'payment_intent_unexpected_state', param, payment_intent: intent });
}
