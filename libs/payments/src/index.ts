export { CheckPayment } from './check-payment/check-payment.js';
export { ClosePayment } from './close-payment/close-payment.js';
export { Dispute } from './disputes/dispute.entity.js';
export {
  type Cause,
  type DisputeClosed,
  type DisputeOpened,
  type PaymentFailed,
  type PaymentSucceeded,
  type RefundFailed,
  type RefundSucceeded,
} from './events/payment-events.js';
export { ExportPayments } from './export-payments/export-payments.js';
export { ListQuarantine } from './list-quarantine/list-quarantine.js';
export { Payments1700000000005 } from './migrations/1700000000005-payments.js';
export { PaymentHistory1700000000009 } from './migrations/1700000000009-payment-history.js';
export { Disputes1700000000013 } from './migrations/1700000000013-disputes.js';
export { Cash1700000000061 } from './migrations/1700000000061-cash.js';
export { Checkout1700000000070 } from './migrations/1700000000070-checkout.js';
export { MovePayments } from './move-payments/move-payments.js';
export { OpenCheckout } from './open-checkout/open-checkout.js';
export { OpenPayment, type OpenPaymentInput } from './open-payment/open-payment.js';
export { PaymentsModule } from './payments.module.js';
export { AmountTooLarge, AmountTooSmall, PaymentRules } from './payments/payment-rules.js';
export { paymentStatuses, type PaymentStatus } from './payments/payment-status.js';
export { Payment } from './payments/payment.entity.js';
export { PaymentMismatch, PaymentProviderUnavailable } from './payments/payment.errors.js';
export { InvalidSignature } from './receive-stripe-webhook/receive-stripe-webhook.errors.js';
export { AskAgain, type AdminsWord, type AskedAgain } from './quarantined/ask-again.js';
export { EndQuarantined } from './quarantined/end-quarantined.js';
export { MoneyElsewhere, PaymentNotQuarantined } from './quarantined/quarantined.errors.js';
export { SettleQuarantined } from './quarantined/settle-quarantined.js';
export { ReceiveStripeWebhook } from './receive-stripe-webhook/receive-stripe-webhook.js';
export { ReconcilePayments } from './reconcile/reconcile-payments.js';
export { RecordCash } from './record-cash/record-cash.js';
export { Refund } from './refunds/refund.entity.js';
export { RefundTooLarge } from './request-refund/request-refund.errors.js';
export { RequestRefund } from './request-refund/request-refund.js';
export { RefundNotFailed } from './retry-refund/retry-refund.errors.js';
export { RetryRefund } from './retry-refund/retry-refund.js';
export { ShowStripeSettings } from './show-stripe-settings/show-stripe-settings.js';
export { StripeEvent } from './stripe-events/stripe-event.entity.js';
export { checkKeys } from './stripe/check-keys.js';
