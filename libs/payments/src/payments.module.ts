import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { CheckPayment } from './check-payment/check-payment.js';
import { ClosePayment } from './close-payment/close-payment.js';
import { DisputeStore } from './disputes/dispute.store.js';
import { RecordDispute } from './disputes/record-dispute.js';
import { ReleaseRefunds } from './disputes/release-refunds.js';
import { ExportPayments } from './export-payments/export-payments.js';
import { PaymentExportStore } from './export-payments/payment-export.store.js';
import { HistoryStore } from './history/history.store.js';
import { HandleStripeEvent } from './handle-stripe-event/handle-stripe-event.js';
import { Actors } from './handle-stripe-event/actors.js';
import { ActOnDispute } from './handle-stripe-event/act-on-dispute.js';
import { ActOnIntent } from './handle-stripe-event/act-on-intent.js';
import { ActOnRefund } from './handle-stripe-event/act-on-refund.js';
import { ActOnSession } from './handle-stripe-event/act-on-session.js';
import { WhoseMoney } from './handle-stripe-event/whose-money.js';
import { ListQuarantine } from './list-quarantine/list-quarantine.js';
import { QuarantineStore } from './list-quarantine/quarantine.store.js';
import { MovePayments } from './move-payments/move-payments.js';
import { OpenCheckout } from './open-checkout/open-checkout.js';
import { LivePayment } from './open-payment/live-payment.js';
import { OpenPayment } from './open-payment/open-payment.js';
import { PaymentRules } from './payments/payment-rules.js';
import { PaymentStore } from './payments/payment.store.js';
import { RecordIntent } from './payments/record-intent.js';
import { RecordSession } from './payments/record-session.js';
import { RefreshPayment } from './payments/refresh-payment.js';
import { RecordCash } from './record-cash/record-cash.js';
import { AskAgain } from './quarantined/ask-again.js';
import { EndQuarantined } from './quarantined/end-quarantined.js';
import { SettleQuarantined } from './quarantined/settle-quarantined.js';
import { ReceiveStripeWebhook } from './receive-stripe-webhook/receive-stripe-webhook.js';
import { ReconcilePayments } from './reconcile/reconcile-payments.js';
import { ReconcileStore } from './reconcile/reconcile.store.js';
import { StrayIntents } from './reconcile/stray-intents.js';
import { RecordRefund } from './refunds/record-refund.js';
import { RefundStore } from './refunds/refund.store.js';
import { WriteRefund } from './refunds/write-refund.js';
import { RequestRefund } from './request-refund/request-refund.js';
import { RetryRefund } from './retry-refund/retry-refund.js';
import { SendRefund } from './send-refund/send-refund.js';
import { ShowStripeSettings } from './show-stripe-settings/show-stripe-settings.js';
import { StripeEventStore } from './stripe-events/stripe-event.store.js';
import { StripeGateway } from './stripe/stripe.gateway.js';

const frontDoor = [
  AskAgain,
  CheckPayment,
  ClosePayment,
  EndQuarantined,
  ExportPayments,
  ListQuarantine,
  MovePayments,
  OpenCheckout,
  OpenPayment,
  PaymentRules,
  ReceiveStripeWebhook,
  ReconcilePayments,
  RecordCash,
  RequestRefund,
  RetryRefund,
  SettleQuarantined,
  ShowStripeSettings,
];
const jobs = [HandleStripeEvent, ReleaseRefunds, SendRefund];
const stores = [
  DisputeStore,
  HistoryStore,
  PaymentExportStore,
  PaymentStore,
  QuarantineStore,
  ReconcileStore,
  RefundStore,
  StripeEventStore,
];

@Module({
  imports: [IdentityModule],
  providers: [
    ...frontDoor,
    ...jobs,
    ...stores,
    ActOnDispute,
    Actors,
    ActOnIntent,
    LivePayment,
    RecordDispute,
    RecordIntent,
    RecordRefund,
    RecordSession,
    RefreshPayment,
    ActOnRefund,
    ActOnSession,
    StrayIntents,
    StripeGateway,
    WhoseMoney,
    WriteRefund,
  ],
  exports: frontDoor,
})
export class PaymentsModule {}
