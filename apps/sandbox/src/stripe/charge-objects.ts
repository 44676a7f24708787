import { newId } from './ids.js';
import type { Charge, PaymentFailure, PaymentIntent } from './objects.js';
import type { KnownMethod } from './test-methods.js';

export function authorised(
  intent: PaymentIntent,
  known: KnownMethod,
  created: number,
  captured: boolean,
): Charge {
  return {
    ...pendingCharge(intent, known, created),
    amount_captured: captured ? intent.amount : 0,
    captured,
    outcome: {
      network_status: 'approved_by_network',
      reason: null,
      seller_message: 'Payment complete.',
      type: 'authorized',
    },
    paid: true,
    status: 'succeeded',
  };
}

export function failedCharge(
  intent: PaymentIntent,
  known: KnownMethod,
  created: number,
  failure: PaymentFailure,
): Charge {
  return {
    ...pendingCharge(intent, known, created),
    failure_code: failure.code,
    failure_message: failure.message,
    outcome: {
      network_status: 'declined_by_network',
      reason: failure.decline_code ?? failure.code,
      seller_message: 'The bank did not accept the payment.',
      type: 'issuer_declined',
    },
    status: 'failed',
  };
}

export function pendingCharge(intent: PaymentIntent, { method }: KnownMethod, created: number): Charge {
  const { type, card, us_bank_account } = method;
  return {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    billing_details: method.billing_details,
    captured: false,
    created,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: intent.metadata,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: { type, ...(card ? { card } : { us_bank_account }) },
    receipt_email: intent.receipt_email,
    refunded: false,
    status: 'pending',
  };
}
