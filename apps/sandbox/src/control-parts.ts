import type { Account } from './stripe/account.js';
import type { Disputes } from './stripe/disputes.js';
import type { Faults } from './stripe/faults.js';
import type { Intents } from './stripe/intents.js';
import type { RefundPlans } from './stripe/refund-plans.js';
import type { Refunds } from './stripe/refunds.js';
import type { Sessions } from './stripe/sessions.js';
import type { Webhooks } from './stripe/webhooks.js';

/** What the controls act on. */
export interface Parts {
  account: Account;
  disputes: Disputes;
  faults: Faults;
  intents: Intents;
  plans: RefundPlans;
  refunds: Refunds;
  sessions: Sessions;
  webhooks: Webhooks;
}
