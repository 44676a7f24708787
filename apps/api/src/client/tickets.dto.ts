import { ChoiceField, PageQuery } from '#libs/platform';
import { ticketStatuses, type TicketStatus, type TicketsWhen } from '#libs/ticketing';
import { CustomerPageType } from '../http/pages.js';
import { DateSummary, VenueSummary } from './events.dto.js';

export class MyTicketsQuery extends PageQuery {
  @ChoiceField(['upcoming', 'past', 'all'], {
    description: 'By the end of the date; default all',
    example: 'upcoming',
    optional: true,
  })
  when?: TicketsWhen;

  @ChoiceField(ticketStatuses, {
    description: 'Only tickets in this status',
    example: 'confirmed',
    optional: true,
  })
  status?: TicketStatus;
}

export class TicketCodeQuery {
  @ChoiceField(['json', 'png', 'svg'], {
    description: 'Instead of the Accept header',
    example: 'json',
    optional: true,
  })
  format?: 'json' | 'png' | 'svg';
}

export class EventOfTicket {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Friday Rooftop Sessions" */
  name!: string;
  /** @example "approved" */
  status!: 'approved' | 'cancelled' | 'draft' | 'rejected' | 'pending_venue_approval';
  /** @example "https://example.com/rooftop.jpg" */
  imageUrl!: string | null;
  venue!: VenueSummary;
}

export class TypeOfTicket {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "VIP" */
  name!: string;
}

export class HolderOfTicket {
  /** @example "Sam" */
  firstName!: string;
  /** @example "Lee" */
  lastName!: string;
  /** @example "sam@example.com" */
  email!: string;
}

export class TicketResponse {
  /** @example "ticket_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "confirmed" */
  status!: 'confirmed' | 'checked_in' | 'transfer_pending' | 'cancelled' | 'refunded' | 'frozen';
  event!: EventOfTicket;
  date!: DateSummary;
  ticketType!: TypeOfTicket;
  /** The named attendee, else the account that holds the ticket */
  holder!: HolderOfTicket;
  /** @example "ord_01k31d9ygge5ez2n8bdstrw7k9" */
  orderId!: string;
  /** Places are not numbered */
  seatLabel!: string | null;
  /** UTC instant of the first admission */
  checkedInAt!: string | null;
}

export class TicketsPage extends CustomerPageType(TicketResponse) {}

export class TicketCodeResponse {
  /** @example "ticket_01k31d9ygge5ez2n8bdstrw7k9" */
  ticketId!: string;
  /**
   * The text in the QR: `bx1.<ticketId>.<generation>.<signature>`
   * @example "bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl"
   */
  payload!: string;
  /**
   * The QR as an SVG picture
   * @example "<svg viewBox='0 0 41 41'/>"
   */
  svg!: string;
  /**
   * When the doors open (UTC)
   * @example "2030-07-19T18:00:00.000Z"
   */
  validFrom!: string;
  /**
   * When the last are admitted (UTC)
   * @example "2030-07-20T00:00:00.000Z"
   */
  validUntil!: string;
}
