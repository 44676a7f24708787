import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { registerCheckoutPages } from './checkout-pages.js';
import { registerControls } from './controls.js';
import { createServer } from './http.js';
import { loadKeys } from './keys-file.js';
import { Mailbox } from './mail/mailbox.js';
import { registerMail } from './mail/pages.js';
import { listenForMail, type Smtp } from './mail/smtp.js';
import { Store } from './store.js';
import { openAccount } from './stripe/account.js';
import { browserEndpoints } from './stripe/browser-endpoints.js';
import { Disputes } from './stripe/disputes.js';
import { Events } from './stripe/events.js';
import { Faults } from './stripe/faults.js';
import { Idempotency } from './stripe/idempotency.js';
import { intentEndpoints } from './stripe/intent-endpoints.js';
import { Intents } from './stripe/intents.js';
import {
  chargeEndpoints,
  customerEndpoints,
  eventEndpoints,
  webhookEndpoint,
  webhookEndpointEndpoints,
} from './stripe/plain-endpoints.js';
import { RefundPlans } from './stripe/refund-plans.js';
import { Refunds } from './stripe/refunds.js';
import { sessionEndpoints } from './stripe/session-endpoints.js';
import { StripeServer } from './stripe/server.js';
import { Sessions } from './stripe/sessions.js';
import { Webhooks } from './stripe/webhooks.js';
import { UnsplashServer } from './unsplash/server.js';

export interface SandboxOptions {
  /** State is kept in `sandbox/`, mails in `mail/`. */
  dataDir: string;
  /** 0 or nothing: a free one. */
  port?: number;
  smtpPort?: number;
  /** Loopback only; 127.0.0.1 by default. */
  host?: string;
}

export interface Sandbox {
  url: string;
  /** The same after a restart on the same `dataDir`. */
  stripe: { apiBase: string; secretKey: string; publishableKey: string; webhookSecret: string };
  /** The same after a restart on the same `dataDir`. */
  unsplash: { apiBase: string; accessKey: string };
  smtpUrl: string;
  /** For a person's browser. */
  mailUrl: string;
  /** Sets or replaces the app's webhook endpoint, signed with `stripe.webhookSecret`; unfinished deliveries move to it. */
  webhooksTo(url: string): void;
  /** Resolves when no webhook is due, in flight or waiting for its retry; held and dropped ones do not count. */
  whenIdle(): Promise<void>;
  close(): Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
const APP_ENDPOINT = 'we_boxoffice';

/** Starts the stand-ins for Stripe, Unsplash and a mail server. Throws in production, and off loopback. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const host = options.host ?? '127.0.0.1';
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('The sandbox does not start with NODE_ENV=production: it would pretend to take money.');
  if (!LOOPBACK.includes(host)) throw new Error(`The sandbox listens on loopback only, not on ${host}.`);

  const directory = join(options.dataDir, 'sandbox');
  const { unsplashKey, ...keys } = loadKeys(directory);
  const store = new Store(directory);
  const account = openAccount(store);
  await store.load();

  let url = '';
  const webhooks = new Webhooks(account);
  const events = new Events(account, webhooks);
  const disputes = new Disputes(account, events);
  const intents = new Intents(account, events, disputes, () => url);
  const sessions = new Sessions(account, intents, events);
  const plans = new RefundPlans(account);
  const refunds = new Refunds(account, intents, events, disputes, plans);
  const faults = new Faults();
  const idempotency = new Idempotency(account.answers, account.clock);
  idempotency.forgetOld();

  const mailbox = new Mailbox(join(options.dataDir, 'mail'));
  await mailbox.open();

  const app = createServer();
  new StripeServer(account, idempotency, keys, faults).register(app, [
    ...customerEndpoints(account),
    ...intentEndpoints(account, intents, events),
    ...browserEndpoints(intents),
    ...sessionEndpoints(account, sessions, () => url),
    ...chargeEndpoints(account),
    ...refunds.endpoints(),
    ...disputes.endpoints(),
    ...eventEndpoints(account, events),
    ...webhookEndpointEndpoints(account),
  ]);
  app.addHook('preClose', async () => faults.close());
  registerControls(app, { account, disputes, faults, intents, plans, refunds, sessions, webhooks });
  registerCheckoutPages(app, { account, intents, sessions });
  registerMail(app, mailbox);
  new UnsplashServer(unsplashKey, faults, () => url).register(app);

  let smtp: Smtp;
  try {
    await app.listen({ host, port: options.port ?? 0 });
    smtp = await listenForMail(mailbox, host, options.smtpPort ?? 0);
  } catch (error) {
    await app.close();
    store.close();
    throw error;
  }
  const shownHost = host === '::1' ? '[::1]' : host;
  url = `http://${shownHost}:${(app.server.address() as AddressInfo).port}`;
  webhooks.resume();

  return {
    url,
    stripe: { apiBase: url, ...keys },
    unsplash: { apiBase: url, accessKey: unsplashKey },
    smtpUrl: `smtp://${shownHost}:${smtp.port}`,
    mailUrl: `${url}/mail`,
    webhooksTo: (target) => {
      account.endpoints.put(webhookEndpoint(APP_ENDPOINT, target, keys.webhookSecret, account.clock.now()));
      account.commit();
      webhooks.retryNow();
    },
    whenIdle: () => webhooks.whenIdle(),
    close: async () => {
      await Promise.all([app.close(), smtp.close()]);
      await webhooks.close();
      store.close();
    },
  };
}
