import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import type { OnItsWay } from '../transfers/transfer.store.js';

/** SQL over transfers `x`: sent by $1, or to the address that is being erased with their account. */
const theirs = `(x.sender_id = $1 OR x.email = (SELECT e.email FROM identity.v_erasures e WHERE e.user_id = $1))`;

@Injectable()
export class ErasedTransferStore {
  constructor(private readonly transaction: Transaction) {}

  /** What is still on its way from or to somebody, in the order in which tickets are locked. */
  onItsWay(userId: string): Promise<OnItsWay[]> {
    return this.transaction.query(
      `SELECT x.id, x.ticket_id AS "ticketId", x.sender_id AS "senderId" FROM transfers.transfers x
        WHERE x.status = 'pending' AND ${theirs} ORDER BY x.ticket_id`,
      [userId],
    );
  }

  /** Takes away who was written to, and what, in whatever they sent or were sent. */
  async forget(userId: string): Promise<void> {
    await this.transaction.query(
      `UPDATE transfers.transfers x SET email = 'erased', message = NULL
        WHERE x.status <> 'pending' AND (${theirs} OR x.claimed_by = $1)`,
      [userId],
    );
  }
}
