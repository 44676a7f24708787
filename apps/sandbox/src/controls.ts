import type { FastifyInstance } from 'fastify';
import type { Account } from './stripe/account.js';
import { invalid, noSuch } from './stripe/errors.js';
import type { Intents } from './stripe/intents.js';
import { deliveries, ledger } from './stripe/ledger.js';
import type { Refunds } from './stripe/refunds.js';
import type { WebhookMode, Webhooks } from './stripe/webhooks.js';

const MODES: WebhookMode[] = ['deliver', 'hold', 'drop'];

interface Parts {
  account: Account;
  intents: Intents;
  refunds: Refunds;
  webhooks: Webhooks;
}

/** `/_sandbox/*`: what Stripe's test mode leaves to a dashboard, a bank or a person. Bodies are JSON. */
export function registerControls(app: FastifyInstance, { account, intents, refunds, webhooks }: Parts): void {
  const webhookState = () => ({ mode: webhooks.mode, deliveries: deliveries(account) });
  const committed = <T>(result: T): T => {
    account.commit();
    return result;
  };

  app.get('/_sandbox/ledger', () => ledger(account));
  app.get('/_sandbox/webhooks', webhookState);

  app.post('/_sandbox/webhooks', ({ body }) => {
    const mode = MODES.find((known) => known === member(body, 'mode'));
    if (!mode) throw invalid(`mode must be one of ${MODES.join(', ')}`, { param: 'mode' });
    webhooks.setMode(mode);
    return committed(webhookState());
  });

  app.post('/_sandbox/webhooks/release', () => committed({ released: webhooks.release() }));

  app.post('/_sandbox/webhooks/redeliver', ({ body }) => {
    const id = member(body, 'eventId');
    const times = member(body, 'times') ?? 1;
    if (typeof times !== 'number' || !Number.isInteger(times) || times < 1 || times > 1000)
      throw invalid('times must be a whole number from 1 to 1000', { param: 'times' });
    if (id === undefined) return committed({ redelivered: webhooks.redeliver(account.events.all(), times) });
    if (typeof id !== 'string') throw invalid('eventId must be text', { param: 'eventId' });
    const event = account.events.get(id);
    if (!event) throw noSuch('event', id, 'eventId');
    return committed({ redelivered: webhooks.redeliver([event], times) });
  });

  app.post<{ Params: { id: string } }>('/_sandbox/payment_intents/:id/authenticate', ({ params, body }) =>
    committed(intents.authenticate(intents.find(params.id), succeed(body))),
  );
  app.post<{ Params: { id: string } }>('/_sandbox/payment_intents/:id/settle', ({ params, body }) =>
    committed(intents.settle(intents.find(params.id), succeed(body))),
  );
  app.post<{ Params: { id: string } }>('/_sandbox/refunds/:id/settle', ({ params, body }) =>
    committed(refunds.settle(refunds.find(params.id), succeed(body))),
  );
}

function succeed(body: unknown): boolean {
  const given = member(body, 'succeed');
  if (typeof given !== 'boolean') throw invalid('succeed must be true or false', { param: 'succeed' });
  return given;
}

function member(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}
