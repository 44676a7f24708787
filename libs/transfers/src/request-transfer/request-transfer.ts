import { Injectable } from '@nestjs/common';
import { UserStore } from '#libs/identity';
import {
  IdempotencyKeys,
  IdempotencyMismatch,
  InvalidInput,
  MailedTokens,
  Messages,
  newId,
  publicId,
  Transaction,
  type IdempotencyKey,
} from '#libs/platform';
import { TicketMoves } from '#libs/ticketing';
import { ticketTransferRequested } from '../transfers/transfer-events.js';
import { TooManyTransfers } from '../transfers/transfer.errors.js';
import { TransferStore, type Requested } from '../transfers/transfer.store.js';

export interface RequestTransferInput {
  /** Private (UUID), as is the sender's. */
  ticketId: string;
  senderId: string;
  /** Whose the ticket is to be. */
  email: string;
  /** A line or more for them. */
  message?: string;
  idempotencyKey: IdempotencyKey | null;
}

/**
 * Sends a ticket to somebody by e-mail: it admits nobody until it is claimed, or the transfer ends. The mail follows
 * `ticket.transfer-requested`. The order and its money stay with the buyer.
 */
@Injectable()
export class RequestTransfer {
  constructor(
    private readonly transaction: Transaction,
    private readonly moves: TicketMoves,
    private readonly transfers: TransferStore,
    private readonly users: UserStore,
    private readonly tokens: MailedTokens,
    private readonly keys: IdempotencyKeys,
    private readonly messages: Messages,
  ) {}

  /**
   * @returns the transfer, which expires after 7 days or when the date starts; a repeated Idempotency-Key returns the
   *   first one
   * @throws InvalidInput for the sender's own e-mail; UnknownId, TicketUsed, TicketCancelled, PaymentDisputed,
   *   TransferPending, NotTransferable, EventOver; TooManyTransfers; IdempotencyMismatch
   */
  async execute(input: RequestTransferInput): Promise<Requested> {
    const sender = await this.users.byId(input.senderId);
    if (sender?.email?.toLowerCase() === input.email.toLowerCase())
      throw InvalidInput.field('email', 'is your own: the ticket is yours already');
    const transfer = await this.transaction.run(async () => {
      const id = newId();
      const first = input.idempotencyKey ? await this.keys.firstUnder(input.idempotencyKey, id) : id;
      return first === id ? this.send(id, input) : this.repeated(first, input.ticketId);
    });
    this.messages.wake();
    return transfer;
  }

  private async send(id: string, { ticketId, senderId, email, message }: RequestTransferInput) {
    const { organisationId, startsAt, payload } = await this.moves.send(ticketId, senderId);
    const { nonce, hash: tokenHash } = this.tokens.issue('ticket-transfer', id);
    const requested = await this.transfers.add(
      { id, organisationId, ticketId, senderId, email, message: message ?? null, nonce, tokenHash },
      startsAt,
    );
    if (!requested) throw new TooManyTransfers(await this.transfers.wait(ticketId, senderId));
    await this.messages.add(
      ticketTransferRequested.of(ticketId, { ...payload, transferId: publicId('trf', id) }),
    );
    return requested;
  }

  /** A key covers the body, which does not say which ticket. */
  private async repeated(id: string, ticketId: string): Promise<Requested> {
    const first = await this.transfers.byId(id);
    if (first?.ticketId !== ticketId) throw new IdempotencyMismatch();
    return first;
  }
}
