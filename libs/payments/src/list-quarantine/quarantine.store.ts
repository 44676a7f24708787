import { Injectable } from '@nestjs/common';
import { Transaction, type Window } from '#libs/platform';

/** What came from Stripe and is not as our books have it: JSON made in SQL. */
@Injectable()
export class QuarantineStore {
  constructor(private readonly transaction: Transaction) {}

  async page({ limit, offset }: Window): Promise<string> {
    const row = await this.transaction.queryOne<{ page: string }>(
      `WITH found AS (SELECT * FROM payments.stripe_events WHERE outcome = 'quarantined'),
            paged AS (SELECT * FROM found ORDER BY received_at DESC, id LIMIT $1 OFFSET $2)
       SELECT json_build_object(
                'data', (SELECT coalesce(json_agg(json_build_object(
                           'id', id, 'type', type, 'note', note, 'livemode', payload -> 'livemode',
                           'object_id', payload #>> '{object,id}', 'amount', payload #> '{object,amount}',
                           'currency', upper(payload #>> '{object,currency}'),
                           'organisation_id', payload #>> '{object,metadata,organisation_id}',
                           'order_id', payload #>> '{object,metadata,order_id}',
                           'payment_id', payload #>> '{object,metadata,payment_id}',
                           'received_at', platform.iso(received_at), 'quarantined_at', platform.iso(handled_at))
                           ORDER BY received_at DESC, id), '[]') FROM paged),
                'total', (SELECT count(*) FROM found), 'limit', $1::int, 'offset', $2::int,
                'has_more', (SELECT count(*) FROM found) > $2::int + $1::int)::text AS page`,
      [limit, offset],
    );
    return row?.page ?? '';
  }
}
