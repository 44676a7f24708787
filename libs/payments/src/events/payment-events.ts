import { publicId, type DomainEvent } from '#libs/platform';
import type { Payment } from '../payments/payment.entity.js';

/** What made us learn of a change. */
export type Cause =
  | { webhook: string }
  | { open: true }
  | { confirm: true }
  | { close: true }
  | { job: 'send-refund' | 'reconcile' }
  | { cash: true; operator: string }
  | RefundCause;

/** Why money goes back, and on whose word: public user id of an operator, or nobody's. */
export interface RefundCause {
  reason: string;
  operator?: string;
}

/** What `payment.succeeded` and `payment.failed` say; ids are public, the amount is in minor units. */
export interface PaymentNews {
  paymentId: string;
  orderId: string;
  organisationId: string;
  amount: number;
  currency: string;
  cause: Cause;
}

export type PaymentSucceeded = PaymentNews;

/** The customer's attempt was declined; the same payment may be tried again. */
export interface PaymentFailed extends PaymentNews {
  failureCode: string;
}

/** What `refund.succeeded` and `refund.failed` say; ids are public, the amount is in minor units. */
export interface RefundNews extends PaymentNews {
  refundId: string;
}

export type RefundSucceeded = RefundNews;

/** The money did not go back, and counts as not refunded again. */
export interface RefundFailed extends RefundNews {
  failure: string;
}

/** A bank asks for money back; ids are public, the amount is what it asks for. */
export interface DisputeOpened extends PaymentNews {
  disputeId: string;
  /** In Stripe's words, such as `fraudulent`. */
  reason: string;
}

/** The bank has decided: the money is ours (`won`), or stays with it. */
export interface DisputeClosed extends DisputeOpened {
  outcome: 'won' | 'lost';
}

type Paid = Pick<Payment, 'id' | 'orderId' | 'organisationId' | 'currency'>;

function news(payment: Paid, amount: number, cause: Cause): PaymentNews {
  return {
    paymentId: publicId('pay', payment.id),
    orderId: publicId('ord', payment.orderId),
    organisationId: publicId('org', payment.organisationId),
    amount,
    currency: payment.currency,
    cause,
  };
}

export function paymentSucceeded(payment: Paid & { amount: number }, cause: Cause): DomainEvent {
  const payload: PaymentSucceeded = news(payment, payment.amount, cause);
  return { name: 'payment.succeeded', key: payment.orderId, payload: { ...payload } };
}

export function paymentFailed(payment: Payment, failureCode: string, cause: Cause): DomainEvent {
  const payload: PaymentFailed = { ...news(payment, payment.amount, cause), failureCode };
  return { name: 'payment.failed', key: payment.orderId, payload: { ...payload } };
}

export function refundSucceeded(
  payment: Paid,
  refund: { id: string; amount: number },
  cause: Cause,
): DomainEvent {
  const payload: RefundSucceeded = {
    ...news(payment, refund.amount, cause),
    refundId: publicId('rfd', refund.id),
  };
  return { name: 'refund.succeeded', key: payment.orderId, payload: { ...payload } };
}

export function refundFailed(
  payment: Paid,
  refund: { id: string; amount: number },
  failure: string,
  cause: Cause,
): DomainEvent {
  const payload: RefundFailed = {
    ...news(payment, refund.amount, cause),
    refundId: publicId('rfd', refund.id),
    failure,
  };
  return { name: 'refund.failed', key: payment.orderId, payload: { ...payload } };
}

interface Disputed {
  id: string;
  amount: number;
  reason: string;
}

export function disputeOpened(payment: Paid, { id, amount, reason }: Disputed, cause: Cause): DomainEvent {
  const payload: DisputeOpened = {
    ...news(payment, amount, cause),
    disputeId: publicId('dsp', id),
    reason,
  };
  return { name: 'dispute.opened', key: payment.orderId, payload: { ...payload } };
}

export function disputeClosed(
  payment: Paid,
  { id, amount, reason }: Disputed,
  outcome: 'won' | 'lost',
  cause: Cause,
): DomainEvent {
  const payload: DisputeClosed = {
    ...news(payment, amount, cause),
    disputeId: publicId('dsp', id),
    reason,
    outcome,
  };
  return { name: 'dispute.closed', key: payment.orderId, payload: { ...payload } };
}
