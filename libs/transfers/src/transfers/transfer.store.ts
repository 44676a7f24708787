import { Injectable } from '@nestjs/common';
import { pageOf, Transaction, type Window } from '#libs/platform';
import { ticketOfTransferFrom, ticketOfTransferJson, transferStatus } from './transfer-json.js';
import type { Transfer } from './transfer.entity.js';

const VALID_DAYS = 7;

/**
 * How many transfers may be started within 24 hours, of one ticket and by one account: each is a mail to whomever its
 * sender names.
 */
const STARTED = { ofTicket: 10, bySender: 20 };
const DAY = `interval '24 hours'`;

type NewTransfer = Pick<
  Transfer,
  'id' | 'organisationId' | 'ticketId' | 'senderId' | 'email' | 'message' | 'nonce' | 'tokenHash'
>;

/** What a transfer's request answers with. */
export type Requested = Pick<Transfer, 'id' | 'ticketId' | 'email' | 'expiresAt'>;

/** A ticket on its way, and from whom. */
export type OnItsWay = Pick<Transfer, 'id' | 'organisationId' | 'ticketId' | 'senderId'>;

const requested = `id, ticket_id AS "ticketId", email, expires_at AS "expiresAt"`;
const onItsWay = `id, organisation_id AS "organisationId", ticket_id AS "ticketId", sender_id AS "senderId"`;

@Injectable()
export class TransferStore {
  constructor(private readonly transaction: Transaction) {}

