import { Injectable } from '@nestjs/common';
import { Unauthenticated, UnknownId } from '#libs/platform';
import type { TicketPayload } from '../events/ticket-events.js';
import { PaymentDisputed } from '../cancel-order/cancel-order.errors.js';
import { TicketCancelled, TransferPending } from '../show-ticket/show-ticket-code.js';
import { EventOver, NotTransferable, TicketUsed } from './move-ticket.errors.js';
import { MovedTicketStore, type LockedTicket } from './moved-ticket.store.js';

/** A ticket that has set off. */
export interface SentTicket {
  organisationId: string;
  /** When its date starts (UTC): it must have arrived by then. */
  startsAt: Date;
  /** What its domain events say. */
  payload: TicketPayload;
}

/**
 * A ticket's way from one holder to another, each step in the caller's transaction and under the ticket's lock, which
 * a scan, a cancelling and a dispute take, too. Ids are private (UUIDs).
 */
@Injectable()
export class TicketMoves {
  constructor(private readonly tickets: MovedTicketStore) {}

  /**
   * The holder lets the ticket go; until it arrives or is given back it admits nobody.
   * @throws UnknownId where it is not theirs; TicketUsed, TicketCancelled, PaymentDisputed, TransferPending,
   *   NotTransferable, EventOver
   */
  async send(ticketId: string, holderId: string): Promise<SentTicket> {
    const ticket = await this.tickets.lock(ticketId, holderId);
    if (!ticket?.shown) throw new UnknownId('ticket');
    assertMovable(ticket);
    const payload = await this.tickets.send(ticketId);
    if (!payload) throw new Error('a locked ticket has changed');
    return { organisationId: ticket.organisationId, startsAt: ticket.startsAt, payload };
  }

  /**
   * Locks the ticket for what is decided about it next.
   * @returns whether it is the holder's to see
   * @throws UnknownId where it is not theirs
   */
  async keep(ticketId: string, holderId: string): Promise<{ shown: boolean }> {
    const ticket = await this.tickets.lock(ticketId, holderId);
    if (!ticket) throw new UnknownId('ticket');
    return ticket;
  }

  /**
   * The ticket is again what it was before it was sent; frozen it stays, until its dispute is over.
   * @returns whether it was on its way
   */
  giveBack(ticketId: string): Promise<boolean> {
    return this.tickets.giveBack(ticketId);
  }

  /**
   * The ticket arrives: under its new holder, without a named attendee, and its older codes are dead.
   * @returns what its domain events say; undefined where it is not on its way any more, or has nowhere to go
   * @throws PaymentDisputed; Unauthenticated where the new holder's account is given up
   */
  async handOver(ticketId: string, fromId: string, toId: string): Promise<TicketPayload | undefined> {
    if (!(await this.tickets.keepAccount(toId))) throw new Unauthenticated();
    const ticket = await this.tickets.lock(ticketId, fromId);
    if (!ticket || ticket.off || ticket.begun) return undefined;
    if (ticket.frozenFrom === 'transfer_pending') throw new PaymentDisputed();
    return this.tickets.handOver(ticketId, toId);
  }
}

function assertMovable({ status, used, transferable, begun, off }: LockedTicket): void {
  if (off || status === 'cancelled' || status === 'refunded') throw new TicketCancelled();
  if (status === 'frozen') throw new PaymentDisputed();
  if (status === 'transfer_pending') throw new TransferPending();
  if (status === 'checked_in' || used) throw new TicketUsed();
  if (!transferable) throw new NotTransferable();
  if (begun) throw new EventOver();
}
