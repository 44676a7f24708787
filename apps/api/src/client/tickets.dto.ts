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

export class MyBookingsQuery extends PageQuery {
  @ChoiceField(['upcoming', 'past', 'all'], {
    description: 'By the end of the date; default upcoming. What has no live ticket left is in all only',
    example: 'upcoming',
    optional: true,
  })
  when?: TicketsWhen;
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
  /**
   * An event that its organisation has taken back is cancelled to those who had tickets: it stays as they last saw it
   * @example "approved"
   */
  status!: 'approved' | 'cancelled';
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

export class BookingSummary {
  /**
   * The order; null for tickets that came by transfer, whose order is another's
   * @example "ord_01k31d9ygge5ez2n8bdstrw7k9"
   */
  bookingId!: string | null;
  /**
   * Pending while its places are held and not yet paid
   * @example "confirmed"
   */
  status!: 'pending' | 'confirmed' | 'cancelled';
  event!: EventOfTicket;
  /** The next of its dates, else the last */
  date!: DateSummary;
  /**
   * Its live tickets on all its dates, whoever holds them by now; of a pending one the places it holds
   * @example 2
   */
  tickets!: number;
  /**
   * Those of them that the customer holds
   * @example 2
   */
  held!: number;
  /**
   * Those held that have been admitted
   * @example 0
   */
  checkedIn!: number;
  /**
   * Seconds until the date starts; 0 once it has
   * @example 86400
   */
  startsIn!: number;
}

export class BookingsPage extends CustomerPageType(BookingSummary) {}

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
