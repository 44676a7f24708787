import { Injectable } from '@nestjs/common';
import type { Effect, StripeEvent } from '../stripe-events/stripe-event.entity.js';
import { ActOnDispute } from './act-on-dispute.js';
import { ActOnIntent } from './act-on-intent.js';
import { ActOnRefund } from './act-on-refund.js';
import { ActOnSession } from './act-on-session.js';

/** Takes down what events of some types tell of. */
interface Actor {
  readonly types: ReadonlySet<string>;
  execute(event: StripeEvent): Promise<Effect>;
}

/** Who acts on which of Stripe's events. */
@Injectable()
export class Actors {
  private readonly all: readonly Actor[];

  constructor(intents: ActOnIntent, sessions: ActOnSession, refunds: ActOnRefund, disputes: ActOnDispute) {
    this.all = [intents, sessions, refunds, disputes];
  }

  /** Undefined for a type that is of no interest. */
  for(type: string): Actor | undefined {
    return this.all.find(({ types }) => types.has(type));
  }
}
