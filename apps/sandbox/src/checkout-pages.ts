import type { FastifyInstance, FastifyReply } from 'fastify';
import { escape, page } from './html.js';
import type { Account } from './stripe/account.js';
import { typedCard } from './stripe/card-numbers.js';
import { StripeError } from './stripe/errors.js';
import type { Intents } from './stripe/intents.js';
import { money } from './stripe/money.js';
import type { CheckoutSession, PaymentIntent } from './stripe/objects.js';
import type { Sessions } from './stripe/sessions.js';

const PLACEHOLDER = '{CHECKOUT_SESSION_ID}';

/** The pages that Stripe hosts, for a person to click through: paying for a session, and a bank's 3-D Secure check. */
export function registerCheckoutPages(
  app: FastifyInstance,
  { account, intents, sessions }: { account: Account; intents: Intents; sessions: Sessions },
): void {
  const after = ({ success_url: url, id }: CheckoutSession) => url.replaceAll(PLACEHOLDER, id);

  app.get<{ Params: { session: string } }>('/c/pay/:session', ({ params }, reply) => {
    const session = found(() => sessions.find(params.session));
    account.commit();
    return session ? showSession(reply, session) : nothingThere(reply);
  });

  app.post<{ Params: { session: string }; Body: Record<string, unknown> | null }>(
    '/c/pay/:session',
    ({ params, body }, reply) => {
      const session = found(() => sessions.find(params.session));
      account.commit();
      if (!session) return nothingThere(reply);
      if (session.status !== 'open') return showSession(reply, session);
      const card = typedCard(body ?? {});
      if ('refused' in card) return showSession(reply.code(402), session, card.refused);
      const email = body?.['email'];
      const attempt = sessions.pay(
        session,
        card.method,
        typeof email === 'string' && email !== '' ? email : null,
      );
      account.commit();
      if (attempt.outcome === 'declined') return showSession(reply.code(402), session, attempt.message);
      if (attempt.outcome === 'paid') return reply.redirect(after(session), 303);
      return reply.redirect(`/c/pay/3ds/${attempt.intent}`, 303);
    },
  );

  app.get<{ Params: { intent: string } }>('/c/pay/3ds/:intent', ({ params }, reply) => {
    const intent = found(() => intents.find(params.intent));
    return intent ? showCheck(reply, intent, sessions.ofIntent(intent.id)) : nothingThere(reply);
  });

  app.post<{ Params: { intent: string }; Body: Record<string, unknown> | null }>(
    '/c/pay/3ds/:intent',
    ({ params, body }, reply) => {
      const intent = found(() => intents.find(params.intent));
      if (!intent) return nothingThere(reply);
      const session = sessions.ofIntent(intent.id);
      if (intent.status !== 'requires_action') return showCheck(reply, intent, session);
      const back = returnOf(intent);
      const { status, last_payment_error: error } = intents.authenticate(
        intent,
        body?.['outcome'] === 'complete',
      );
      account.commit();
      if (session && status === 'succeeded') return reply.redirect(after(session), 303);
      if (session) return showSession(reply.code(402), session, error?.message ?? 'It was not paid.');
      return back === null
        ? page(reply, 'Done', `<h1>Done</h1><p>The payment is ${status}. You may close this page.</p>`)
        : reply.redirect(back, 303);
    },
  );

  function showSession(reply: FastifyReply, session: CheckoutSession, problem?: string): FastifyReply {
    const { cancel_url: cancel, status, currency, amount_total: total } = session;
    const leave =
      cancel === null ? '' : `<p><a id="cancel" href="${escape(cancel)}">Back to the shop</a></p>`;
    if (status === 'expired')
      return page(reply, 'Expired', `<h1>This page has expired</h1><p>Nothing was paid.</p>${leave}`);
    if (status === 'complete')
      return page(
        reply,
        'Paid',
        `<h1>This has been paid</h1><p><a id="success" href="${escape(after(session))}">Back to the shop</a></p>`,
      );
    const items = (account.sessionDetails.get(session.id)?.items ?? [])
      .map(
        ({ description, quantity, amount_total: amount }) =>
          `<tr><td>${escape(description)}</td><td>${quantity}</td><td>${money(amount, currency)}</td></tr>`,
      )
      .join('');
    return page(
      reply,
      `Pay ${money(total, currency)}`,
      `<h1>Pay ${money(total, currency)}</h1>
<table><tbody>${items}</tbody></table>
${problem === undefined ? '' : `<p role="alert">${escape(problem)}</p>`}
<form class="pay" method="post" action="/c/pay/${session.id}">
<label>E-mail <input name="email" type="email" autocomplete="email" value="${escape(session.customer_email ?? '')}"></label>
<label>Card number <input name="number" inputmode="numeric" autocomplete="cc-number" placeholder="4242 4242 4242 4242" required></label>
<label>Expiry <input name="expiry" autocomplete="cc-exp" placeholder="12 / 34" required></label>
<label>Security code <input name="cvc" inputmode="numeric" autocomplete="cc-csc" placeholder="123" required></label>
<button id="pay">Pay</button>
</form>${leave}
<p>Only test cards: 4242 4242 4242 4242 pays, 4000 0000 0000 0002 is declined, 4000 0000 0000 3220 asks the bank.</p>`,
      [session.success_url],
    );
  }

  function showCheck(reply: FastifyReply, intent: PaymentIntent, session?: CheckoutSession): FastifyReply {
    const { currency, amount, status } = intent;
    if (status !== 'requires_action')
      return page(
        reply,
        '3-D Secure',
        `<h1>3-D Secure</h1><p>Nothing to check: the payment is ${status}.</p>`,
      );
    return page(
      reply,
      '3-D Secure',
      `<h1>3-D Secure</h1><p>Your bank asks whether you pay ${money(amount, currency)}.</p>
<form method="post" action="/c/pay/3ds/${intent.id}">
<button id="complete" name="outcome" value="complete">Complete</button> <button id="fail" name="outcome" value="fail">Fail</button>
</form>`,
      [session?.success_url ?? returnOf(intent)],
    );
  }
}

/** Where the shop wants its customer back after the check; an app has no page. */
function returnOf({ next_action: action }: PaymentIntent): string | null {
  const url = action?.type === 'redirect_to_url' ? action.redirect_to_url.return_url : '';
  return /^https?:/.test(url) && URL.canParse(url) ? url : null;
}

/** Undefined for an id that Stripe would not know. */
function found<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof StripeError && error.status === 404) return undefined;
    throw error;
  }
}

const nothingThere = (reply: FastifyReply): FastifyReply =>
  page(reply.code(404), 'Nothing here', '<h1>Nothing here</h1><p>No such payment.</p>');
