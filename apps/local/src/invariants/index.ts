import { neverOversold } from './1-never-oversold.js';
import { countersAgree } from './2-counters-agree.js';
import { ticketsAndPayments } from './3-tickets-and-payments.js';
import { refundsAndDisputes } from './4-refunds-and-disputes.js';
import { admission } from './5-admission.js';
import { transfers } from './6-transfers.js';
import { messages } from './7-messages.js';
import { whoseItIs } from './8-whose-it-is.js';
import { idempotencyKeys } from './9-idempotency-keys.js';
import { events } from './events.js';
import { media } from './media.js';
import { news } from './news.js';
import { organisations } from './organisations.js';
import { sessions } from './sessions.js';
import { waitingList } from './waiting-list.js';
import { webhooks } from './webhooks.js';
import type { Invariant } from './invariant.js';

/** What must always be true of a database, whatever happened to the processes that wrote it. */
export const invariants: Invariant[] = [
  ...neverOversold,
  ...countersAgree,
  ...ticketsAndPayments,
  ...refundsAndDisputes,
  ...admission,
  ...transfers,
  ...messages,
  ...whoseItIs,
  ...idempotencyKeys,
  ...events,
  ...media,
  ...news,
  ...organisations,
  ...sessions,
  ...waitingList,
  ...webhooks,
];
