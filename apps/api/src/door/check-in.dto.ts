import { Transform } from 'class-transformer';
import { ChoiceField, IdField, InstantField, TextField, VerbatimField, BooleanField } from '#libs/platform';
import { refusals, type Refusal } from '#libs/ticketing';
import { Fixed } from '../openapi/fixed.js';

// Scanners that pass for keyboards end what they type with a line break.
const typedByAScanner = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trimEnd() : value,
);

export class CheckInRequest {
  @typedByAScanner
  @VerbatimField({
    description: 'The scanned code; white space after it does no harm',
    max: 300,
    example: 'bx1.ticket_01k31d9ygge5ez2n8bdstrw7k9.1.c2lnbmF0dXJl',
    optional: true,
  })
  qr?: string;

  @BooleanField({
    description: 'Lets somebody in without a code; needs a reason',
    optional: true,
  })
  manual?: boolean;

  @TextField({
    description: 'Why somebody is let in without a code, e.g. "Phone is dead, passport checked"',
    max: 500,
    optional: true,
  })
  reason?: string;

  @TextField({ description: 'Which door', example: 'Main entrance', max: 100, optional: true })
  scan_point?: string;

  @IdField('evt', { description: 'What the door is set to: other events are refused', optional: true })
  event_id?: string;

  @IdField('date', { description: 'What the door is set to: other dates are refused', optional: true })
  date_id?: string;

  @TextField({
    description: 'The scanner; with scanned_at and the code it names one scan',
    example: 'scanner-3',
    max: 100,
    optional: true,
  })
  device_id?: string;

  @InstantField({
    description: "When it was scanned, by the scanner's clock",
    example: '2030-07-19T20:31:07.250Z',
    optional: true,
  })
  scanned_at?: string;
}

export class ScannedTicket {
  /** @example "ticket_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "checked_in" */
  status!: 'confirmed' | 'checked_in' | 'transfer_pending' | 'cancelled' | 'refunded' | 'frozen';
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string;
}

export class ScannedHolder {
  /** @example "cust_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Sam Lee" */
  name!: string;
}

export class ScannedType {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "VIP" */
  name!: string;
}

export class Occupancy {
  /** @example 96 */
  inside!: number;
  /**
   * null = unlimited
   * @example 300
   */
  capacity!: number | null;
}

/** Who may come in, with what, and how full it is. */
export class AdmittedResponse {
  @Fixed(true)
  admitted!: true;

  ticket!: ScannedTicket;
  holder!: ScannedHolder;
  ticket_type!: ScannedType;
  /**
   * Which entry of the ticket this is
   * @example 1
   */
  entry!: number;
  occupancy!: Occupancy;
}

/** Why somebody may not come in. */
export class DeniedResponse {
  @Fixed(false)
  admitted!: false;

  @ChoiceField(refusals, { description: 'Why not', example: 'already_used' })
  reason!: Refusal;

  /**
   * The reason as a sentence for the door
   * @example "This ticket was used already"
   */
  message!: string;
  /**
   * When it was first admitted (UTC), where it was
   * @example "2030-07-19T20:31:07.000Z"
   */
  first_admitted_at?: string;
}

export type CheckInResponse = AdmittedResponse | DeniedResponse;
