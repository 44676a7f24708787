import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';

/** What came from Stripe and is not as our books have it: JSON made in SQL. */
@Injectable()
export class QuarantineStore {
  constructor(private readonly transaction: Transaction) {}

  page(window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT id, received_at FROM payments.stripe_events WHERE outcome = 'quarantined'`,
        order: 'received_at DESC, id',
        join: 'JOIN payments.stripe_events s ON s.id = p.id',
        item: `json_build_object(
          'id', s.id, 'type', s.type, 'note', s.note, 'livemode', s.payload -> 'livemode',
          'object_id', s.payload #>> '{object,id}', 'amount', coalesce(s.payload #> '{object,amount}', s.payload #> '{object,amount_total}'),
          'currency', upper(s.payload #>> '{object,currency}'),
          'organisation_id', s.payload #>> '{object,metadata,organisation_id}',
          'order_id', s.payload #>> '{object,metadata,order_id}',
          'payment_id', s.payload #>> '{object,metadata,payment_id}',
          'contradicts', (SELECT platform.public_id('pay', q.id) FROM payments.payments q
                           WHERE q.problem IS NOT NULL
                             AND s.payload #>> '{object,id}' IN (q.problem_intent_id, q.stripe_intent_id, q.stripe_session_id)
                           ORDER BY q.id LIMIT 1),
          'received_at', platform.iso(s.received_at), 'quarantined_at', platform.iso(s.handled_at))`,
      },
      [],
      window,
    );
  }
}
