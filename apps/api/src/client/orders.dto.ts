import {
  ChoiceField,
  CodeField,
  EmailField,
  IdField,
  IntField,
  ListField,
  TextField,
  privateId,
} from '#libs/platform';
import type { PlaceOrderInput } from '#libs/ticketing';
import { OwnedPassResponse } from './passes.dto.js';
import { TicketResponse } from './tickets.dto.js';

export class AttendeeRequest {
  @TextField({ description: 'First name', example: 'Sam', max: 100 })
  firstName!: string;

  @TextField({ description: 'Last name', example: 'Lee', max: 100 })
  lastName!: string;

  @EmailField({ description: 'E-mail', example: 'sam@example.com', optional: true })
  email?: string;
}

export class WantedTickets {
  @IdField('tkt', { description: 'The ticket type' })
  ticketTypeId!: string;

  @IntField({ description: 'How many places', min: 1, max: 1000, example: 2 })
  quantity!: number;

  @ListField(() => AttendeeRequest, {
    description: 'Who they are for: one each, in order',
    max: 1000,
    optional: true,
  })
  attendees?: AttendeeRequest[];
}

export class PurchaseRequest {
  @IdField('evt', { description: 'The event' })
  eventId!: string;

  @IdField('date', {
    description: 'Which date; may be left out where only one can be booked',
    optional: true,
  })
  dateId?: string;

  @ListField(() => WantedTickets, { description: 'What to buy: each type once', min: 1, max: 50 })
  tickets!: WantedTickets[];

  @CodeField({ description: 'A voucher, in whatever capitals', example: 'EARLY10', optional: true })
  voucherCode?: string;

  @CodeField({ description: 'What unlocks a hidden ticket type', example: 'FRIENDS', optional: true })
  accessCode?: string;

  @IdField('cpass', { description: 'Pays with the credits of this pass', optional: true })
  passId?: string;

  @ChoiceField(['INDIVIDUAL', 'BLOCK'], {
    description:
      'BLOCK: every date to come, all or none. Default: what the event offers, INDIVIDUAL where it is both',
    example: 'INDIVIDUAL',
    optional: true,
  })
  bookingType?: 'INDIVIDUAL' | 'BLOCK';
}

export class RegistrationRequest {
  @IdField('evt', { description: 'The event' })
  eventId!: string;

  @IdField('date', {
    description: 'Which date; may be left out where only one can be booked',
    optional: true,
  })
  dateId?: string;

  @IdField('tkt', { description: 'A free ticket type' })
  ticketTypeId!: string;

  @IntField({ description: 'How many places; default 1', min: 1, max: 1000, example: 1, optional: true })
  quantity?: number;

  @ListField(() => AttendeeRequest, {
    description: 'Who they are for: one each, in order',
    max: 1000,
    optional: true,
  })
  attendees?: AttendeeRequest[];

  @CodeField({ description: 'A voucher that leaves nothing to pay', example: 'GUEST', optional: true })
  voucherCode?: string;

  @CodeField({ description: 'What unlocks a hidden ticket type', example: 'FRIENDS', optional: true })
  accessCode?: string;
}

export class ConfirmOrderRequest {
  @IdField('ord', { description: 'The order' })
  orderId!: string;
}

type Wanted = Omit<PlaceOrderInput, 'customerId' | 'asOf' | 'organisationId' | 'idempotencyKey'>;

export const wantedOf = ({
  eventId,
  dateId,
  tickets,
  voucherCode,
  accessCode,
  passId,
  bookingType,
}: PurchaseRequest): Wanted => ({
  eventId: privateId('evt', eventId, 'eventId'),
  ...(dateId !== undefined && { dateId: privateId('date', dateId, 'dateId') }),
  tickets: tickets.map(({ ticketTypeId, quantity, attendees }, index) => ({
    ticketTypeId: privateId('tkt', ticketTypeId, `tickets[${index}].ticketTypeId`),
    quantity,
    ...(attendees && { attendees }),
  })),
  ...(voucherCode !== undefined && { voucherCode }),
  ...(accessCode !== undefined && { accessCode }),
  ...(passId !== undefined && { passId: privateId('cpass', passId, 'passId') }),
  ...(bookingType !== undefined && { bookingType }),
});

