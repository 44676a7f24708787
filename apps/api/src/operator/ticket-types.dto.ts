import { InstantField, IntField, TextField } from '#libs/platform';
import { Fixed } from '../openapi/fixed.js';

export class OperatorTicketType {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "General Admission" */
  name!: string;
  /** @example "Standing" */
  description!: string | null;
  /** @example 1500 */
  price_pence!: number;
  /** @example "GBP" */
  currency!: string;
  /**
   * Places on each date; null = unlimited
   * @example 200
   */
  capacity!: number | null;
  /** @example 0 */
  sort_order!: number;
  /**
   * UTC instant
   * @example "2030-06-03T09:00:00.000Z"
   */
  sale_starts_at!: string | null;
  /**
   * UTC instant
   * @example "2030-07-19T20:00:00.000Z"
   */
  sale_ends_at!: string | null;
  /** @example 10 */
  max_per_order!: number;
}

export class TicketTypesResponse {
  data!: OperatorTicketType[];
}

export class CreateTicketTypeRequest {
  @TextField({ description: 'Name', example: 'General Admission' })
  name!: string;

  @TextField({
    description: 'What it is',
    example: 'Standing',
    max: 2000,
    lines: true,
    optional: true,
    nullable: true,
  })
  description?: string | null;

  @IntField({
    description: 'Price in minor units (e.g. pence); default 0',
    min: 0,
    max: 99_999_999,
    example: 1500,
    optional: true,
  })
  price_pence?: number;

  @IntField({
    description: 'Places on each date; null = unlimited',
    min: 1,
    max: 1_000_000,
    example: 200,
    optional: true,
    nullable: true,
  })
  capacity?: number | null;

  @IntField({
    description: 'Place in the list; default 0',
    min: -1_000_000,
    max: 1_000_000,
    example: 0,
    optional: true,
  })
  sort_order?: number;

  @InstantField({
    description: 'When its sale opens; at once if absent',
    optional: true,
    nullable: true,
  })
  sale_starts_at?: string | null;

  @InstantField({
    description: 'When its sale closes',
    example: '2030-07-19T18:00:00Z',
    optional: true,
    nullable: true,
  })
  sale_ends_at?: string | null;

  @IntField({
    description: 'Most places in one order; default 10',
    min: 1,
    max: 100,
    example: 10,
    optional: true,
  })
  max_per_order?: number;
}

export class CreatedTicketTypeResponse {
  @Fixed(true)
  success!: true;

  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
}
