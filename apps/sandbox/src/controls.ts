import type { FastifyInstance } from 'fastify';
import { registerBankControls } from './control-bank.js';
import { membersOf, TURNS, turnsOf, whole, words, choice } from './control-body.js';
import type { Parts } from './control-parts.js';
import { registerWebhookControls } from './control-webhooks.js';
import { invalid } from './stripe/errors.js';
import { FAULT_KINDS } from './stripe/faults.js';
import { ledger } from './stripe/ledger.js';

const FAULT = ['match', 'kind', 'status', 'code', 'message', 'ms', ...TURNS];

/**
 * `/_sandbox/*`: what Stripe's test mode leaves to a dashboard, a bank, a person or a bad day. Bodies are JSON.
 * TURNS is `times?` (1; without end where `rate` is given), `rate?` 0–1 drawn from `seed?`, `skip?` first ones.
 *
 *   GET ledger ?payment_intent=                          the books; see stripe/ledger.ts
 *   GET, POST clock                                      { advanceSeconds | now }, forward only; ends refunds and sessions due
 *   GET, POST faults; DELETE faults, faults/:id          { match?: { method?, path? }, kind, status?, code?, message?, ms?, TURNS }
 *   GET, POST webhooks                                   { mode, times?, rate?, seed?, types? }
 *   POST webhooks/release                                { seed?, oneAtATime? }
 *   POST webhooks/redeliver                              { eventId?, times? } | { eventIds, times? }: in that order, one at a time
 *   GET events ?payment_intent= &type=                   oldest first, with their deliveries
 *   POST payment_intents/:id/authenticate, …/settle      { succeed }
 *   GET, POST refunds; DELETE refunds                    { next: failed|succeeded|refused, first?, afterSeconds?, reason?, code?, message?, TURNS }
 *   POST refunds/settle, refunds/:id/settle              { succeed? } | { succeed, reason? }
 *   GET, POST disputes                                   { charge | payment_intent, reason?, amount?, inquiry? }
 *   GET, POST unsplash; DELETE unsplash                  { remaining?, nothingFor? }; see unsplash/server.ts
 *   POST disputes/:id/review, disputes/:id/close         {} | { status: won|lost }
 */
export function registerControls(app: FastifyInstance, parts: Parts): void {
  const { account, faults, refunds, sessions } = parts;

  app.get<{ Querystring: { payment_intent?: string } }>('/_sandbox/ledger', ({ query }) =>
    ledger(account, query.payment_intent),
  );

  const time = () => ({ now: account.clock.now(), aheadBy: account.clock.aheadBy });
  app.get('/_sandbox/clock', time);
  app.post('/_sandbox/clock', ({ body }) => {
    const given = membersOf(body, ['advanceSeconds', 'now']);
    const now = whole(given, 'now', 0, 4_102_444_800);
    const seconds =
      now === undefined ? whole(given, 'advanceSeconds', 0, 4_102_444_800) : now - account.clock.now();
    if (seconds === undefined) throw invalid('Say advanceSeconds or now', { param: 'advanceSeconds' });
    if (seconds < 0) throw invalid('The clock does not go back', { param: 'now' });
    account.clock.advance(seconds);
    const settled = refunds.tick();
    sessions.tick();
    account.commit();
    return { ...time(), refundsSettled: settled };
  });

  app.get('/_sandbox/faults', () => ({ data: faults.list() }));
  app.post('/_sandbox/faults', ({ body }) => {
    const given = membersOf(body, FAULT);
    const match = membersOf(given['match'], ['method', 'path']);
    const kind = choice(given, 'kind', FAULT_KINDS);
    const isError = kind.startsWith('error');
    const [code, message] = [words(given, 'code'), words(given, 'message')];
    return faults.add({
      method: words(match, 'method')?.toUpperCase(),
      path: words(match, 'path'),
      kind,
      status: whole(given, 'status', isError ? 400 : 200, 599) ?? (isError ? 500 : 502),
      error: { ...(code !== undefined && { code }), ...(message !== undefined && { message }) },
      ms: whole(given, 'ms', 0, 600_000),
      turns: turnsOf(given),
    });
  });
  app.delete('/_sandbox/faults', () => {
    faults.clear();
    return { data: faults.list() };
  });
  app.delete<{ Params: { id: string } }>('/_sandbox/faults/:id', ({ params }) => {
    faults.clear(params.id);
    return { data: faults.list() };
  });

  registerWebhookControls(app, parts);
  registerBankControls(app, parts);
}
