import 'reflect-metadata';
import { createApp } from '../dist/apps/api/src/create-app.js';
import { loadConfig } from '../dist/libs/platform/src/index.js';
import { publicId } from '../dist/libs/platform/src/index.js';
import { StripeGateway } from '../dist/libs/payments/src/stripe/stripe.gateway.js';

// The real API, but for Stripe, which answers at once and from within: what is measured is ours.
const config = loadConfig(process.env);
const app = await createApp(config, { api: true, worker: false });
const gateway = app.get(StripeGateway, { strict: false });
gateway.createIntent = async ({ id, orderId, amount, currency }) => ({
  id: `pi_${id.replaceAll('-', '')}`,
  status: 'requires_payment_method',
  amount,
  amountReceived: 0,
  currency,
  livemode: false,
  metadata: { payment_id: publicId('pay', id), order_id: publicId('ord', orderId) },
  failureCode: null,
  clientSecret: `pi_${id.replaceAll('-', '')}_secret_bench`,
});
await app.listen(config.PORT, '127.0.0.1');
process.stdin.on('end', () => void app.close().then(() => process.exit(0))).resume();
console.log(JSON.stringify({ port: config.PORT }));
