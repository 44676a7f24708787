import type { BookingStatus } from '#libs/operator';

export class DayOfBookings {
  /**
   * Local day at the venue
   * @example "2030-07-10"
   */
  date!: string;
  /**
   * Bookings made on it, those that expired since included
   * @example 24
   */
  count!: number;
}

export class RecentBooking {
  /** @example "bkg_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "approved" */
  status!: BookingStatus;
  /** @example 4 */
  guest_count!: number;
  /** @example "Sam Lee" */
  user_name!: string;
}

export class TypeStats {
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
   * Of these, admitted
   * @example 96
   */
  checked_in!: number;
  /**
   * What those sold cost, minor units
   * @example 180000
   */
  amount!: number;
}

export class BookingSums {
  /**
   * Active bookings
   * @example 120
   */
  bookings!: number;
  /**
   * Their places
   * @example 128
   */
  guests!: number;
  /**
   * Captured less refunded, of all bookings; minor units
   * @example 384000
   */
  revenue!: number;
}

export class MethodStats extends BookingSums {
  /** @example "card" */
  payment_method!: 'card' | 'free' | 'cash' | 'comp' | 'pass';
}

export class SourceStats extends BookingSums {
  /**
   * The customer by the app, or one of you by hand
   * @example "app"
   */
  source!: 'app' | 'operator';
}

export class EventStatsResponse {
  /**
   * Places on each date; null = unlimited
   * @example 300
   */
  capacity!: number | null;
  /** @example "ticketed" */
  event_mode!: 'ticketed';
  /**
   * All there ever were, those that expired unpaid included
   * @example 142
   */
  total_bookings!: number;
  /**
   * approved + pending
   * @example 128
   */
  active_bookings!: number;
  /**
   * Confirmed, those checked in included
   * @example 120
   */
  approved!: number;
  /** @example 8 */
  pending!: number;
  /**
   * Approved with at least one ticket admitted
   * @example 96
   */
  checked_in!: number;
  /** @example 10 */
  cancelled!: number;
  /**
   * Places of active bookings, over all dates
   * @example 128
   */
  committed_guests!: number;
  /**
   * Captured less refunded, minor units
   * @example 384000
   */
  revenue!: number;
  timeline!: DayOfBookings[];
  /** The last ten, the latest first */
  recent!: RecentBooking[];
  by_ticket_type!: TypeStats[];
  by_payment_method!: MethodStats[];
  by_source!: SourceStats[];
}
