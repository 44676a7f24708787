import { Injectable } from '@nestjs/common';
import { Transaction } from '#libs/platform';
import { ticketOfTransferFrom, transferStatus } from '../transfers/transfer-json.js';

export interface MailedTransfer {
  email: string;
  sender: string;
  message: string | null;
  organisation: string;
  event: string;
  venue: string;
  ticketType: string;
  appUrl: string | null;
  /** Local, as people write it: `17 July 2026, 20:00`. */
  starts: string;
  /** UTC instant. */
  expiresAt: Date;
  nonce: Buffer;
}

/** One that is over, as its sender is told. */
export interface EndedTransfer {
  status: 'claimed' | 'cancelled' | 'expired';
  email: string;
  organisation: string;
  event: string;
  ticketType: string;
  starts: string;
}

@Injectable()
export class MailedTransferStore {
  constructor(private readonly transaction: Transaction) {}

  find(id: string): Promise<MailedTransfer | undefined> {
    return this.transaction.queryOne(
      `SELECT x.email, u.first_name || ' ' || u.last_name AS sender, x.message, e.name AS event, v.name AS venue,
              y.name AS "ticketType", o.app_url AS "appUrl",
              to_char(d.local_date + d.local_start, 'FMDD FMMonth YYYY, HH24:MI') AS starts, o.name AS organisation,
              x.expires_at AS "expiresAt", x.nonce
         FROM transfers.transfers x ${ticketOfTransferFrom}
         JOIN identity.v_organisations o ON o.id = x.organisation_id
        WHERE x.id = $1 AND ${transferStatus} = 'pending' AND e.status <> 'cancelled' AND d.status = 'active'`,
      [id],
    );
  }

  /** Undefined while it is pending, or where its sender has no mailbox any more. */
  ended(id: string): Promise<EndedTransfer | undefined> {
    return this.transaction.queryOne(
      `SELECT x.status, u.email::text AS email, o.name AS organisation, e.name AS event, y.name AS "ticketType",
              to_char(d.local_date + d.local_start, 'FMDD FMMonth YYYY, HH24:MI') AS starts
         FROM transfers.transfers x ${ticketOfTransferFrom}
         JOIN identity.v_organisations o ON o.id = x.organisation_id
        WHERE x.id = $1 AND x.status <> 'pending' AND u.email IS NOT NULL`,
      [id],
    );
  }
}
