import { ChoiceField } from '#libs/platform';
import { exitRefusals, type ExitRefusal } from '#libs/ticketing';
import { Fixed } from '../openapi/fixed.js';
import { Occupancy } from './check-in.dto.js';
import { ScanRequest } from './scan.dto.js';

/** Without a code for somebody picked from the door list. */
export class CheckOutRequest extends ScanRequest {}

export class CheckOutResponse {
  /**
   * Whether somebody went out
   * @example true
   */
  checked_out!: boolean;

  @ChoiceField(exitRefusals, { description: 'Why not', optional: true })
  reason?: ExitRefusal;

  occupancy!: Occupancy;
}

export class UndoneCheckInResponse {
  @Fixed(true)
  success!: true;

  occupancy!: Occupancy;
}
