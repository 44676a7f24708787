import type { FastifyInstance } from 'fastify';
import { choice, membersOf, TURNS, turnsOf, whole, words, yesOrNo } from './control-body.js';
import type { Parts } from './control-parts.js';
import { invalid, noSuch } from './stripe/errors.js';
import type { Charge } from './stripe/objects.js';
import type { RefundPlan } from './stripe/refund-plans.js';

const PLAN = ['next', 'first', 'afterSeconds', 'reason', 'code', 'message', ...TURNS];

/** What a cardholder and the banks decide. */
export function registerBankControls(app: FastifyInstance, parts: Parts): void {
  const { account, disputes, intents, plans, refunds } = parts;
  const committed = <T>(result: T): T => {
    account.commit();
    return result;
  };
  interface OfOne {
    Params: { id: string };
  }

  app.post<OfOne>('/_sandbox/payment_intents/:id/authenticate', ({ params, body }) =>
    committed(intents.authenticate(intents.find(params.id), succeed(membersOf(body, ['succeed'])))),
  );
  app.post<OfOne>('/_sandbox/payment_intents/:id/settle', ({ params, body }) =>
    committed(intents.settle(intents.find(params.id), succeed(membersOf(body, ['succeed'])))),
  );

  app.get('/_sandbox/refunds', () => ({ data: plans.shown(), endings: [...account.endings.all()] }));
  app.post('/_sandbox/refunds', ({ body }) => {
    plans.add(planOf(body));
    return { data: plans.shown() };
  });
  app.delete('/_sandbox/refunds', () => {
    plans.clear();
    return { data: plans.shown() };
  });
  app.post('/_sandbox/refunds/settle', ({ body }) => {
    const given = membersOf(body, ['succeed']);
    return committed({ settled: refunds.settleAll(yesOrNo(given, 'succeed') ?? true) });
  });
  app.post<OfOne>('/_sandbox/refunds/:id/settle', ({ params, body }) => {
    const given = membersOf(body, ['succeed', 'reason']);
    return committed(refunds.settle(refunds.find(params.id), succeed(given), words(given, 'reason')));
  });

  app.get('/_sandbox/disputes', () => ({ data: [...account.disputes.all()] }));
  app.post('/_sandbox/disputes', ({ body }) => {
    const given = membersOf(body, ['charge', 'payment_intent', 'reason', 'amount', 'inquiry']);
    const opening = {
      reason: words(given, 'reason'),
      amount: whole(given, 'amount', 1, 99_999_999),
      inquiry: yesOrNo(given, 'inquiry'),
    };
    const charge = chargeOf(parts, words(given, 'charge'), words(given, 'payment_intent'));
    return committed(disputes.open(charge, opening));
  });
  app.post<OfOne>('/_sandbox/disputes/:id/review', ({ params }) =>
    committed(disputes.review(disputes.find(params.id))),
  );
  app.post<OfOne>('/_sandbox/disputes/:id/close', ({ params, body }) =>
    committed(
      disputes.close(
        disputes.find(params.id),
        choice(membersOf(body, ['status']), 'status', ['won', 'lost']),
      ),
    ),
  );
}

function planOf(body: unknown): RefundPlan {
  const given = membersOf(body, PLAN);
  const next = choice(given, 'next', ['failed', 'succeeded', 'refused']);
  const turns = turnsOf(given);
  if (next === 'refused')
    return {
      next,
      code: words(given, 'code') ?? 'insufficient_funds',
      message:
        words(given, 'message') ??
        'Insufficient funds in your Stripe balance to refund this amount. New Stripe charges will fund your balance.',
      turns,
    };
  const first = given['first'] === undefined ? 'pending' : choice(given, 'first', ['pending', 'succeeded']);
  if (next === first) throw invalid('What has succeeded can only fail', { param: 'first' });
  const afterSeconds = whole(given, 'afterSeconds', 0, 4_102_444_800) ?? 0;
  return { next, first, afterSeconds, reason: words(given, 'reason'), turns };
}

function chargeOf({ account, intents }: Parts, charge?: string, intent?: string): Charge {
  if (charge === undefined && intent === undefined)
    throw invalid('Say charge or payment_intent', { param: 'charge' });
  const id = charge ?? intents.find(intent ?? '', 'payment_intent').latest_charge;
  const found = account.charges.get(id ?? '');
  if (!found) throw noSuch('charge', id ?? '', 'charge');
  return found;
}

function succeed(given: Record<string, unknown>): boolean {
  const decided = yesOrNo(given, 'succeed');
  if (decided === undefined) throw invalid('succeed must be true or false', { param: 'succeed' });
  return decided;
}
