import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from './account.js';
import { invalid, StripeError } from './errors.js';
import type { Endpoint } from './endpoint.js';
import { API_VERSION } from './events.js';
import { checkExpansions, expand } from './expand.js';
import type { Fault, Faults } from './faults.js';
import type { Idempotency } from './idempotency.js';
import { browserView } from './browser-endpoints.js';
import { callerOf, type Keys } from './keys.js';
import { listOf, readParameters, text } from './parameters.js';

const KEY_HEADER = 'idempotency-key';

interface Answer {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/** Serves Stripe's endpoints: keys, parameters, idempotency, expansion and the shape of errors. */
export class StripeServer {
  /** Requests that are complete: their callers may hang up, the work is done all the same. */
  private readonly atWork = new Set<string>();

  constructor(
    private readonly account: Account,
    private readonly idempotency: Idempotency,
    private readonly keys: Keys,
    private readonly faults: Faults,
  ) {}

  register(app: FastifyInstance, endpoints: Endpoint[]): void {
    app.addHook('onRequest', async (request, reply) => {
      // Stripe.js calls from the shop's own origin.
      reply.headers({
        'request-id': request.id,
        'stripe-version': request.headers['stripe-version'] ?? API_VERSION,
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'Request-Id',
      });
      const key = keyOf(request);
      if (key === undefined) return;
      reply.header(KEY_HEADER, key);
      this.idempotency.begin(key, request.id);
      // A caller who hangs up before the body is complete.
      reply.raw.on('close', () => {
        if (!this.atWork.has(request.id)) this.idempotency.end(key, request.id);
      });
    });
    app.options('/v1/*', (_request, reply) =>
      reply
        .headers({
          'access-control-allow-methods': 'GET, POST, DELETE',
          'access-control-allow-headers': 'authorization, content-type, idempotency-key, stripe-version',
        })
        .code(204)
        .send(),
    );
    for (const [route, [method, url, served]] of byRoute(endpoints)) {
      app.route({ method, url, handler: (request, reply) => this.serve(route, served, request, reply) });
    }
  }

  private async serve(
    route: string,
    served: Endpoint[],
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FastifyReply> {
    const fault = this.faults.take(request.method, pathOf(request));
    this.atWork.add(request.id);
    try {
      if (fault?.moment === 'before') return this.faults.spoil(fault, reply);
      if (fault?.kind === 'delay' && !(await this.faults.delay(fault))) return this.faults.hangUp(reply);
      const answer = this.workOrRefuse(route, served, request, fault);
      if (fault?.moment === 'after') return this.faults.spoil(fault, reply);
      return reply
        .code(answer.status)
        .headers(answer.headers ?? {})
        .type('application/json')
        .send(answer.body);
    } finally {
      this.atWork.delete(request.id);
      const key = keyOf(request);
      if (key !== undefined) this.idempotency.end(key, request.id);
    }
  }

  /** A fault after the work hides a refusal too. */
  private workOrRefuse(route: string, served: Endpoint[], request: FastifyRequest, fault?: Fault): Answer {
    try {
      return this.work(route, served, request, fault);
    } catch (error) {
      if (fault?.moment === 'after' && error instanceof StripeError)
        return { status: error.status, body: '' };
      throw error;
    }
  }

  private work(route: string, served: Endpoint[], request: FastifyRequest, fault?: Fault): Answer {
    if (request.headers['content-type']?.startsWith('application/json'))
      throw invalid(
        'Invalid request (check that your POST content type is application/x-www-form-urlencoded).',
      );
    const { key: keyParameter, expand: expansions, ...parameters } = parametersOf(request);
    const caller = callerOf(request, keyParameter, this.keys);
    const endpoint = served.find((candidate) => candidate.caller === caller);
    if (!endpoint) throw wrongCaller(route);

    const target = pathOf(request);
    const key = keyOf(request);
    const asked = { ...parameters, expand: expansions };
    const saved = key === undefined ? undefined : this.idempotency.find(key, target, asked);
    if (saved) {
      const { status, body } = saved;
      const headers = { 'idempotent-replayed': 'true', 'original-request': saved.request };
      return { status, body, headers: { ...headers, ...advice(status) } };
    }

    // Stripe keeps no answer for parameters that it refused before doing anything.
    const given = readParameters(parameters, endpoint.shape);
    const paths = expansions === undefined ? [] : listOf(text)(expansions, 'expand');
    checkExpansions(paths);
    const { id = '' } = request.params as { id?: string };
    const cause = { id: request.id, idempotency_key: key ?? null };
    let status = 200;
    let answer: object;
    try {
      if (fault?.moment === 'instead') throw this.faults.errorOf(fault);
      answer = expand(this.account, endpoint.run({ id, given, cause }), paths);
    } catch (error) {
      if (!(error instanceof StripeError)) throw error;
      ({ status } = error);
      const { payment_intent: intent } = error.error;
      answer = {
        error:
          caller === 'publishable' && intent
            ? { ...error.error, payment_intent: browserView(intent) }
            : error.error,
      };
    }
    const body = JSON.stringify(answer);
    if (key !== undefined) this.idempotency.save(key, target, asked, { status, body, request: request.id });
    this.account.commit();
    return { status, body, headers: advice(status) };
  }
}

function byRoute(endpoints: Endpoint[]): Map<string, [Endpoint['method'], string, Endpoint[]]> {
  const routes = new Map<string, [Endpoint['method'], string, Endpoint[]]>();
  for (const endpoint of endpoints) {
    const route = `${endpoint.method} ${endpoint.path}`;
    const [, , served] = routes.get(route) ?? [endpoint.method, endpoint.path, []];
    routes.set(route, [endpoint.method, endpoint.path, [...served, endpoint]]);
  }
  return routes;
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers[KEY_HEADER];
  return request.method === 'POST' && typeof key === 'string' && key !== '' ? key : undefined;
}

/** An error that the key keeps would only be replayed. */
function advice(status: number): Record<string, string> {
  return status >= 500 ? { 'stripe-should-retry': 'false' } : {};
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '';
}

function parametersOf(request: FastifyRequest): Record<string, unknown> {
  return { ...(request.query as object), ...((request.body as object | null) ?? {}) };
}

function wrongCaller(route: string): StripeError {
  return invalid(
    `This API call (${route}) cannot be made with a publishable API key. Please use a secret API key.`,
    { code: 'secret_key_required' },
    403,
  );
}
