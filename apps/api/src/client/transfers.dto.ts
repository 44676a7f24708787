import { ChoiceField, EmailField, PageQuery, TextField, VerbatimField } from '#libs/platform';
import { CustomerPageType } from '../http/pages.js';
import { DateSummary } from './events.dto.js';
import { EventOfTicket, TypeOfTicket } from './tickets.dto.js';

export class TransferRequest {
  @EmailField({
    description: 'Who is to have the ticket; need not have an account yet',
    example: 'kim@example.com',
  })
  email!: string;

  @TextField({
    description: 'A word to them, in the mail that brings the link',
    example: 'Have fun without me!',
    max: 500,
    lines: true,
    optional: true,
  })
  message?: string;
}

export class TransferResponse {
  /** @example "trf_01k31d9ygge5ez2n8bdstrw7k9" */
  transferId!: string;
  /** @example "pending" */
  status!: 'pending';
  /** @example "kim@example.com" */
  email!: string;
  /**
   * UTC instant: after 7 days, or when the date starts; unclaimed by then, the ticket is the sender's again
   * @example "2030-07-19T20:00:00.000Z"
   */
  expiresAt!: string;
}

export class TransfersQuery extends PageQuery {
  @ChoiceField(['sent', 'received'], {
    description: 'Default sent',
    example: 'sent',
    optional: true,
  })
  direction?: 'sent' | 'received';
}

export class SenderOfTransfer {
  /** @example "Sam" */
  firstName!: string;
  /** @example "Lee" */
  lastName!: string;
}

export class TransferSummary {
  /** @example "trf_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "ticket_01k31d9ygge5ez2n8bdstrw7k9" */
  ticketId!: string;
  /** @example "pending" */
  status!: 'pending' | 'claimed' | 'cancelled' | 'expired';
  /**
   * Where it was sent
   * @example "kim@example.com"
   */
  email!: string;
  /** @example "Have fun without me!" */
  message!: string | null;
  event!: EventOfTicket;
  date!: DateSummary;
  ticketType!: TypeOfTicket;
  sender!: SenderOfTransfer;
  /**
   * UTC instant
   * @example "2030-07-12T09:00:00.000Z"
   */
  createdAt!: string;
  /**
   * UTC instant
   * @example "2030-07-19T09:00:00.000Z"
   */
  expiresAt!: string;
  /** UTC instant at which it was claimed, cancelled or had expired; null before */
  endedAt!: string | null;
}

export class TransfersPage extends CustomerPageType(TransferSummary) {}

export class ClaimRequest {
  @VerbatimField({
    description: 'The token in the mail that brings the ticket: what its link has behind the #',
    max: 200,
    example: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA',
  })
  token!: string;
}

export class ClaimResponse {
  /**
   * Where the mail went
   * @example "kim@example.com"
   */
  email!: string;
  /** @example "Have fun without me!" */
  message!: string | null;
  event!: EventOfTicket;
  date!: DateSummary;
  ticketType!: TypeOfTicket;
  sender!: SenderOfTransfer;
  /**
   * UTC instant
   * @example "2030-07-19T09:00:00.000Z"
   */
  expiresAt!: string;
}
