import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';

export interface DeliveryFilters {
  status?: 'pending' | 'delivered' | 'failed';
  /** The kind of news. */
  type?: string;
  /** When it was first due: from the one moment until before the other. */
  from?: Date;
  to?: Date;
}

const webhookJson = `json_build_object(
  'id', platform.public_id('whe', e.id), 'url', e.url, 'event_types', e.event_types,
  'include_personal_data', e.include_personal_data, 'active', e.disabled_at IS NULL, 'disabled_reason', e.disabled_reason,
  'disabled_at', platform.iso(e.disabled_at), 'failing_since', platform.iso(e.failing_since),
  'paused_until', CASE WHEN e.paused_until > now() THEN platform.iso(e.paused_until) END,
  'former_secret_until', CASE WHEN e.former_secret_until > now() THEN platform.iso(e.former_secret_until) END,
  'last_delivered_at', platform.iso(e.last_delivered_at), 'created_at', platform.iso(e.created_at))`;

const attempts = `(
  SELECT coalesce(json_agg(json_build_object(
           'at', platform.iso(a.at), 'url', a.url, 'duration_ms', a.duration_ms, 'status', a.status, 'answer', a.answer,
           'failure', a.failure) ORDER BY a.at, a.id), '[]')
    FROM automation.webhook_attempts a WHERE a.delivery_id = d.id)`;

/** Read model of endpoints and of the log of their deliveries: JSON made in SQL. */
@Injectable()
export class WebhookViewStore {
  constructor(private readonly transaction: Transaction) {}

  page(organisationId: string, window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: 'SELECT e.id, e.created_at FROM automation.webhook_endpoints e WHERE e.organisation_id = $1',
        order: 'created_at, id',
        join: 'JOIN automation.webhook_endpoints e ON e.id = p.id',
        item: webhookJson,
      },
      [organisationId],
      window,
    );
  }

  /** JSON text `{ data }`, if it is the organisation's. */
  async one(organisationId: string, id: string): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ text: string }>(
      `SELECT json_build_object('data', ${webhookJson})::text AS text FROM automation.webhook_endpoints e
        WHERE e.organisation_id = $1 AND e.id = $2`,
      [organisationId, id],
    );
    return row?.text;
  }

  /** JSON text of a page, with what news says as `payload` beside its `occurred_at`; the newest first. */
  deliveries(
    endpointId: string,
    { status, type, from, to }: DeliveryFilters,
    window: Window,
  ): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found: `SELECT d.id, d.created_at FROM automation.webhook_deliveries d
                 WHERE d.endpoint_id = $1 AND ($2::text IS NULL OR d.status = $2) AND ($3::text IS NULL OR d.type = $3)
                   AND ($4::timestamptz IS NULL OR d.created_at >= $4) AND ($5::timestamptz IS NULL OR d.created_at < $5)`,
        order: 'created_at DESC, id DESC',
        join: `JOIN automation.webhook_deliveries d ON d.id = p.id
               LEFT JOIN automation.news n ON n.organisation_id = d.organisation_id AND n.sequence = d.sequence`,
        item: `json_build_object(
          'id', platform.public_id('whd', d.id), 'type', d.type, 'sequence', d.sequence, 'status', d.status,
          'created_at', platform.iso(d.created_at), 'ended_at', platform.iso(d.ended_at),
          'next_attempt_at', platform.iso(d.next_attempt_at), 'occurred_at', platform.iso(coalesce(n.occurred_at, d.created_at)),
          'payload', n.payload, 'attempts', ${attempts})`,
      },
      [endpointId, status ?? null, type ?? null, from ?? null, to ?? null],
      window,
    );
  }
}