  /**
   * Those of one sender take turns, so that they can be counted; whoever calls has locked the ticket.
   * @param startsAt when the ticket's date does (UTC): no later than then it must be claimed
   * @returns undefined if too many were started
   */
  async add(transfer: NewTransfer, startsAt: Date): Promise<Requested | undefined> {
    const { id, organisationId, ticketId, senderId, email, message, nonce, tokenHash } = transfer;
    await this.transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended('transfers of ' || $1, 0))`, [
      senderId,
    ]);
    const [added] = await this.transaction.query<Requested>(
      `INSERT INTO transfers.transfers (id, organisation_id, ticket_id, sender_id, email, message, nonce, token_hash, expires_at)
       SELECT $1, $2, $3::uuid, $4::uuid, $5, $6, $7, $8, least(now() + make_interval(days => ${VALID_DAYS}), $9::timestamptz)
        WHERE (SELECT count(*) FROM transfers.transfers WHERE ticket_id = $3 AND created_at > now() - ${DAY}) < ${STARTED.ofTicket}
          AND (SELECT count(*) FROM transfers.transfers WHERE sender_id = $4 AND created_at > now() - ${DAY}) < ${STARTED.bySender}
       RETURNING ${requested}`,
      [id, organisationId, ticketId, senderId, email, message, nonce, tokenHash, startsAt],
    );
    return added;
  }

  /** Seconds until the next transfer may be started, after one could not be. */
  async wait(ticketId: string, senderId: string): Promise<number> {
    const row = await this.transaction.queryOne<{ seconds: number }>(
      `SELECT greatest(1, ceil(extract(epoch FROM max(full_since) + ${DAY} - now())))::int AS seconds
         FROM ((SELECT created_at AS full_since FROM transfers.transfers WHERE ticket_id = $1
                 ORDER BY 1 DESC OFFSET ${STARTED.ofTicket - 1} LIMIT 1)
               UNION ALL
               (SELECT created_at FROM transfers.transfers WHERE sender_id = $2
                 ORDER BY 1 DESC OFFSET ${STARTED.bySender - 1} LIMIT 1)) f`,
      [ticketId, senderId],
    );
    return row?.seconds ?? 1;
  }

  byId(id: string): Promise<Requested | undefined> {
    return this.transaction.queryOne(`SELECT ${requested} FROM transfers.transfers WHERE id = $1`, [id]);
  }

  /** The transfer while it can be claimed. */
  byToken(tokenHash: Buffer): Promise<OnItsWay | undefined> {
    return this.transaction.queryOne(
      `SELECT ${onItsWay} FROM transfers.transfers WHERE token_hash = $1 AND status = 'pending' AND expires_at > now()`,
      [tokenHash],
    );
  }

  /** Uses the token up: of several at once one gets the ticket. */
  async claim(tokenHash: Buffer, claimedBy: string): Promise<boolean> {
    const [claimed] = await this.transaction.query(
      `UPDATE transfers.transfers SET status = 'claimed', claimed_by = $2, ended_at = now()
        WHERE token_hash = $1 AND status = 'pending' AND expires_at > now() RETURNING id`,
      [tokenHash, claimedBy],
    );
    return claimed !== undefined;
  }

  /** @returns the one that was pending */
  async cancel(ticketId: string): Promise<OnItsWay | undefined> {
    const [cancelled] = await this.transaction.query<OnItsWay>(
      `UPDATE transfers.transfers SET status = 'cancelled', ended_at = now()
        WHERE ticket_id = $1 AND status = 'pending' RETURNING ${onItsWay}`,
      [ticketId],
    );
    return cancelled;
  }

  /** Those that nobody has claimed in time. */
  due(batch: number): Promise<OnItsWay[]> {
    return this.transaction.query(
      `SELECT ${onItsWay} FROM transfers.transfers WHERE status = 'pending' AND expires_at <= now() ORDER BY expires_at LIMIT $1`,
      [batch],
    );
  }

  /** @returns whether it was still pending */
  async expire(id: string): Promise<boolean> {
    const [expired] = await this.transaction.query(
      `UPDATE transfers.transfers SET status = 'expired', ended_at = now()
        WHERE id = $1 AND status = 'pending' AND expires_at <= now() RETURNING id`,
      [id],
    );
    return expired !== undefined;
  }

  /** What whoever has the token is told, as JSON text, while the ticket can be claimed. */
  async claimable(tokenHash: Buffer): Promise<string | undefined> {
    const row = await this.transaction.queryOne<{ claim: string }>(
      `SELECT json_build_object('email', x.email, 'message', x.message, ${ticketOfTransferJson},
                                'expiresAt', platform.iso(x.expires_at))::text AS claim
         FROM transfers.transfers x ${ticketOfTransferFrom}
        WHERE x.token_hash = $1 AND ${transferStatus} = 'pending' AND e.status <> 'cancelled' AND d.status = 'active'`,
      [tokenHash],
    );
    return row?.claim;
  }

  /** A page of what somebody has sent, as JSON text, the newest first. */
  sentBy(userId: string, window: Window): Promise<string> {
    return this.page('SELECT id, created_at FROM transfers.transfers WHERE sender_id = $1', [userId], window);
  }

  /**
   * A page of what somebody was sent, or has claimed, as JSON text, the newest first.
   * @param email theirs, if they have proved that it is
   */
  receivedBy(userId: string, email: string | null, window: Window): Promise<string> {
    return this.page(
      `SELECT id, created_at FROM transfers.transfers
        WHERE claimed_by = $1 OR (email = $2::citext AND claimed_by IS NULL AND sender_id <> $1)`,
      [userId, email],
      window,
    );
  }

  private page(found: string, parameters: unknown[], window: Window): Promise<string> {
    return pageOf(
      this.transaction,
      {
        found,
        order: 'created_at DESC, id DESC',
        item: `json_build_object('id', platform.public_id('trf', x.id), 'ticketId', platform.public_id('ticket', x.ticket_id),
                 'status', ${transferStatus}, 'email', x.email, 'message', x.message, ${ticketOfTransferJson},
                 'createdAt', platform.iso(x.created_at), 'expiresAt', platform.iso(x.expires_at), 'endedAt', platform.iso(x.ended_at))`,
        join: `JOIN transfers.transfers x ON x.id = p.id ${ticketOfTransferFrom}`,
        more: 'hasMore',
      },
      parameters,
      window,
    );
  }
}
