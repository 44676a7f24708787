import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import Stripe from 'stripe';
import { BadConfiguration, CONFIG, publicId, Transaction, type Config } from '#libs/platform';
import { PaymentProviderUnavailable, StripeRefused } from '../payments/payment.errors.js';
import type { Payment } from '../payments/payment.entity.js';
import { checkKeys } from './check-keys.js';
import { sessionParameters } from './checkout-parameters.js';
import {
  intentOf,
  refundOf,
  sessionOf,
  type CheckoutSession,
  type Intent,
  type StripeRefund,
} from './stripe-facts.js';
import { NotStripes } from './stripe-json.js';
import { newsOfEvent, type StripeNews } from './stripe-news.js';

const API_VERSION = '2026-10-28.endive';
const TIMEOUT_MS = 10_000;
const SIGNATURE_TOLERANCE_SECONDS = 300;

/** Stripe's word for what an intent's status does not allow (any more). */
const TOO_LATE = 'payment_intent_unexpected_state';

export interface RefundCall {
  refundId: string;
  paymentId: string;
  orderId: string;
  intentId: string;
  amount: number;
}

/** The one place that talks to Stripe; all it takes and gives are facts of ours. */
@Injectable()
export class StripeGateway implements OnModuleInit {
  private readonly logger = new Logger(StripeGateway.name);
  private client: Stripe;
  private webhookSecrets: string[];

  /** Whether the key moves real money; news of the other world is not for us. */
  livemode: boolean;

