import { browserEndpoint, type Endpoint } from './endpoint.js';
import { invalid } from './errors.js';
import { withReceipt } from './intent-endpoints.js';
import type { Intents } from './intents.js';
import type { PaymentIntent } from './objects.js';
import { email, flag, ignored, required, text, unsettable } from './parameters.js';

/** Stripe.js adds measurements of its own, which mean nothing here. */
const fromStripeJs = {
  client_attribution_metadata: ignored,
  guid: ignored,
  muid: ignored,
  payment_user_agent: ignored,
  sid: ignored,
  _stripe_version: ignored,
};

/** What a browser may do with a publishable key and an intent's client secret, as Stripe.js does it. */
export function browserEndpoints(intents: Intents): Endpoint[] {
  const url = '/v1/payment_intents';
  return [
    browserEndpoint(
      'GET',
      `${url}/:id`,
      { client_secret: required(text), ...fromStripeJs },
      ({ id, given }) => browserView(withSecret(intents.find(id), given.client_secret)),
    ),
    browserEndpoint(
      'POST',
      `${url}/:id/confirm`,
      {
        client_secret: required(text),
        expected_payment_method_type: text,
        payment_method: text,
        receipt_email: unsettable(email),
        return_url: text,
        use_stripe_sdk: flag,
        ...fromStripeJs,
      },
      ({ id, given, cause }) => {
        const intent = withReceipt(withSecret(intents.findFree(id, 'confirm'), given.client_secret), given);
        return browserView(intents.confirm(intent, { ...given, fromBrowser: true }, cause));
      },
    ),
  ];
}

/** What Stripe shows to whoever holds the client secret: nothing about the customer, the charge or the metadata. */
export function browserView(intent: Partial<PaymentIntent>): Partial<PaymentIntent> {
  const { metadata: _metadata, customer: _customer, latest_charge: _charge, ...shown } = intent;
  delete shown.amount_capturable;
  delete shown.amount_received;
  delete shown.statement_descriptor;
  delete shown.statement_descriptor_suffix;
  delete shown.transfer_group;
  return shown;
}

function withSecret(intent: PaymentIntent, secret: string): PaymentIntent {
  if (secret !== intent.client_secret)
    throw invalid(
      'The client_secret provided does not match the client_secret associated with the PaymentIntent.',
      {
        param: 'client_secret',
      },
    );
  return intent;
}
