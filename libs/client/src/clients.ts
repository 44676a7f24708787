import createClient, { type Client } from 'openapi-fetch';
import type { paths as CustomerPaths } from './generated/customer.js';
import type { paths as MachinePaths } from './generated/machine.js';
import type { paths as OperatorPaths } from './generated/operator.js';
import { MachineTokens, type Credentials } from './machine-tokens.js';

export interface ClientOptions {
  /** Where Boxoffice is, e.g. `https://tickets.example.com`. */
  baseUrl: string;
  /** The token of a sign-in, or what gives it: asked before each call. Absent: signed out. */
  token?: string | (() => string | undefined | Promise<string | undefined>);
  /** In place of the global one. */
  fetch?: (request: Request) => Promise<Response>;
}

export interface CustomerOptions extends ClientOptions {
  /** Id or slug of the organisation in whose storefront the customer stands. Absent: the marketplace. */
  organisation?: string;
}

export interface MachineOptions extends Credentials {
  /** Where Boxoffice is, e.g. `https://tickets.example.com`. */
  baseUrl: string;
  /** In place of the global one, also for tokens. */
  fetch?: (request: Request) => Promise<Response>;
}

export type CustomerClient = Client<CustomerPaths, Json>;
export type OperatorClient = Client<OperatorPaths, Json>;
export type MachineClient = Client<MachineReads, Json>;

// What is answered unless something else is asked for; what that is, `parseAs` tells the compiler.
type Json = 'application/json' | 'application/problem+json';

// Tokens are got without being asked for.
type MachineReads = Omit<MachinePaths, '/token'>;

/** Calls as a customer, or as somebody who is about to sign in. Amounts are in minor units, instants in UTC. */
export function createCustomerClient({ organisation, ...options }: CustomerOptions): CustomerClient {
  return clientOf<CustomerPaths>(options, organisation === undefined ? {} : { orgid: organisation });
}

/** Calls as an operator, an organiser, or staff at the door. Amounts are in minor units, instants in UTC. */
export function createOperatorClient(options: ClientOptions): OperatorClient {
  return clientOf<OperatorPaths>(options, {});
}

/**
 * Calls as an organisation's machine. Its token is got with the first call, and another before that one expires, or
 * when it is refused; calls that need one at the same time wait for the same.
 * Calls throw TokenRefused if there is none for these credentials.
 */
export function createMachineClient({
  baseUrl,
  fetch = globalThis.fetch,
  ...credentials
}: MachineOptions): MachineClient {
  const tokens = new MachineTokens(baseUrl, credentials, fetch);
  return createClient<MachineReads, Json>({ baseUrl, fetch: (request) => tokens.call(request) });
}

function clientOf<Paths extends object>(
  { baseUrl, token, fetch = globalThis.fetch }: ClientOptions,
  headers: Record<string, string>,
): Client<Paths, Json> {
  const client = createClient<Paths, Json>({ baseUrl, fetch: (request) => fetch(request), headers });
  client.use({
    async onRequest({ request }) {
      const bearer = typeof token === 'function' ? await token() : token;
      if (bearer !== undefined) request.headers.set('Authorization', `Bearer ${bearer}`);
    },
  });
  return client;
}
