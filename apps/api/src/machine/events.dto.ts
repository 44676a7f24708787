import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, InstantField, IntField, wholeNumber } from '#libs/platform';

export const timeFilters = ['future', 'past'] as const;

export class ListLiveEventsQuery {
  @ChoiceField(timeFilters, {
    description: 'Left out: all dates. With it `startDate` is required, with `past` also `endDate`',
    example: 'future',
    optional: true,
  })
  timeFilter?: (typeof timeFilters)[number];

  @InstantField({
    description: 'The first instant at which a date may start, in UTC',
    example: '2026-02-24T00:00:00.000Z',
    optional: true,
  })
  startDate?: string;

  @InstantField({
    description: 'The instant before which a date must start, in UTC',
    example: '2026-03-24T00:00:00.000Z',
    optional: true,
  })
  endDate?: string;

  @wholeNumber
  @IntField({
    description: 'How many to return, with a `next_cursor`; left out: all there are',
    min: 1,
    max: 500,
    example: 100,
    optional: true,
  })
  limit?: number;

  @IdField('evt', { description: 'The `next_cursor` of the page before', optional: true })
  cursor?: string;
}

class BookingSettings {
  /**
   * Places of a date; null = unlimited
   * @example 20
   */
  max_attendees!: number | null;
  /** @example true */
  waiting_list_enabled!: boolean;
  @ApiProperty({
    type: 'array',
    items: { type: 'string', enum: ['BLOCK', 'INDIVIDUAL'] },
    example: ['INDIVIDUAL'],
  })
  booking_types!: ('INDIVIDUAL' | 'BLOCK')[];
  @ApiProperty({
    type: 'array',
    items: { type: 'string', enum: ['CARD', 'PASS'] },
    example: ['CARD', 'PASS'],
  })
  payment_methods!: ('CARD' | 'PASS')[];
}

export class BookingConfiguration extends BookingSettings {}

export class AllowedPass {
  /** @example "pass_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  type!: 'pass_template';
  /** @example "10-Class Pass" */
  name!: string;
  /** @example 10 */
  credits!: number;
  /**
   * Minor units (e.g. pence)
   * @example 5000
   */
  price!: number;
  /** @example "GBP" */
  currency!: string;
  /**
   * 0 = it does not expire
   * @example 180
   */
  expiry_days!: number;
}

export class DetailedBookingConfiguration extends BookingSettings {
  /** Passes that the event can be paid with */
  allowed_passes!: AllowedPass[];
}

export class LiveEventDate {
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  type!: 'event_date';
  @ApiProperty({
    description: 'Local time at the venue; `tz` says whose',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$',
    example: '2026-03-03T09:00:00',
  })
  datetime!: string;
  /** @example "Europe/London" */
  tz!: string;
  /**
   * Minutes
   * @example 60
   */
  duration!: number;
}

export class EventFacilitator {
  /** @example "fac_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  type!: 'facilitator';
  /** @example "Sarah Jones" */
  name!: string;
}

class EventHead {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  type!: 'event';
  /** @example "Monday Yoga" */
  name!: string;
  /** @example "PHYSICAL" */
  format!: 'PHYSICAL' | 'VIRTUAL';
}

export class LiveEvent extends EventHead {
  booking_configuration!: BookingConfiguration;
  /** Those in range, by their start */
  dates!: LiveEventDate[];
  facilitators!: EventFacilitator[];
}

export class PricingOption {
  /** @example "opt_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  type!: 'pricing_option';
  /** @example "Standard" */
  name!: string;
  /**
   * Minor units (e.g. pence)
   * @example 1200
   */
  price!: number;
  /**
   * How many there are of a date in all; 0 = unlimited
   * @example 0
   */
  stock!: number;
  /**
   * Of a pass, for one place
   * @example 1
   */
  credits!: number;
}

export class EventVoucher {
  /** @example "voucher_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  type!: 'voucher';
  /** @example "Early Bird" */
  name!: string;
  /** @example "EARLY10" */
  code!: string;
  /** @example "PERCENTAGE" */
  discount_type!: 'PERCENTAGE' | 'FIXED';
  /**
   * Percent, or minor units
   * @example 10
   */
  discount_value!: number;
  /** @example "GBP" */
  currency!: string;
}

export class PaymentDetails {
  pricing_options!: PricingOption[];
  vouchers!: EventVoucher[];
}

export class DetailedLiveEvent extends EventHead {
  booking_configuration!: DetailedBookingConfiguration;
  /** All that are not cancelled, by their start */
  dates!: LiveEventDate[];
  facilitators!: EventFacilitator[];
  payment_details!: PaymentDetails;
}

export class LiveEventsResponse {
  data!: LiveEvent[];
  /**
   * Only with `limit`; null on the last page
   * @example "evt_01k31d9ygge5ez2n8bdstrw7k9"
   */
  next_cursor?: string | null;
}

export class LiveEventResponse {
  data!: DetailedLiveEvent;
}
