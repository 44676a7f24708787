import { ApiProperty } from '@nestjs/swagger';

export const placeStatuses = ['ACTIVE', 'WAITING', 'VOID', 'VOID_REFUND'] as const;

export class RegisterPlace {
  /** @example "cust_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  type!: 'customer';
  /** @example "Jane" */
  firstname!: string;
  /** @example "Smith" */
  lastname!: string;
  /**
   * Empty for a customer who left none
   * @example "jane@example.com"
   */
  email!: string;
  @ApiProperty({ type: String, enum: placeStatuses, example: 'ACTIVE' })
  status!: (typeof placeStatuses)[number];
  /**
   * Was admitted at least once
   * @example true
   */
  attended!: boolean;
  /**
   * cash with a price of 0: it was free
   * @example "card"
   */
  payment_method!: 'card' | 'pass' | 'cash';
  /**
   * What was paid for this place, in minor units; 0 if it was by pass
   * @example 1200
   */
  base100_price_paid!: number;
  /**
   * CR if it was paid by pass
   * @example "GBP"
   */
  currency!: string;
  /** @example "opt_01k31d9ygge5ez2n8bdstrw7k9" */
  pricing_option_id!: string;
  @ApiProperty({
    description: 'When it was booked, in UTC',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$',
    example: '2026-02-20T10:30:00',
  })
  created_at!: string;
}

export class DateRegister {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  event_id!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  date_id!: string;
  attendees!: RegisterPlace[];
  /** In line order */
  waiting_list!: RegisterPlace[];
  /** The latest first */
  cancelled_list!: RegisterPlace[];
}

export class RegisterResponse {
  data!: DateRegister;
}
