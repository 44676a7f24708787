import { TextField } from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

export class FacilitatorRequest {
  @TextField({ description: 'Name', example: 'Grace Hopper' })
  name!: string;
}

export class CreatedFacilitatorResponse extends CreatedType('fac') {}

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

export class OperatorFacilitatorsPage extends PageType(OperatorFacilitator) {}
