import { ChoiceField, IdField, InstantField, ListField, TextField, VerbatimField } from '#libs/platform';
import {
  uploadReasons,
  type Decision,
  type Direction,
  type OfflineAnswer,
  type UploadReason,
} from '#libs/ticketing';
import { KeyResponse } from '../well-known/well-known.dto.js';

const CURSOR = '7525421034567890123-1-40213';

export class DoorPackQuery {
  @TextField({
    description: 'The cursor of the last pack',
    example: CURSOR,
    max: 60,
    optional: true,
  })
  since?: string;
}

export class DoorPackEvent {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Friday Rooftop Sessions" */
  name!: string;
  /** @example "approved" */
  status!: 'approved' | 'cancelled' | 'draft' | 'rejected' | 'pending_venue_approval';
  /** @example 120 */
  doors_open_minutes!: number;
}

export class DoorPackDate {
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
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
  /**
   * Nobody is let in before (UTC)
   * @example "2030-07-19T18:00:00.000Z"
   */
  doors_open_at!: string;
  /**
   * Nobody is let in after (UTC)
   * @example "2030-07-20T00:00:00.000Z"
   */
  last_entry_at!: string;
}

export class DoorPackType {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "VIP" */
  name!: string;
  /** @example true */
  allow_reentry!: boolean;
  /**
   * Entries after the first; null = any number, where re-entry is allowed
   * @example 2
   */
  reentry_limit!: number | null;
  /**
   * Doors it admits at; null = all
   * @example ["Main entrance"]
   */
  accepted_scan_points!: string[] | null;
}

export class DoorPackTicket {
  /** @example "ticket_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /**
   * The one that a code must have
   * @example 1
   */
  generation!: number;
  /** @example "confirmed" */
  status!: 'confirmed' | 'checked_in' | 'transfer_pending' | 'cancelled' | 'refunded' | 'frozen';
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  ticket_type_id!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string;
  /** @example "Sam Lee" */
  holder!: string;
  /** @example 0 */
  entries!: number;
  /** @example false */
  inside!: boolean;
}

export class DoorPack {
  /**
   * For `since` of the next call
   * @example "7525421034567890123-1-40213"
   */
  cursor!: string;
  /**
   * Whether all tickets are listed; else those that have changed since the cursor, some perhaps told of before
   * @example true
   */
  complete!: boolean;
  /** @example "2030-07-19T17:55:00.000Z" */
  generated_at!: string;
  /** What codes are verified with (RFC 7517, RFC 8037) */
  keys!: KeyResponse[];
  event!: DoorPackEvent;
  dates!: DoorPackDate[];
  ticket_types!: DoorPackType[];
  tickets!: DoorPackTicket[];
}

export class DoorPackResponse {
  data!: DoorPack;
}

export class OfflineScanRequest {
  @IdField('ticket', { description: 'What was scanned, or picked from the list' })
  ticket_id!: string;

  @VerbatimField({
    description: 'The scanned code; without one somebody was picked from the list',
    max: 300,
    typed: true,
    example: 'bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl',
    optional: true,
  })
  qr?: string;

  @InstantField({
    description:
      "By the scanner's clock, at most 5 minutes ahead of ours and 30 days old; the entry window is judged at it",
    example: '2030-07-19T20:31:07.250Z',
  })
  scanned_at!: string;

  @TextField({ description: 'Which door', example: 'Main entrance', max: 100, optional: true })
  scan_point?: string;

  @ChoiceField(['in', 'out'], { description: 'Coming in or going out', example: 'in' })
  direction!: Direction;

  @ChoiceField(['admitted', 'denied'], { description: 'What the device decided', example: 'admitted' })
  decision!: Decision;
}

export class UploadScansRequest {
  @TextField({
    description: 'The scanner; with scanned_at and the code it names one scan',
    example: 'scanner-3',
    max: 100,
  })
  device_id!: string;

  @ListField(() => OfflineScanRequest, { description: 'At most 1,000', min: 1, max: 1000 })
  scans!: OfflineScanRequest[];
}

export class UploadedScan {
  /** @example "ticket_01k31d9ygge5ez2n8bdstrw7k9" */
  ticket_id!: string;
  /**
   * duplicate: the very same scan was recorded before; conflict: recorded, but the books say otherwise
   * @example "conflict"
   */
  result!: OfflineAnswer['result'];

  @ChoiceField(uploadReasons, {
    description: 'Why it did not count',
    example: 'already_used',
    nullable: true,
  })
  reason!: UploadReason | null;

  /**
   * When the admission that counts was made (UTC), of what was used already
   * @example "2030-07-19T20:31:05.000Z"
   */
  first_admitted_at!: string | null;
}

export class UploadedScansResponse {
  /** @example 1 */
  accepted!: number;
  /** @example 0 */
  duplicates!: number;
  /** @example 1 */
  conflicts!: number;
  /** What became of each scan, in the order sent */
  data!: UploadedScan[];
}
