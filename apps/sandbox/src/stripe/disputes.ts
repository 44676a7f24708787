import type { Account } from './account.js';
import { endpoint, type Endpoint } from './endpoint.js';
import { invalid, noSuch } from './errors.js';
import { NOBODY, type Events } from './events.js';
import { newId } from './ids.js';
import { list, listShape } from './lists.js';
import { money } from './money.js';
import type { Cause, Charge, Dispute, DisputeStatus } from './objects.js';
import { flag, ignored, mergeMetadata, metadata, text } from './parameters.js';

const DAYS_TO_ANSWER = 9;
const WITHDRAWN: DisputeStatus[] = ['needs_response', 'under_review', 'lost'];
const CLOSED: DisputeStatus[] = ['won', 'lost', 'warning_closed'];

export interface Opening {
  reason?: string;
  amount?: number;
  /** A question of the bank, which takes no money and leaves the charge refundable. */
  inquiry?: boolean;
}

/** The money is with the cardholder's bank. */
export function isWithdrawn({ status }: Dispute): boolean {
  return WITHDRAWN.includes(status);
}

/** What a cardholder's bank does about a charge, and what the shop answers. */
export class Disputes {
  constructor(
    private readonly account: Account,
    private readonly events: Events,
  ) {}

  endpoints(): Endpoint[] {
    const url = '/v1/disputes';
    return [
      endpoint('GET', url, { ...listShape, charge: text, payment_intent: text }, ({ given }) => {
        const { charge, payment_intent: intent } = given;
        return list(url, this.account.disputes, given, {
          index: charge === undefined ? ['payment_intent', intent] : ['charge', charge],
          where: (dispute) => intent === undefined || dispute.payment_intent === intent,
        });
      }),
      endpoint('GET', `${url}/:id`, {}, ({ id }) => this.find(id)),
      endpoint('POST', `${url}/:id`, { evidence: ignored, metadata, submit: flag }, ({ id, given, cause }) =>
        this.answer(this.find(id), given, cause),
      ),
      endpoint('POST', `${url}/:id/close`, {}, ({ id, cause }) => this.close(this.find(id), 'lost', cause)),
    ];
  }

  find(id: string): Dispute {
    const dispute = this.account.disputes.get(id);
    if (!dispute) throw noSuch('dispute', id, 'id');
    return dispute;
  }

  of(charge: string): Dispute[] {
    return this.account.disputes.page({ limit: 100, index: { field: 'charge', value: charge } }).rows;
  }

  open(charge: Charge, { reason = 'fraudulent', amount, inquiry = false }: Opening = {}): Dispute {
    if (charge.status !== 'succeeded' || !charge.captured)
      throw invalid(`Charge ${charge.id} took no money that could be disputed.`, { param: 'charge' });
    if (this.of(charge.id).some(({ status }) => status !== 'won' && status !== 'warning_closed'))
      throw invalid(`Charge ${charge.id} has a dispute already.`, { param: 'charge' });
    const rest = charge.amount_captured - charge.amount_refunded;
    const disputed = amount ?? rest;
    if (disputed < 1 || disputed > rest)
      throw invalid(`At most ${money(rest, charge.currency)} can be disputed.`, { param: 'amount' });
    const created = this.account.clock.now();
    this.account.charges.put({ ...charge, disputed: true });
    const dispute = this.account.disputes.put({
      id: newId('du'),
      object: 'dispute',
      amount: disputed,
      balance_transactions: [],
      charge: charge.id,
      created,
      currency: charge.currency,
      enhanced_eligibility_types: [],
      evidence: {},
      evidence_details: {
        due_by: created + DAYS_TO_ANSWER * 24 * 3600,
        enhanced_eligibility: {},
        has_evidence: false,
        past_due: false,
        submission_count: 0,
        submission_method: 'not_submitted',
      },
      intended_submission_method: null,
      is_charge_refundable: inquiry,
      livemode: false,
      metadata: {},
      payment_intent: charge.payment_intent,
      reason,
      status: inquiry ? 'warning_needs_response' : 'needs_response',
    });
    this.events.emit('charge.dispute.created', dispute, NOBODY);
    if (!inquiry) this.events.emit('charge.dispute.funds_withdrawn', dispute, NOBODY);
    return dispute;
  }

  /** The bank has read the evidence and goes on thinking. */
  review(dispute: Dispute): Dispute {
    this.checkOpen(dispute);
    return this.update({ ...dispute, status: isInquiry(dispute) ? 'warning_under_review' : 'under_review' });
  }

  close(dispute: Dispute, outcome: 'won' | 'lost', cause: Cause = NOBODY): Dispute {
    this.checkOpen(dispute);
    const status = isInquiry(dispute) ? 'warning_closed' : outcome;
    const closed = this.account.disputes.put({
      ...dispute,
      status,
      is_charge_refundable: status !== 'lost',
    });
    this.events.emit('charge.dispute.closed', closed, cause);
    if (status === 'won') this.events.emit('charge.dispute.funds_reinstated', closed, cause);
    return closed;
  }

  private answer(
    dispute: Dispute,
    given: { evidence?: unknown; metadata?: Record<string, string> | null; submit?: boolean },
    cause: Cause,
  ): Dispute {
    this.checkOpen(dispute);
    const evidence = { ...dispute.evidence, ...(given.evidence as Record<string, string> | undefined) };
    const submitted = given.evidence !== undefined && given.submit !== false;
    const answered = this.update(
      {
        ...dispute,
        evidence,
        evidence_details: {
          ...dispute.evidence_details,
          has_evidence: Object.keys(evidence).length > 0,
          submission_count: dispute.evidence_details.submission_count + (submitted ? 1 : 0),
          submission_method: submitted ? 'manual' : dispute.evidence_details.submission_method,
        },
        metadata: mergeMetadata(dispute.metadata, given.metadata),
        status: submitted ? (isInquiry(dispute) ? 'warning_under_review' : 'under_review') : dispute.status,
      },
      cause,
    );
    // Stripe's test mode decides by these words.
    const word = submitted ? evidence['uncategorized_text'] : undefined;
    if (word === 'winning_evidence') return this.close(answered, 'won');
    if (word === 'losing_evidence') return this.close(answered, 'lost');
    return answered;
  }

  private update(dispute: Dispute, cause: Cause = NOBODY): Dispute {
    this.events.emit('charge.dispute.updated', this.account.disputes.put(dispute), cause);
    return dispute;
  }

  private checkOpen(dispute: Dispute): void {
    if (CLOSED.includes(dispute.status))
      throw invalid(`This dispute is already closed: it is ${dispute.status}.`);
  }
}

function isInquiry({ status }: Dispute): boolean {
  return status.startsWith('warning_');
}
