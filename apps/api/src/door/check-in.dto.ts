import { BooleanField, ChoiceField, TextField } from '#libs/platform';
import { refusals, type Refusal } from '#libs/ticketing';
import { Fixed } from '../openapi/fixed.js';
import { ScanRequest } from './scan.dto.js';

export class CheckInRequest extends ScanRequest {
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
