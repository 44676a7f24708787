import {
  BooleanField,
  ChoiceField,
  CodeField,
  IdField,
  LocalDateField,
  PageQuery,
  TextField,
} from '#libs/platform';
import { FacilitatorSummary } from '../http/facilitator-summary.dto.js';
import { CustomerPageType } from '../http/pages.js';
import { QueryBoolean } from '../http/query-boolean.js';

export class BrowseEventsQuery extends PageQuery {
  @TextField({
    description: 'Part of the name or the description',
    example: 'rooftop',
    max: 100,
    optional: true,
  })
  q?: string;

  @TextField({ description: 'Event type', example: 'club_night', max: 100, optional: true })
  type?: string;

  @TextField({ description: 'Genre', example: 'house', max: 100, optional: true })
  genre?: string;

  @IdField('ven', { description: 'Only at this venue', optional: true })
  venueId?: string;

  @LocalDateField({ description: 'First local date', example: '2030-07-01', optional: true })
  from?: string;

  @LocalDateField({ description: 'Last local date', example: '2030-07-31', optional: true })
  to?: string;

  @ChoiceField(['PHYSICAL', 'VIRTUAL'], { description: 'Format', example: 'PHYSICAL', optional: true })
  format?: 'PHYSICAL' | 'VIRTUAL';

  @QueryBoolean
  @BooleanField({ description: 'Only events with a free way in', example: true, optional: true })
  free?: boolean;
}

export class TicketTypesQuery extends PageQuery {
  @IdField('date', { description: 'Availability on this date; default: the next', optional: true })
  dateId?: string;

  @CodeField({ description: 'Shows the types behind it', example: 'FRIENDS', optional: true })
  accessCode?: string;
}

export class VenueSummary {
  /** @example "ven_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "The Attic" */
  name!: string;
  /** @example "London" */
  city!: string | null;
}

export class DateSummary {
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * UTC instant
   * @example "2030-07-19T20:00:00.000Z"
   */
  startsAt!: string;
  /**
   * UTC instant
   * @example "2030-07-20T02:00:00.000Z"
   */
  endsAt!: string;
  /**
   * Wall time at the venue
   * @example "2030-07-19T21:00:00"
   */
  localStart!: string;
  /**
   * IANA time zone
   * @example "Europe/London"
   */
  timeZone!: string;
}

export class Price {
  /**
   * Minor units (e.g. pence)
   * @example 1500
   */
  amount!: number;
  /**
   * ISO 4217
   * @example "GBP"
   */
  currency!: string;
}

export class EventSummary {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Friday Rooftop Sessions" */
  name!: string;
  /** @example "club_night" */
  type!: string | null;
  /** @example "house" */
  genre!: string | null;
  /** @example "PHYSICAL" */
  format!: 'PHYSICAL' | 'VIRTUAL';
  /**
   * `approved`, or what became of it for those who hold a ticket
   * @example "approved"
   */
  status!: 'approved' | 'cancelled' | 'draft' | 'rejected' | 'pending_venue_approval';
  /** @example "https://example.com/rooftop.jpg" */
  imageUrl!: string | null;
  venue!: VenueSummary;
  nextDate!: DateSummary | null;
  /**
   * How many dates are on
   * @example 1
   */
  dateCount!: number;
  /** The cheapest way in; null while there is none */
  priceFrom!: Price | null;
  /** No place of any type is left on any date to come */
  soldOut!: boolean;
  /**
   * How many talks, workshops and breaks it has
   * @example 6
   */
  sessionCount!: number;
}

export class EventsPage extends CustomerPageType(EventSummary) {}

export class PerkOnOffer {
  /** @example "perk_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Welcome drink" */
  name!: string;
  /** @example "At the upper bar" */
  description!: string | null;
  /**
   * How often a ticket may redeem it
   * @example 1
   */
  quantity!: number;
}

export class TicketTypeOnSale {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "VIP" */
  name!: string;
  /** @example "With a drink on us" */
  description!: string | null;
  price!: Price;
  /** What this customer pays, where an admission rule gives them a discount */
  yourPrice?: Price;
  /**
   * Places left on the date; null = unlimited
   * @example 42
   */
  available!: number | null;
  soldOut!: boolean;
  /**
   * UTC instant
   * @example "2030-06-03T09:00:00.000Z"
   */
  saleStartsAt!: string | null;
  /**
   * UTC instant
   * @example "2030-07-19T20:00:00.000Z"
   */
  saleEndsAt!: string | null;
  /** @example true */
  onSale!: boolean;
  /**
   * Why it is not on sale; null when it is
   * @example null
   */
  reason!: 'sale_not_open' | 'sale_closed' | 'sold_out' | 'event_cancelled' | 'not_eligible' | null;
  /** @example 10 */
  maxPerOrder!: number;
  /**
   * Credits of a pass that one place takes
   * @example 1
   */
  credits!: number;
  /** What a ticket is good for besides entry */
  perks!: PerkOnOffer[];
}

export class TicketTypesPage extends CustomerPageType(TicketTypeOnSale) {}

export class EventBookingConfiguration {
  /**
   * Places on each date; null = unlimited
   * @example 20
   */
  maxAttendees!: number | null;
  /** Whether one can wait for a place once it is full */
  waitingListEnabled!: boolean;
  /** @example ["INDIVIDUAL"] */
  bookingTypes!: ('INDIVIDUAL' | 'BLOCK')[];
  /** @example ["CARD", "PASS"] */
  paymentMethods!: ('CARD' | 'PASS')[];
  /**
   * UTC instant until which a free booking can be given up; null = the start
   * @example "2030-07-18T20:00:00.000Z"
   */
  cancelUntil!: string | null;
}

export class EventDetail extends EventSummary {
  /** @example "Resident DJs on the rooftop." */
  description!: string | null;
  /** Who runs it */
  facilitators!: FacilitatorSummary[];
  bookingConfiguration!: EventBookingConfiguration;
  /**
   * Where a VIRTUAL event takes place; null without a live ticket of it
   * @example "https://example.com/join"
   */
  joinUrl!: string | null;
  /**
   * Local time after which nobody is admitted
   * @example "01:00"
   */
  lastEntryTime!: string | null;
  dates!: DateSummary[];
  /** With what is left on the next date */
  ticketTypes!: TicketTypeOnSale[];
}
