import { Injectable } from '@nestjs/common';
import { newId, Transaction } from '#libs/platform';
import { asksFor, TEST_TYPE } from '../webhooks/event-types.js';
import type { Told } from './wire-body.js';

/** Much longer than an attempt takes: whoever claimed a delivery for longer has died. */
const CLAIM_SECONDS = 30;

const newDelivery = `INSERT INTO automation.webhook_deliveries (id, endpoint_id, organisation_id, sequence, type)`;

/** All attempts are made again; whoever is at one meanwhile ends it as always. */
const againFromNow = `status = 'pending', ended_at = NULL, next_attempt_at = clock_timestamp(), round_began = d.attempts`;

/** A delivery that is to be attempted now, and where. Ids are private (UUIDs). */
export interface Claimed extends Told {
  id: string;
  endpointId: string;
  url: string;
  includePersonalData: boolean;
  /** As they are kept; the current one first, then the former for as long as it signs, too. */
  secrets: Buffer[];
  /** Attempts there have been, this one included. */
  attempts: number;
  /** The same since it was last asked for. */
  ofRound: number;
}

@Injectable()
export class DeliveryStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Makes news due at each active endpoint that asks for it. Endpoints that are being disabled are waited for, so that
   * nothing is due where nothing is sent.
   * @returns the endpoints
   */
  async announce(organisationId: string, sequence: string): Promise<string[]> {
    const rows = await this.transaction.query<{ endpointId: string }>(
      `WITH told AS (
         SELECT e.id, n.organisation_id, n.sequence, n.name
           FROM automation.news n JOIN automation.webhook_endpoints e ON e.organisation_id = n.organisation_id
          WHERE n.organisation_id = $1 AND n.sequence = $2 AND e.disabled_at IS NULL AND ${asksFor}
          ORDER BY e.id FOR SHARE OF e)
       ${newDelivery} SELECT platform.uuid_v7(), t.id, t.organisation_id, t.sequence, t.name FROM told t
       RETURNING endpoint_id AS "endpointId"`,
      [organisationId, sequence],
    );
    return rows.map(({ endpointId }) => endpointId);
  }

  /** @returns its id */
  async addTest(organisationId: string, endpointId: string): Promise<string> {
    const id = newId();
    await this.transaction.query(
      `INSERT INTO automation.webhook_deliveries (id, endpoint_id, organisation_id, type) VALUES ($1, $2, $3, $4)`,
      [id, endpointId, organisationId, TEST_TYPE],
    );
    return id;
  }

  /** @returns whether the endpoint has such a delivery */
  async again(endpointId: string, id: string): Promise<boolean> {
    const row = await this.transaction.queryOne(
      `UPDATE automation.webhook_deliveries d SET ${againFromNow} WHERE d.endpoint_id = $1 AND d.id = $2 RETURNING d.id`,
      [endpointId, id],
    );
    return row !== undefined;
  }

  /**
   * Makes all that the endpoint asks for of a time due again, what it was never told included; nothing where that is
   * more than `most`.
   * @returns how much it is, or one more than `most`
   */
  async allAgain(endpointId: string, { from, to }: { from: Date; to: Date }, most: number): Promise<number> {
    const row = await this.transaction.queryOne<{ wanted: number }>(
      `WITH wanted AS (
         SELECT n.organisation_id, n.sequence, n.name
           FROM automation.webhook_endpoints e JOIN automation.news n ON n.organisation_id = e.organisation_id
          WHERE e.id = $1 AND n.occurred_at >= $2 AND n.occurred_at < $3 AND ${asksFor}
          ORDER BY n.sequence LIMIT $4 + 1 FOR KEY SHARE OF n),
       again AS (
         INSERT INTO automation.webhook_deliveries AS d (id, endpoint_id, organisation_id, sequence, type)
         SELECT platform.uuid_v7(), $1, w.organisation_id, w.sequence, w.name FROM wanted w
          WHERE (SELECT count(*) FROM wanted) <= $4 ORDER BY w.sequence
         ON CONFLICT (endpoint_id, sequence) DO UPDATE SET ${againFromNow})
       SELECT count(*)::int AS wanted FROM wanted`,
      [endpointId, from, to, most],
    );
    return row?.wanted ?? 0;
  }

  /**
   * What is due at an endpoint, as much of it as may be under way at a time; in the order of the sequence, but for what
   * is tried again. The endpoint's row is locked by the caller.
   */
  claim(endpointId: string, atOnce: number): Promise<Claimed[]> {
    return this.transaction.query(
      `WITH due AS (
         SELECT d.id FROM automation.webhook_deliveries d
          WHERE d.endpoint_id = $1 AND d.status = 'pending' AND d.next_attempt_at <= clock_timestamp()
            AND (d.claimed_until IS NULL OR d.claimed_until <= clock_timestamp())
          ORDER BY d.next_attempt_at, d.sequence
          LIMIT greatest(0, $2 - (SELECT count(*) FROM automation.webhook_deliveries u
                                   WHERE u.endpoint_id = $1 AND u.status = 'pending' AND u.claimed_until > clock_timestamp()))),
       claimed AS (
         UPDATE automation.webhook_deliveries d
            SET attempts = d.attempts + 1, claimed_until = clock_timestamp() + make_interval(secs => ${CLAIM_SECONDS})
           FROM due WHERE d.id = due.id RETURNING d.*)
       SELECT c.id, e.id AS "endpointId", e.url, e.include_personal_data AS "includePersonalData", c.type, c.attempts,
              c.attempts - c.round_began AS "ofRound", c.sequence::float8 AS sequence,
              coalesce(n.occurred_at, c.created_at) AS "occurredAt",
              coalesce(n.payload, jsonb_build_object(
                'webhookId', platform.public_id('whe', e.id), 'organisationId', platform.public_id('org', e.organisation_id),
                'url', '/api/my-webhooks/' || platform.public_id('whe', e.id))) AS payload,
              ARRAY[e.secret] || CASE WHEN e.former_secret_until > now() THEN ARRAY[e.former_secret] ELSE '{}' END AS secrets
         FROM claimed c JOIN automation.webhook_endpoints e ON e.id = c.endpoint_id
         LEFT JOIN automation.news n ON n.organisation_id = c.organisation_id AND n.sequence = c.sequence
        ORDER BY c.sequence`,
      [endpointId, atOnce],
    );
  }

  /** It has arrived, also where nobody waited for that any more. */
  async delivered(id: string): Promise<void> {
    await this.transaction.query(
      `UPDATE automation.webhook_deliveries
          SET status = 'delivered', ended_at = now(), next_attempt_at = NULL, claimed_until = NULL
        WHERE id = $1 AND status <> 'delivered'`,
      [id],
    );
  }

  /** This attempt has failed; one that another has claimed meanwhile is the other's. Asked for again meanwhile, it is due. */
  async notDelivered(
    { id, attempts }: Pick<Claimed, 'id' | 'attempts'>,
    retrySeconds: number | undefined,
  ): Promise<void> {
    await this.transaction.query(
      `UPDATE automation.webhook_deliveries d
          SET claimed_until = NULL, next_attempt_at = next.at,
              status = CASE WHEN next.at IS NULL THEN 'failed' ELSE 'pending' END,
              ended_at = CASE WHEN next.at IS NULL THEN now() END
         FROM (SELECT id, CASE WHEN round_began = attempts THEN next_attempt_at ELSE now() + make_interval(secs => $3) END AS at
                 FROM automation.webhook_deliveries WHERE id = $1) next
        WHERE d.id = next.id AND d.attempts = $2 AND d.status = 'pending'`,
      [id, attempts, retrySeconds ?? null],
    );
  }

  /** Nothing of what was due at an endpoint is any more. */
  async giveUp(endpointId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE automation.webhook_deliveries
          SET status = 'failed', ended_at = now(), next_attempt_at = NULL, claimed_until = NULL
        WHERE endpoint_id = $1 AND status = 'pending'`,
      [endpointId],
    );
  }

  /** What waits at an endpoint for its next attempt waits no longer. */
  async hurry(endpointId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE automation.webhook_deliveries
          SET next_attempt_at = clock_timestamp() WHERE endpoint_id = $1 AND status = 'pending'`,
      [endpointId],
    );
  }

  /** Endpoints at which something is due that nobody is at. */
  async due(most: number): Promise<string[]> {
    const rows = await this.transaction.query<{ id: string }>(
      `SELECT e.id FROM automation.webhook_endpoints e
        WHERE e.disabled_at IS NULL AND (e.paused_until IS NULL OR e.paused_until <= now())
          AND EXISTS (SELECT FROM automation.webhook_deliveries d
                       WHERE d.endpoint_id = e.id AND d.status = 'pending' AND d.next_attempt_at <= now()
                         AND (d.claimed_until IS NULL OR d.claimed_until <= now()))
        ORDER BY random() LIMIT $1`,
      [most],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Tests are forgotten by their age, everything else with its news.
   * @returns how many were forgotten; at most `limit` at a time
   */
  async forgetTests(days: number, limit: number): Promise<number> {
    const rows = await this.transaction.query(
      `DELETE FROM automation.webhook_deliveries WHERE id IN (
         SELECT id FROM automation.webhook_deliveries
          WHERE sequence IS NULL AND created_at < now() - make_interval(days => $1) ORDER BY created_at LIMIT $2)
       RETURNING id`,
      [days, limit],
    );
    return rows.length;
  }
}