export const registrationOf = ({
  ticketTypeId,
  quantity = 1,
  attendees,
  ...event
}: RegistrationRequest): Wanted => ({
  ...wantedOf({ ...event, tickets: [{ ticketTypeId, quantity, ...(attendees && { attendees }) }] }),
  alone: true,
});

export class OrderLineResponse {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  ticketTypeId!: string;
  /** @example "VIP" */
  name!: string;
  /** @example "date_01k31d9ygge5ez2n8bdstrw7k9" */
  dateId!: string;
  /** @example 2 */
  quantity!: number;
  /**
   * List price of one place, minor units
   * @example 1500
   */
  unitPrice!: number;
  /**
   * What the line costs, minor units
   * @example 3000
   */
  amount!: number;
}

export class QuotedLineResponse extends OrderLineResponse {
  /**
   * Places left of the type on the date; null = unlimited
   * @example 42
   */
  available!: number | null;
}

export class QuoteResponse {
  /** @example "evt_01k31d9ygge5ez2n8bdstrw7k9" */
  eventId!: string;
  /**
   * What would be to be paid, minor units
   * @example 2700
   */
  amount!: number;
  /**
   * How much less than the list prices that is, minor units
   * @example 300
   */
  discount!: number;
  /** @example "GBP" */
  currency!: string;
  /**
   * Credits it would take of the pass; null without one
   * @example null
   */
  credits!: number | null;
  /** Whether there is enough of everything at this moment */
  available!: boolean;
  lines!: QuotedLineResponse[];
}

export class OrderResponse {
  /** @example "ord_01k31d9ygge5ez2n8bdstrw7k9" */
  orderId!: string;
  /** @example "confirmed" */
  status!: 'pending' | 'confirmed' | 'cancelled' | 'expired';
  /**
   * Places at an event, or a pass
   * @example "tickets"
   */
  kind!: 'tickets' | 'pass';
  /**
   * Null for a pass
   * @example "evt_01k31d9ygge5ez2n8bdstrw7k9"
   */
  eventId!: string | null;
  /**
   * What is to be paid, minor units
   * @example 3000
   */
  amount!: number;
  /**
   * How much less than the list prices that is, minor units
   * @example 0
   */
  discount!: number;
  /** @example "GBP" */
  currency!: string;
  /**
   * UTC instant
   * @example "2030-07-01T09:00:00.000Z"
   */
  createdAt!: string;
  /**
   * Until when an unpaid order keeps its places (UTC); null once it is paid or over
   * @example null
   */
  expiresAt!: string | null;
  /**
   * UTC instant
   * @example "2030-07-01T09:01:12.000Z"
   */
  confirmedAt!: string | null;
  lines!: OrderLineResponse[];
  /** Once confirmed, one for each place */
  tickets!: TicketResponse[];
  /**
   * What an order of a pass is for; null for places
   * @example null
   */
  pass!: OwnedPassResponse | null;
}

export class PurchaseResponse extends OrderResponse {
  /** @example "pending" */
  override status!: OrderResponse['status'];

  /**
   * Until when an unpaid order keeps its places (UTC); null once it is paid or over
   * @example "2030-07-01T09:15:00.000Z"
   */
  override expiresAt!: string | null;

  /**
   * Once confirmed, one for each place
   * @example []
   */
  override tickets!: TicketResponse[];

  /**
   * The payment to make; null when there is nothing to pay
   * @example "pi_3QK1"
   */
  paymentIntentId!: string | null;
  /**
   * The client secret to pay it with
   * @example "pi_3QK1_secret_x"
   */
  paymentIntentSecret!: string | null;
}

export class ProcessingResponse {
  /** @example "ord_01k31d9ygge5ez2n8bdstrw7k9" */
  orderId!: string;
  /** The bank has not decided yet: ask again */
  status!: 'processing';
}
