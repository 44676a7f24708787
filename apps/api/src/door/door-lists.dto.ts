import { BooleanField, ChoiceField, IdField, PageQuery, TextField } from '#libs/platform';
import { scanReasons, type Decision, type Direction, type ScanReason } from '#libs/ticketing';
import { PageType } from '../http/pages.js';
import { QueryBoolean } from '../http/query-boolean.js';
import { ScannedHolder, ScannedType } from './check-in.dto.js';

export class DoorEventsQuery extends PageQuery {}

export class DoorListQuery extends PageQuery {
  @TextField({
    description:
      'Part of a name or an e-mail address, of the holder or of whoever booked; or the id of a booking or ticket',
    example: 'lee',
    max: 100,
    optional: true,
  })
  q?: string;

  @IdField('date', { description: 'Only tickets for this date', optional: true })
  date_id?: string;
}

export class ScansQuery extends PageQuery {
  @QueryBoolean
  @BooleanField({
    description: 'Only scans that counted, or only the others',
    example: true,
    optional: true,
  })
  admitted?: boolean;

  @ChoiceField(scanReasons, {
    description: 'Only scans denied for this reason',
    example: 'already_used',
    optional: true,
  })
  reason?: ScanReason;

  @TextField({ description: 'Only at this door', example: 'Main entrance', max: 100, optional: true })
  scan_point?: string;

  @IdField('date', { description: 'Only tickets for this date', optional: true })
  date_id?: string;

  @QueryBoolean
  @BooleanField({
    description: 'Only where an offline device decided other than the books say, or only the others',
    example: true,
    optional: true,
  })
  conflict?: boolean;
}

/** A date, who is expected, and who came. */
export class OccupancyOfDate {
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string;
  /**
   * Local date
   * @example "2030-07-19"
   */
  date!: string;
  /** @example "Europe/London" */
  time_zone!: string;
  /** @example "2030-07-19T20:00:00.000Z" */
  starts_at!: string;
  /** @example "2030-07-20T02:00:00.000Z" */
  ends_at!: string;
  /** @example "active" */
  status!: 'active' | 'cancelled';
  /** @example 96 */
  inside!: number;
  /**
   * null = unlimited
   * @example 300
   */
  capacity!: number | null;
  /**
   * Tickets that were let in at least once
   * @example 120
   */
  admitted!: number;
  /**
   * Live tickets
   * @example 128
   */
  expected!: number;
}

export class DoorEvent extends OccupancyOfDate {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "Friday Rooftop Sessions" */
  event_name!: string;
  /** @example "ven_01k31d9ygge5ez2n8bdstrw7k9" */
  venue_id!: string;
  /** @example "The Attic" */
  venue_name!: string;
  /** @example "2030-07-19T18:00:00.000Z" */
  doors_open_at!: string;
  /** @example "2030-07-20T00:00:00.000Z" */
  last_entry_at!: string;
  /**
   * Whether it is on today, by the venue's clock
   * @example true
   */
  today!: boolean;
  /**
   * Whether its doors are open now
   * @example true
   */
  open!: boolean;
}

export class DoorEventsPage extends PageType(DoorEvent) {}

export class DoorListHolder extends ScannedHolder {
  /** @example "sam@example.com" */
  email!: string;
}

export class DoorListTicket {
  /** @example "ticket_01k31d9ygge5ez2n8bdstrw7k9" */
  ticket_id!: string;
  /** @example "bkg_01k31d9ygge5ez2n8bdstrw7k9" */
  booking_id!: string;
  /** The named attendee, else the account that holds the ticket */
  holder!: DoorListHolder;
  ticket_type!: ScannedType;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string;
  /** @example "checked_in" */
  status!: 'confirmed' | 'checked_in' | 'transfer_pending' | 'cancelled' | 'refunded' | 'frozen';
  /**
   * How often it was let in
   * @example 1
   */
  entries!: number;
  /** @example true */
  inside!: boolean;
  /** @example "2030-07-19T20:31:07.000Z" */
  first_admitted_at!: string | null;
}

export class DoorListPage extends PageType(DoorListTicket) {}

export class ScanPointCounts {
  /**
   * null = scans that named none
   * @example "Main entrance"
   */
  scan_point!: string | null;
  /** @example 80 */
  entered!: number;
  /** @example 12 */
  went_out!: number;
  /** @example 3 */
  denied!: number;
}

export class EventOccupancy {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /**
   * Of each date; null = unlimited
   * @example 300
   */
  capacity!: number | null;
  /** @example 96 */
  inside!: number;
  /**
   * Tickets that were let in at least once
   * @example 120
   */
  admitted!: number;
  /**
   * Live tickets
   * @example 128
   */
  expected!: number;
  dates!: OccupancyOfDate[];
  scan_points!: ScanPointCounts[];
}

export class OccupancyResponse {
  data!: EventOccupancy;
}

export class ScanPlace {
  /** @example "scan_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Main entrance" */
  scan_point!: string | null;
  /** @example "scanner-3" */
  device_id!: string | null;
  /**
   * By the scanner's clock (UTC)
   * @example "2030-07-19T20:31:07.250Z"
   */
  scanned_at!: string | null;
  /**
   * By ours (UTC)
   * @example "2030-07-19T20:31:07.300Z"
   */
  recorded_at!: string;
}

export class ScannedBy {
  /** @example "usr_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Dora Door" */
  name!: string;
}

export class ScanEntry extends ScanPlace {
  /**
   * As it was scanned: of a ticket that is unknown to us, too
   * @example "ticket_01k31d9ygge5ez2n8bdstrw7k9"
   */
  ticket_id!: string;
  /** null for an unknown ticket */
  holder!: ScannedHolder | null;
  ticket_type!: ScannedType | null;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string | null;
  /** @example "in" */
  direction!: Direction;
  /**
   * Whether it counts: somebody came in, or went out
   * @example false
   */
  admitted!: boolean;

  @ChoiceField(scanReasons, { description: 'Why not', example: 'already_used', nullable: true })
  reason!: ScanReason | null;

  /**
   * Which entry of the ticket it was, or ended
   * @example null
   */
  entry!: number | null;
  /**
   * What a device decided while it was offline; null when we decided
   * @example "admitted"
   */
  decision!: Decision | null;
  /**
   * The device decided other than the books say
   * @example true
   */
  conflict!: boolean;
  /** The admission that counts instead */
  conflicts_with!: ScanPlace | null;
  scanned_by!: ScannedBy;
  /**
   * Why somebody was let in without a code
   * @example null
   */
  manual_reason!: string | null;
  /**
   * When an operator took it back (UTC)
   * @example null
   */
  undone_at!: string | null;
}

export class ScansPage extends PageType(ScanEntry) {}
