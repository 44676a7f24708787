import type { Account } from './account.js';
import { Chance, type Turns } from './chance.js';
import { StripeError } from './errors.js';
import type { Refund } from './objects.js';

/** What a test wants of refunds to come. */
export type RefundPlan =
  | {
      next: 'failed' | 'succeeded';
      /** Its status until then. */
      first: 'pending' | 'succeeded';
      /** By the account's clock; a tick of the clock brings it about. */
      afterSeconds: number;
      reason?: string;
      turns: Turns;
    }
  | { next: 'refused'; code: string; message: string; turns: Turns };

/** Plans, the first of which that hits decides about a refund. Forgotten at a restart; what they decided is not. */
export class RefundPlans {
  private plans: { plan: RefundPlan; chance: Chance }[] = [];

  constructor(private readonly account: Account) {}

  add(plan: RefundPlan): void {
    this.plans.push({ plan, chance: new Chance(plan.turns) });
  }

  clear(): void {
    this.plans = [];
  }

  shown(): object[] {
    return this.plans.map(({ plan, chance }) => ({ ...plan, seen: chance.seen, hits: chance.hits }));
  }

  /** Throws where the refund is to be refused. undefined: nothing is planned. */
  take(): Extract<RefundPlan, { next: 'failed' | 'succeeded' }> | undefined {
    const plan = this.plans.find(({ chance }) => chance.take())?.plan;
    if (plan?.next === 'refused')
      throw new StripeError(400, {
        type: 'invalid_request_error',
        code: plan.code,
        message: plan.message,
      });
    return plan;
  }

  /** Remembers how a refund ends. */
  schedule(refund: Refund, succeed: boolean, afterSeconds = 0, reason?: string): void {
    const due = this.account.clock.now() + afterSeconds;
    this.account.endings.put({ id: refund.id, succeed, reason, due });
  }
}
