import { TextField } from '#libs/platform';
import { Fixed } from '../openapi/fixed.js';

export class FacilitatorRequest {
  @TextField({ description: 'Name', example: 'Grace Hopper' })
  name!: string;
}

export class CreatedFacilitatorResponse {
  @Fixed(true)
  success!: true;

  /** @example "fac_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
}

export class OperatorFacilitator {
  /** @example "fac_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "Grace Hopper" */
  name!: string;
  /**
   * How many events name it
   * @example 3
   */
  event_count!: number;
  /**
   * UTC instant
   * @example "2030-06-03T09:00:00.000Z"
   */
  created_at!: string;
}

export class OperatorFacilitatorResponse {
  data!: OperatorFacilitator;
}

export class OperatorFacilitatorsPage {
  data!: OperatorFacilitator[];
  /** @example 1 */
  total!: number;
  /** @example 50 */
  limit!: number;
  /** @example 0 */
  offset!: number;
  has_more!: boolean;
}
