import {
  amountFact,
  choiceFact,
  currencyFact,
  domainEvent,
  eitherFact,
  idFact,
  orNull,
  publicId,
  textFact,
  urlFact,
  type DomainEvent,
  type PayloadOf,
} from '#libs/platform';
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

const text = { type: 'string' };
const yes = { type: 'boolean' };

const facts = {
  paymentId: idFact('pay', 'The payment'),
  orderId: idFact('ord', 'The order that is paid'),
  eventId: orNull(idFact('evt', 'The event; null where a pass is bought')),
  organisationId: idFact('org', 'Who sells'),
  amount: amountFact('Minor units'),
  currency: currencyFact,
  cause: eitherFact<Cause>(
    'What made us learn of it',
    [
      { webhook: text },
      { open: yes },
      { confirm: yes },
      { close: yes },
      { job: text },
      { cash: yes, operator: text },
      { reason: text },
      { reason: text, operator: text },
    ],
    { webhook: 'evt_1QXyZ2A3b4C5d6E7' },
  ),
  url: urlFact('/api/client/events/orders/ord_01h2xcejqtf2nbrexx3vqjhp41'),
};
const refundFacts = { ...facts, refundId: idFact('rfd', 'The refund') };
const disputeFacts = {
  ...facts,
  disputeId: idFact('dsp', 'The dispute'),
  reason: textFact("In Stripe's words", 'fraudulent'),
};
const of = {
  version: 1,
  context: 'payments',
  audience: 'public',
  orderedBy: 'order',
  personal: ['cause'],
} as const;

export const paymentSucceededEvent = domainEvent({
  ...of,
  name: 'payment.succeeded',
  description: 'The money of an order is there. Its order is confirmed next, or the money sent back.',
  facts,
});
export const paymentFailedEvent = domainEvent({
  ...of,
  name: 'payment.failed',
  description: "A customer's attempt to pay was declined; the same payment may be tried again.",
  facts: { ...facts, failureCode: textFact("In Stripe's words", 'card_declined') },
});
export const refundSucceededEvent = domainEvent({
  ...of,
  name: 'refund.succeeded',
  description: 'Money has gone back, so much of a payment as `amount` says.',
  facts: refundFacts,
});
export const refundFailedEvent = domainEvent({
  ...of,
  name: 'refund.failed',
  description: 'Money could not go back, or came back from the bank, and counts as not refunded again.',
  facts: { ...refundFacts, failure: textFact("In Stripe's words", 'expired_or_canceled_card') },
});
export const disputeOpenedEvent = domainEvent({
  ...of,
  name: 'dispute.opened',
  description:
    "A customer's bank asks for money back, so much as `amount` says. The order's tickets are frozen.",
  facts: disputeFacts,
});
export const disputeClosedEvent = domainEvent({
  ...of,
  name: 'dispute.closed',
  description: 'The bank has decided: the money is ours, or stays with it.',
  facts: { ...disputeFacts, outcome: choiceFact('In our words', ['won', 'lost']) },
});

type Paid = Pick<Payment, 'id' | 'orderId' | 'eventId' | 'organisationId' | 'currency'>;

const news = (payment: Paid, amount: number, cause: Cause): PayloadOf<typeof facts> => ({
  paymentId: publicId('pay', payment.id),
  orderId: publicId('ord', payment.orderId),
  eventId: payment.eventId && publicId('evt', payment.eventId),
  organisationId: publicId('org', payment.organisationId),
  amount,
  currency: payment.currency,
  cause,
  url: `/api/client/events/orders/${publicId('ord', payment.orderId)}`,
});

export const paymentSucceeded = (payment: Paid & { amount: number }, cause: Cause): DomainEvent =>
  paymentSucceededEvent.of(payment.orderId, news(payment, payment.amount, cause));

export const paymentFailed = (payment: Payment, failureCode: string, cause: Cause): DomainEvent =>
  paymentFailedEvent.of(payment.orderId, { ...news(payment, payment.amount, cause), failureCode });

export const refundSucceeded = (
  payment: Paid,
  { id, amount }: { id: string; amount: number },
  cause: Cause,
): DomainEvent =>
  refundSucceededEvent.of(payment.orderId, {
    ...news(payment, amount, cause),
    refundId: publicId('rfd', id),
  });

export const refundFailed = (
  payment: Paid,
  { id, amount }: { id: string; amount: number },
  failure: string,
  cause: Cause,
): DomainEvent =>
  refundFailedEvent.of(payment.orderId, {
    ...news(payment, amount, cause),
    refundId: publicId('rfd', id),
    failure,
  });

interface Disputed {
  id: string;
  amount: number;
  reason: string;
}

const disputeNews = (payment: Paid, { id, amount, reason }: Disputed, cause: Cause) => ({
  ...news(payment, amount, cause),
  disputeId: publicId('dsp', id),
  reason,
});

export const disputeOpened = (payment: Paid, dispute: Disputed, cause: Cause): DomainEvent =>
  disputeOpenedEvent.of(payment.orderId, disputeNews(payment, dispute, cause));

export const disputeClosed = (
  payment: Paid,
  dispute: Disputed,
  outcome: 'won' | 'lost',
  cause: Cause,
): DomainEvent =>
  disputeClosedEvent.of(payment.orderId, { ...disputeNews(payment, dispute, cause), outcome });
