import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { MOST_WEBHOOKS } from './webhook.errors.js';

export type DisabledReason = 'operator' | 'gone' | 'failing';

/** What an operator says about an endpoint. */
export interface WebhookTerms {
  url: string;
  eventTypes: string[];
  includePersonalData: boolean;
}

export interface WebhookEndpoint extends WebhookTerms {
  /** Private (UUIDs). */
  id: string;
  organisationId: string;
  disabledReason: DisabledReason | null;
  /** Attempts in a row that failed. */
  failures: number;
}

const columns = `e.id, e.organisation_id AS "organisationId", e.url, e.event_types AS "eventTypes",
  e.include_personal_data AS "includePersonalData", e.disabled_reason AS "disabledReason", e.failures`;

/** As if it had never failed. */
const afresh = `failures = 0, failing_since = NULL, paused_until = NULL`;

// Not FOR UPDATE: news that is made due here, by foreign key, need not wait for what is only noted.
const lock = 'FOR NO KEY UPDATE OF e';

@Injectable()
export class WebhookEndpointStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Takes the organisation's first free slot. Others may want the same one: then the second finds it taken and looks
   * again.
   * @returns whether one was free
   */
  async add(
    {
      id,
      organisationId,
      url,
      eventTypes,
      includePersonalData,
    }: Omit<WebhookEndpoint, 'disabledReason' | 'failures'>,
    secret: Buffer,
    createdBy: string,
  ): Promise<boolean> {
    for (let tries = 0; tries <= MOST_WEBHOOKS; tries += 1) {
      const row = await this.transaction.queryOne<{ slot: number | null; added: boolean }>(
        `WITH free AS (
           SELECT min(s) AS slot FROM generate_series(1, ${MOST_WEBHOOKS}) s
            WHERE NOT EXISTS (SELECT FROM automation.webhook_endpoints e WHERE e.organisation_id = $2 AND e.slot = s)),
         added AS (
           INSERT INTO automation.webhook_endpoints
                  (id, organisation_id, slot, url, event_types, include_personal_data, secret, created_by)
           SELECT $1, $2, free.slot, $3, $4, $5, $6, $7 FROM free WHERE free.slot IS NOT NULL
           ON CONFLICT (organisation_id, slot) DO NOTHING RETURNING id)
         SELECT slot, EXISTS (SELECT FROM added) AS added FROM free`,
        [id, organisationId, url, eventTypes, includePersonalData, secret, createdBy],
      );
      if (row?.added) return true;
      if (row?.slot == null) return false;
    }
    return false;
  }

  /** With its row locked, if it is the organisation's; inside a transaction. */
  lock(organisationId: string, id: string): Promise<WebhookEndpoint | undefined> {
    return this.transaction.queryOne(
      `SELECT ${columns} FROM automation.webhook_endpoints e WHERE e.organisation_id = $1 AND e.id = $2 ${lock}`,
      [organisationId, id],
    );
  }

  /** The same, whosever it is, for what is sent there. */
  lockAny(id: string): Promise<WebhookEndpoint | undefined> {
    return this.transaction.queryOne(
      `SELECT ${columns} FROM automation.webhook_endpoints e WHERE e.id = $1 ${lock}`,
      [id],
    );
  }

  /** The same, if something may be sent there now. */
  lockOpen(id: string): Promise<WebhookEndpoint | undefined> {
    return this.transaction.queryOne(
      `SELECT ${columns} FROM automation.webhook_endpoints e
        WHERE e.id = $1 AND e.disabled_at IS NULL AND (e.paused_until IS NULL OR e.paused_until <= now()) ${lock}`,
      [id],
    );
  }

  async save({ id, url, eventTypes, includePersonalData }: WebhookTerms & { id: string }): Promise<void> {
    await this.transaction.query(
      `UPDATE automation.webhook_endpoints SET url = $2, event_types = $3, include_personal_data = $4 WHERE id = $1`,
      [id, url, eventTypes, includePersonalData],
    );
  }

  /** The secret so far signs, too, for so many hours. */
  async rotate(id: string, secret: Buffer, overlapHours: number): Promise<void> {
    await this.transaction.query(
      `UPDATE automation.webhook_endpoints
          SET secret = $2, former_secret = secret, former_secret_until = now() + make_interval(hours => $3) WHERE id = $1`,
      [id, secret, overlapHours],
    );
  }

  async disable(id: string, reason: DisabledReason): Promise<void> {
    await this.transaction.query(
      `UPDATE automation.webhook_endpoints
          SET disabled_at = now(), disabled_reason = $2, paused_until = NULL WHERE id = $1`,
      [id, reason],
    );
  }

  async enable(id: string): Promise<void> {
    await this.transaction.query(
      `UPDATE automation.webhook_endpoints SET disabled_at = NULL, disabled_reason = NULL, ${afresh} WHERE id = $1`,
      [id],
    );
  }

  async remove(id: string): Promise<void> {
    await this.transaction.query('DELETE FROM automation.webhook_endpoints WHERE id = $1', [id]);
  }

  /** Something has arrived. */
  async worked(id: string): Promise<void> {
    await this.transaction.query(
      `UPDATE automation.webhook_endpoints SET last_delivered_at = now(), ${afresh} WHERE id = $1`,
      [id],
    );
  }

  /**
   * Another attempt has failed; nothing is sent there for so long.
   * @returns whether there was nothing but failure for so many days
   */
  async failed(id: string, pauseSeconds: number, days: number): Promise<boolean> {
    const row = await this.transaction.queryOne<{ long: boolean }>(
      `UPDATE automation.webhook_endpoints
          SET failures = failures + 1, failing_since = coalesce(failing_since, now()),
              paused_until = CASE WHEN $2::float8 > 0 THEN now() + make_interval(secs => $2) END
        WHERE id = $1 RETURNING failing_since <= now() - make_interval(days => $3) AS long`,
      [id, pauseSeconds, days],
    );
    return row?.long ?? false;
  }

  /** Somebody wants to see now whether it works. */
  async endPause(id: string): Promise<void> {
    await this.transaction.query(
      'UPDATE automation.webhook_endpoints SET paused_until = NULL WHERE id = $1',
      [id],
    );
  }
}
