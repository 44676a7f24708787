import type { FastifyInstance } from 'fastify';
import { chance, choice, membersOf, seedOf, whole, wordList, words, yesOrNo } from './control-body.js';
import type { Parts } from './control-parts.js';
import { noSuch } from './stripe/errors.js';
import { deliveries } from './stripe/ledger.js';
import type { StripeEvent } from './stripe/objects.js';
import { WEBHOOK_MODES } from './stripe/webhook-rules.js';

/** How webhooks travel, and a second chance for those that did not arrive. */
export function registerWebhookControls(app: FastifyInstance, { account, webhooks }: Parts): void {
  const state = () => ({ ...webhooks.rule, deliveries: deliveries(account) });
  const committed = <T>(result: T): T => {
    account.commit();
    return result;
  };
  const find = (id: string, param: string): StripeEvent => {
    const event = account.events.get(id);
    if (!event) throw noSuch('event', id, param);
    return event;
  };

  app.get('/_sandbox/webhooks', state);
  app.post('/_sandbox/webhooks', ({ body }) => {
    const given = membersOf(body, ['mode', 'times', 'rate', 'seed', 'types']);
    const mode = choice(given, 'mode', WEBHOOK_MODES);
    webhooks.setRule({
      mode,
      times: whole(given, 'times', 1, 1000) ?? (mode === 'duplicate' ? 2 : 1),
      rate: chance(given, 'rate') ?? 1,
      seed: seedOf(given) ?? 1,
      types: wordList(given, 'types'),
    });
    return committed(state());
  });

  app.post('/_sandbox/webhooks/release', async ({ body }) => {
    const given = membersOf(body, ['seed', 'oneAtATime']);
    const seed = seedOf(given);
    if (!yesOrNo(given, 'oneAtATime')) return committed({ released: webhooks.release(seed) });
    const answers = await webhooks.oneAtATime(webhooks.held(seed));
    return committed({ released: answers.length, answers });
  });

  app.post('/_sandbox/webhooks/redeliver', async ({ body }) => {
    const given = membersOf(body, ['eventId', 'eventIds', 'times']);
    const times = whole(given, 'times', 1, 1000) ?? 1;
    const [id, ids] = [words(given, 'eventId'), wordList(given, 'eventIds')];
    if (ids === undefined) {
      const events = id === undefined ? account.events.all() : [find(id, 'eventId')];
      return committed({ redelivered: webhooks.redeliver(events, times) });
    }
    const events = ids.map((each) => find(each, 'eventIds'));
    const inOrder = events.flatMap((event) => Array.from({ length: times }, () => event));
    const answers = await webhooks.oneAtATime(webhooks.deliveriesOf(inOrder));
    return committed({ redelivered: answers.length, answers });
  });

  app.get<{ Querystring: { payment_intent?: string; type?: string } }>('/_sandbox/events', ({ query }) => {
    const wanted = [...account.events.all()].filter(
      (event) =>
        (query.type === undefined || event.type === query.type) &&
        (query.payment_intent === undefined || intentOf(event) === query.payment_intent),
    );
    return {
      data: wanted.map((event) => ({
        id: event.id,
        type: event.type,
        created: event.created,
        object: event.data.object.id,
        payment_intent: intentOf(event),
        deliveries: account.deliveries
          .page({ limit: 100, index: { field: 'event', value: event.id } })
          .rows.map(({ endpoint, state: became }) => ({ endpoint, state: became })),
      })),
    };
  });
}

function intentOf({ data: { object } }: StripeEvent): string | null {
  if (object.id.startsWith('pi_')) return object.id;
  return (object as { payment_intent?: string }).payment_intent ?? null;
}
