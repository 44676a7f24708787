import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Stripe from 'stripe';
import { startSandbox, type Sandbox } from '../../apps/sandbox/src/index.js';

export function temporaryDirectory(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'boxoffice-sandbox-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The official SDK, pointed at a sandbox. */
export function clientOf(sandbox: Sandbox, key = sandbox.stripe.secretKey): Stripe {
  const { hostname, port } = new URL(sandbox.stripe.apiBase);
  return new Stripe(key, { host: hostname, port, protocol: 'http', maxNetworkRetries: 0 });
}

/** Cards without a page to return to, as a server confirms them. */
export const BY_SERVER = { automatic_payment_methods: { enabled: true, allow_redirects: 'never' as const } };

export interface TestSandbox {
  sandbox: Sandbox;
  stripe: Stripe;
  dataDir: string;
  close(): Promise<void>;
}

export async function startTestSandbox(): Promise<TestSandbox> {
  const directory = temporaryDirectory();
  const sandbox = await startSandbox({ dataDir: directory.path });
  return {
    sandbox,
    stripe: clientOf(sandbox),
    dataDir: directory.path,
    close: async () => {
      await sandbox.close();
      directory.remove();
    },
  };
}

/** Stripe itself when STRIPE_TEST_KEY is set, else a sandbox: for behaviour that both must have. */
export async function stripeUnderTest(): Promise<{ stripe: Stripe; close(): Promise<void> }> {
  const key = process.env.STRIPE_TEST_KEY;
  if (!key) return startTestSandbox();
  if (!/^[sr]k_test_/.test(key)) throw new Error('STRIPE_TEST_KEY must be a test key');
  return { stripe: new Stripe(key), close: async () => undefined };
}

/** The error that a promise rejects with; fails when it does not. */
export async function refusal(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof Stripe.errors.StripeError) return outcome;
  throw new Error('expected Stripe to refuse', { cause: outcome });
}

export interface Received {
  event: Stripe.Event;
  raw: string;
  signature: string;
}

/** An app that takes webhooks; answers come from `respond`, 200 unless told otherwise. */
export class Receiver {
  readonly received: Received[] = [];
  respond: (event: Stripe.Event, attempt: number) => number = () => 200;
  private server: Server | undefined;

  constructor(private readonly secret: string) {}

  async listen(port = 0): Promise<string> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const signature = String(request.headers['stripe-signature']);
        let status = 400;
        try {
          const event = Stripe.webhooks.constructEvent(raw, signature, this.secret);
          this.received.push({ event, raw, signature });
          status = this.respond(event, this.received.filter((other) => other.event.id === event.id).length);
        } finally {
          response.writeHead(status).end();
        }
      });
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
  }

  types(): string[] {
    return this.received.map(({ event }) => event.type);
  }

  ids(): string[] {
    return this.received.map(({ event }) => event.id);
  }

  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A body whose type is what the test expects of it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- unknown would need a cast at every expectation
export type Json = any;

/** A call to the sandbox that the SDK does not make: POST where there is a body. */
export async function call(
  sandbox: Sandbox,
  path: string,
  body?: unknown,
  method = body === undefined ? 'GET' : 'POST',
): Promise<{ status: number; json: Json }> {
  const response = await fetch(`${sandbox.url}${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  return { status: response.status, json: await response.json() };
}

/** A call under `/_sandbox` that must succeed. */
export async function control(
  sandbox: Sandbox,
  path: string,
  body?: unknown,
  method?: string,
): Promise<Json> {
  const { status, json } = await call(sandbox, `/_sandbox/${path}`, body, method);
  if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(json)}`);
  return json;
}

/** A card payment of 10.00 GBP unless told otherwise. */
export function payByCard(
  stripe: Stripe,
  more: Partial<Stripe.PaymentIntentCreateParams> = {},
  options: Stripe.RequestOptions = {},
): Promise<Stripe.Response<Stripe.PaymentIntent>> {
  const card = { amount: 1000, currency: 'gbp', payment_method: 'pm_card_visa', confirm: true };
  return stripe.paymentIntents.create({ ...card, ...BY_SERVER, ...more }, options);
}
