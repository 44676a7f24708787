import { Injectable } from '@nestjs/common';
import { publicId, UnknownId } from '#libs/platform';
import { assertUsable } from '../show-ticket/show-ticket-code.js';
import { TicketCodes } from '../tickets/ticket-codes.js';
import { ticketCalendar } from './ticket-calendar.js';
import { ticketsPdf } from './ticket-pdf.js';
import type { TicketPaper } from './ticket-paper.js';
import { TicketPaperStore, type PaperRow } from './ticket-paper.store.js';

/** Tickets to print, with the code to show at the door, and as entries of a calendar. Ids are private (UUIDs). */
@Injectable()
export class PrintTickets {
  constructor(
    private readonly papers: TicketPaperStore,
    private readonly codes: TicketCodes,
  ) {}

  /**
   * @returns a PDF of one page
   * @throws UnknownId, TransferPending, TicketCancelled, PaymentDisputed
   */
  async pdf(holderId: string, ticketId: string): Promise<Buffer> {
    return ticketsPdf([await this.one(holderId, ticketId)]);
  }

  /**
   * @returns the text of an iCalendar file (RFC 5545)
   * @throws UnknownId, TransferPending, TicketCancelled, PaymentDisputed
   */
  async calendar(holderId: string, ticketId: string): Promise<string> {
    return ticketCalendar([await this.one(holderId, ticketId)]);
  }

  /** Both, of what the buyer of an order still holds of it; undefined where that is nothing. */
  async ofOrder(orderId: string): Promise<{ pdf: Buffer; calendar: string } | undefined> {
    const papers = (await this.papers.usableOfOrder(orderId)).map((row) => this.paper(row));
    if (papers.length === 0) return undefined;
    return { pdf: await ticketsPdf(papers), calendar: ticketCalendar(papers) };
  }

  private async one(holderId: string, ticketId: string): Promise<TicketPaper> {
    const row = await this.papers.ofHolder(holderId, ticketId);
    if (!row) throw new UnknownId('ticket');
    assertUsable(row);
    return this.paper(row);
  }

  private paper({ id, dateKey, generation, ...row }: PaperRow): TicketPaper {
    return {
      ...row,
      ticketId: publicId('ticket', id),
      dateId: publicId('date', dateKey),
      code: this.codes.issue(id, generation),
    };
  }
}
