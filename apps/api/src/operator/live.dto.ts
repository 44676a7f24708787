import type { EventStatus } from '#libs/catalogue';

export class LiveTypeTotals {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  ticket_type_id!: string;
  /** @example "General Admission" */
  name!: string;
  /**
   * Places on each date; null = unlimited
   * @example 200
   */
  capacity!: number | null;
  /**
   * Places of pending bookings
   * @example 8
   */
  held!: number;
  /**
   * Places of approved bookings
   * @example 120
   */
  sold!: number;
  /**
   * Tickets of these that were ever admitted
   * @example 96
   */
  checked_in!: number;
}

/** What `snapshot`, `reset` and `totals` say: how the event is doing, over all of its dates. */
export class LiveTotals {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "approved" */
  status!: EventStatus;
  /**
   * Places on each date; null = unlimited
   * @example 300
   */
  capacity!: number | null;
  /** @example 8 */
  held!: number;
  /** @example 120 */
  sold!: number;
  /**
   * People behind the doors at this moment
   * @example 90
   */
  inside!: number;
  /**
   * Tickets that were ever admitted
   * @example 96
   */
  checked_in!: number;
  /**
   * Captured less refunded, minor units
   * @example 384000
   */
  revenue!: number;
  by_ticket_type!: LiveTypeTotals[];
}

class Occurred {
  /** @example "2030-07-19T20:00:00.000Z" */
  occurred_at!: string;
}

/** What `hold`, `sale`, `expired` and `cancelled` say. */
export class LiveBooking extends Occurred {
  /** @example "bkg_01k31d9ygge5ez2n8bdstrw7k9" */
  booking_id!: string;
  /** @example 2 */
  places!: number;
  /**
   * Minor units
   * @example 3000
   */
  amount!: number;
  /** @example "GBP" */
  currency!: string;
}

/** What `refund` says. */
export class LiveRefund extends LiveBooking {
  /**
   * What goes back, minor units
   * @example 1500
   */
  refund_amount!: number;
}

/** What `ticket-cancelled` says. */
export class LiveTicket extends Occurred {
  /** @example "ticket_01k31d9ygge5ez2n8bdstrw7k9" */
  ticket_id!: string;
  /** @example "bkg_01k31d9ygge5ez2n8bdstrw7k9" */
  booking_id!: string;
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  ticket_type_id!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string;
}

/** What `check-in` and `check-out` say. */
export class LiveScan extends LiveTicket {
  /**
   * The ticket's first, second, … entry
   * @example 1
   */
  entry!: number;
  /** @example "North gate" */
  scan_point!: string | null;
}

/** What `waiting` says. */
export class LiveWaiting extends Occurred {
  /** @example "wait_01k31d9ygge5ez2n8bdstrw7k9" */
  entry_id!: string;
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  ticket_type_id!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string;
  /** @example 2 */
  quantity!: number;
}

/** What `changed` says: the event, or one of its dates, is not what it was; ask for it again. */
export class LiveChange extends Occurred {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string | null;
}

/** Which frames there are, and what the data of each is. */
export const liveFrames = {
  snapshot: LiveTotals,
  reset: LiveTotals,
  totals: LiveTotals,
  hold: LiveBooking,
  sale: LiveBooking,
  expired: LiveBooking,
  cancelled: LiveBooking,
  refund: LiveRefund,
  'ticket-cancelled': LiveTicket,
  'check-in': LiveScan,
  'check-out': LiveScan,
  waiting: LiveWaiting,
  changed: LiveChange,
};
