import { Injectable } from '@nestjs/common';
import { domainError, UnknownId } from '#libs/platform';
import QRCode from 'qrcode';
import { PaymentDisputed } from '../cancel-order/cancel-order.errors.js';
import { TicketCodes } from '../tickets/ticket-codes.js';
import { TicketStore, type HeldTicket } from '../tickets/ticket.store.js';

export class TransferPending extends domainError('conflict', 'transfer_pending', 'Transfer pending') {
  constructor() {
    super('The ticket is on its way to somebody else');
  }
}

export class TicketCancelled extends domainError('conflict', 'ticket_cancelled', 'Ticket cancelled') {
  constructor() {
    super('The ticket is cancelled');
  }
}

export interface TicketCode {
  /** Primary key. */
  ticketId: string;
  payload: string;
  validFrom: Date;
  validUntil: Date;
}

// M keeps the code readable on a scratched screen, and the picture small.
const options = { errorCorrectionLevel: 'M', margin: 2 } as const;

/** The code a customer shows at the door, as text and as pictures. */
@Injectable()
export class ShowTicketCode {
  constructor(
    private readonly tickets: TicketStore,
    private readonly codes: TicketCodes,
  ) {}

  /** @throws UnknownId, TransferPending, TicketCancelled, PaymentDisputed */
  async execute(holderId: string, ticketId: string): Promise<TicketCode> {
    const ticket = await this.tickets.forCode(holderId, ticketId);
    if (!ticket) throw new UnknownId('ticket');
    assertUsable(ticket);
    const { validFrom, validUntil } = ticket;
    return { ticketId, payload: this.codes.issue(ticketId, ticket.generation), validFrom, validUntil };
  }

  svg(code: TicketCode): Promise<string> {
    return QRCode.toString(code.payload, { ...options, type: 'svg' });
  }

  png(code: TicketCode): Promise<Buffer> {
    return QRCode.toBuffer(code.payload, { ...options, type: 'png', scale: 6 });
  }
}

/** @throws TransferPending, TicketCancelled, PaymentDisputed */
export function assertUsable({ status }: Pick<HeldTicket, 'status'>): void {
  if (status === 'transfer_pending') throw new TransferPending();
  if (status === 'cancelled' || status === 'refunded') throw new TicketCancelled();
  // The door would say so; better to know it before one stands there.
  if (status === 'frozen') throw new PaymentDisputed();
}