  constructor(
    private readonly transaction: Transaction,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secrets, STRIPE_API_BASE: base } = this.config;
    if (!key) throw new BadConfiguration('STRIPE_SECRET_KEY: required');
    if (!secrets) throw new BadConfiguration('STRIPE_WEBHOOK_SECRET: required');
    this.webhookSecrets = secrets.split(',').map((secret) => secret.trim());
    this.livemode = checkKeys(key, this.config);
    this.client = new Stripe(key, {
      apiVersion: API_VERSION,
      timeout: TIMEOUT_MS,
      maxNetworkRetries: 1,
      telemetry: false,
      ...(base && addressOf(base)),
    });
  }

  /** Creates the payment's intent, or answers with the one that an earlier call created. */
  createIntent(payment: Payment): Promise<Intent> {
    const { id, amount, currency } = payment;
    const parameters = {
      amount,
      currency: currency.toLowerCase(),
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' as const },
      metadata: metadataOf(payment),
    };
    return this.call('creating an intent', async () =>
      intentOf(await this.client.paymentIntents.create(parameters, { idempotencyKey: `intent-${id}` })),
    );
  }

  /** Those created in a span of time (Unix seconds) that are wanted. */
  intentsBetween(from: number, until: number, wanted: (intent: Intent) => boolean): Promise<Intent[]> {
    return this.call('listing intents', async () => {
      const found: Intent[] = [];
      const created = { gte: from, lte: until };
      for await (const json of this.client.paymentIntents.list({ created, limit: 100 })) {
        const intent = intentOf(json);
        if (wanted(intent)) found.push(intent);
      }
      return found;
    });
  }

  intent(id: string): Promise<Intent> {
    return this.call('reading an intent', async () =>
      intentOf(await this.client.paymentIntents.retrieve(id)),
    );
  }

  /** Ends the intent if that is still possible; answers with where it then stands. */
  async cancelIntent(id: string): Promise<Intent> {
    try {
      return await this.call('cancelling an intent', async () =>
        intentOf(await this.client.paymentIntents.cancel(id)),
      );
    } catch (error) {
      if (error instanceof StripeRefused && error.code === TOO_LATE) return this.intent(id);
      throw error;
    }
  }

  /** Creates the payment's session, or answers with the one that an earlier call created. */
  createSession(payment: Payment): Promise<CheckoutSession> {
    const { id, checkout } = payment;
    if (checkout === null) throw new Error('a payment that is not made on a hosted page has no session');
    const parameters = sessionParameters(payment, checkout, metadataOf(payment));
    return this.call('creating a session', async () =>
      sessionOf(await this.client.checkout.sessions.create(parameters, { idempotencyKey: `session-${id}` })),
    );
  }

  session(id: string): Promise<CheckoutSession> {
    return this.call('reading a session', async () =>
      sessionOf(await this.client.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })),
    );
  }

  /** Ends the session, and with it its intent, if that is still possible; answers with where it then stands. */
  async expireSession(id: string): Promise<CheckoutSession> {
    try {
      return await this.call('expiring a session', async () =>
        sessionOf(await this.client.checkout.sessions.expire(id, { expand: ['payment_intent'] })),
      );
    } catch (error) {
      // Stripe has no code of its own for a session that is over.
      if (error instanceof StripeRefused && error.final) return this.session(id);
      throw error;
    }
  }

  /** Creates the refund, or answers with the one that an earlier call of the last 24 hours created. */
  createRefund({ refundId, paymentId, orderId, intentId, amount }: RefundCall): Promise<StripeRefund> {
    const parameters = {
      payment_intent: intentId,
      amount,
      metadata: {
        refund_id: publicId('rfd', refundId),
        payment_id: publicId('pay', paymentId),
        order_id: publicId('ord', orderId),
      },
    };
    return this.call('creating a refund', async () =>
      refundOf(await this.client.refunds.create(parameters, { idempotencyKey: `refund-${refundId}` })),
    );
  }

  refund(id: string): Promise<StripeRefund> {
    return this.call('reading a refund', async () => refundOf(await this.client.refunds.retrieve(id)));
  }

  /** All refunds of an intent, however long ago they were created. */
  refundsOf(intentId: string): Promise<StripeRefund[]> {
    return this.call('listing refunds', async () => {
      const found: StripeRefund[] = [];
      for await (const json of this.client.refunds.list({ payment_intent: intentId, limit: 100 }))
        found.push(refundOf(json));
      return found;
    });
  }

  /** Events of these types since a time (Unix seconds), the oldest first; Stripe keeps them for 30 days. */
  newsSince(from: number, types: string[]): Promise<StripeNews[]> {
    return this.call('listing events', async () => {
      const news: StripeNews[] = [];
      const created = { gte: from };
      for await (const json of this.client.events.list({ created, types, limit: 100 }))
        news.push(newsOfEvent(json));
      return news.reverse();
    });
  }

  /** Whether one of our secrets signed a webhook's body lately. */
  signed(rawBody: Buffer, signature: string | undefined): boolean {
    if (!signature || isEarly(signature)) return false;
    return this.webhookSecrets.some((secret) => {
      try {
        return this.client.webhooks.signature?.verifyHeader(
          rawBody,
          signature,
          secret,
          SIGNATURE_TOLERANCE_SECONDS,
        );
      } catch {
        return false;
      }
    });
  }

  private async call<T>(doing: string, block: () => Promise<T>): Promise<T> {
    this.transaction.assertNone(doing);
    try {
      return await block();
    } catch (error) {
      throw this.translated(doing, error);
    }
  }

  private translated(doing: string, error: unknown): Error {
    if (error instanceof NotStripes) {
      this.logger.warn({ msg: 'stripe answered something else', doing, why: error.message });
      return new PaymentProviderUnavailable();
    }
    if (!(error instanceof Stripe.errors.StripeError))
      return error instanceof Error ? error : new Error(String(error));
    const { statusCode = 0, type, requestId } = error;
    const code = error.code ?? type;
    if (code !== TOO_LATE) {
      this.logger.warn({
        msg: 'stripe call failed',
        doing,
        statusCode,
        type,
        code,
        stripeRequest: requestId,
      });
    }
    // 401 and 403 are our wrong key: to the caller that is the same as no provider, and it may be mended
    if (![400, 402, 404].includes(statusCode)) return new PaymentProviderUnavailable();
    return new StripeRefused(
      code,
      statusCode !== 404 && !(error instanceof Stripe.errors.StripeIdempotencyError),
    );
  }
}

/** What tells whose payment it is, on whatever of it Stripe shows us. */
const metadataOf = ({ id, orderId, organisationId }: Payment) => ({
  order_id: publicId('ord', orderId),
  organisation_id: publicId('org', organisationId),
  payment_id: publicId('pay', id),
});

/** The SDK refuses what is late; a time far ahead would let a signature be used for as long. */
function isEarly(signature: string): boolean {
  const latest = Date.now() / 1000 + SIGNATURE_TOLERANCE_SECONDS;
  return signature.split(',').some((part) => part.startsWith('t=') && parseInt(part.slice(2), 10) > latest);
}

/** Where another Stripe than the real one listens. */
function addressOf(base: string): { host: string; port: string; protocol: 'http' | 'https' } {
  const { hostname, port, protocol } = new URL(base);
  const secure = protocol === 'https:';
  return { host: hostname, port: port || (secure ? '443' : '80'), protocol: secure ? 'https' : 'http' };
}
