import type { Account } from './account.js';
import { endpoint, type Endpoint } from './endpoint.js';
import { invalid, noSuch } from './errors.js';
import { NOBODY, type Events } from './events.js';
import { newId } from './ids.js';
import type { Disputes } from './disputes.js';
import type { Intents } from './intents.js';
import { list, listShape } from './lists.js';
import { money } from './money.js';
import type { Cause, Charge, Refund } from './objects.js';
import { mergeMetadata, metadata, oneOf, positive, text, type Given } from './parameters.js';
import type { RefundPlans } from './refund-plans.js';
import { behaviourOf } from './test-methods.js';

const createShape = {
  amount: positive,
  charge: text,
  metadata,
  payment_intent: text,
  reason: oneOf('duplicate', 'fraudulent', 'requested_by_customer'),
};

export class Refunds {
  constructor(
    private readonly account: Account,
    private readonly intents: Intents,
    private readonly events: Events,
    private readonly disputes: Disputes,
    private readonly plans: RefundPlans,
  ) {}

  endpoints(): Endpoint[] {
    const url = '/v1/refunds';
    return [
      endpoint('POST', url, createShape, ({ given, cause }) => this.create(given, cause)),
      endpoint('GET', url, { ...listShape, charge: text, payment_intent: text }, ({ given }) => {
        const { charge, payment_intent: intent } = given;
        return list(url, this.account.refunds, given, {
          index: charge === undefined ? ['payment_intent', intent] : ['charge', charge],
          where: (refund) => intent === undefined || refund.payment_intent === intent,
        });
      }),
      endpoint('GET', `${url}/:id`, {}, ({ id }) => this.find(id)),
    ];
  }

  find(id: string): Refund {
    const refund = this.account.refunds.get(id);
    if (!refund) throw noSuch('refund', id, 'id');
    return refund;
  }

  /** The bank took the money, or gave it back: a refund can fail after it succeeded. */
  settle(refund: Refund, succeed: boolean, reason = 'unknown'): Refund {
    const charge = this.account.charges.get(refund.charge);
    if (!charge || refund.status === 'failed' || (succeed && refund.status !== 'pending'))
      throw invalid(`Nothing to settle: the refund is ${refund.status}.`);
    if (this.account.endings.get(refund.id)) this.account.endings.delete(refund.id);
    if (succeed) {
      const settled = this.account.refunds.put({ ...refund, status: 'succeeded' });
      this.events.emit('refund.updated', settled, NOBODY);
      return settled;
    }
    const failed = this.account.refunds.put({ ...refund, status: 'failed', failure_reason: reason });
    this.account.charges.put({
      ...charge,
      amount_refunded: charge.amount_refunded - refund.amount,
      refunded: false,
    });
    this.events.emit('refund.failed', failed, NOBODY);
    this.events.emit('refund.updated', failed, NOBODY);
    return failed;
  }

  /** All whose time has come by the account's clock. Returns how many. */
  tick(): number {
    const now = this.account.clock.now();
    const due = [...this.account.endings.all()].filter((ending) => ending.due <= now);
    for (const { id, succeed, reason } of due) this.settle(this.find(id), succeed, reason);
    return due.length;
  }

  /** All that are pending or have an ending, as planned; what nobody planned `succeed`s or not. Returns how many. */
  settleAll(succeed: boolean): number {
    const { endings, refunds } = this.account;
    const waiting = [...refunds.all()].filter(({ id, status }) => status === 'pending' || endings.get(id));
    for (const refund of waiting) {
      const ending = endings.get(refund.id);
      this.settle(refund, ending?.succeed ?? succeed, ending?.reason);
    }
    return waiting.length;
  }

  private create(given: Given<typeof createShape>, cause: Cause): Refund {
    const charge = this.chargeOf(given);
    const rest = charge.amount_captured - charge.amount_refunded;
    if (this.disputes.of(charge.id).some((dispute) => !dispute.is_charge_refundable))
      throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
        code: 'charge_disputed',
      });
    if (rest === 0)
      throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
    const amount = given.amount ?? rest;
    if (amount > rest) {
      const of = charge.amount_refunded === 0 ? 'charge amount' : 'unrefunded amount on charge';
      throw invalid(
        `Refund amount (${money(amount, charge.currency)}) is greater than ${of} (${money(rest, charge.currency)})`,
        { param: 'amount' },
      );
    }
    const known = this.account.methods.get(charge.payment_method);
    const behaviour = known && behaviourOf(known).refund;
    const plan = this.plans.take();
    const later = plan ? plan.first === 'pending' : behaviour === 'later';
    const refund = this.account.refunds.put({
      id: newId('re'),
      object: 'refund',
      amount,
      charge: charge.id,
      created: this.account.clock.now(),
      currency: charge.currency,
      customer: charge.customer,
      metadata: mergeMetadata({}, given.metadata),
      payment_intent: charge.payment_intent,
      payment_method: charge.payment_method,
      reason: given.reason ?? null,
      receipt_number: null,
      status: later ? 'pending' : 'succeeded',
    });
    if (plan) this.plans.schedule(refund, plan.next === 'succeeded', plan.afterSeconds, plan.reason);
    else if (behaviour) this.plans.schedule(refund, behaviour === 'later');
    const refunded = this.account.charges.put({
      ...charge,
      amount_refunded: charge.amount_refunded + amount,
      refunded: amount === rest,
    });
    this.events.emit('refund.created', refund, cause);
    this.events.emit('charge.refunded', refunded, cause);
    // A card's refund gets its reference number at once here, which Stripe tells a little later.
    if (!later) this.events.emit('refund.updated', refund, cause);
    return refund;
  }

  private chargeOf(given: { charge?: string; payment_intent?: string }): Charge {
    const { charge: chargeId, payment_intent: intentId } = given;
    if (chargeId === undefined && intentId === undefined)
      throw invalid(
        'One of the following params should be provided for this request: payment_intent or charge.',
        {
          code: 'parameter_missing',
          param: 'payment_intent',
        },
      );
    const intent = intentId === undefined ? undefined : this.intents.find(intentId, 'payment_intent');
    const charge = this.account.charges.get(chargeId ?? intent?.latest_charge ?? '');
    if (chargeId !== undefined && !charge) throw noSuch('charge', chargeId, 'charge');
    if (!charge || charge.status !== 'succeeded' || !charge.captured)
      throw invalid(
        `This PaymentIntent (${intent?.id ?? charge?.payment_intent}) does not have a successful charge to refund.`,
        { param: intent ? 'payment_intent' : 'charge' },
      );
    if (intent && charge.payment_intent !== intent.id)
      throw invalid(`Charge ${charge.id} does not belong to PaymentIntent ${intent.id}.`, {
        param: 'charge',
      });
    return charge;
  }
}
