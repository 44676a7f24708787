import {
  bookingStatuses,
  type BookByHandInput,
  type BookingFilters,
  type BookingStatus,
} from '#libs/operator';
import {
  ChoiceField,
  EmailField,
  IdField,
  idPattern,
  IntField,
  ListField,
  ObjectField,
  PageQuery,
  PhoneField,
  privateId,
  TextField,
} from '#libs/platform';
import { CreatedType } from '../http/created.js';
import { PageType } from '../http/pages.js';

export class ListBookingsQuery extends PageQuery {
  @ChoiceField(bookingStatuses, {
    description: 'Only bookings that stand here; without it, all but those that expired',
    example: 'approved',
    optional: true,
  })
  status?: BookingStatus;

  @TextField({
    description: "Part of the customer's name or e-mail, or the id of a booking",
    example: 'sam',
    optional: true,
  })
  q?: string;

  @IdField('date', { description: 'Only bookings for this date', optional: true })
  date_id?: string;
}

const BOOKING_ID = new RegExp(idPattern('bkg'));

export const filtersOf = ({ status, q, date_id }: ListBookingsQuery): BookingFilters => ({
  ...(status !== undefined && { status }),
  ...(q !== undefined && (BOOKING_ID.test(q) ? { bookingId: privateId('bkg', q, 'q') } : { q })),
  ...(date_id !== undefined && { dateId: privateId('date', date_id, 'date_id') }),
});

export class BookedType {
  /** @example "tkt_01k31d9ygge5ez2n8bdstrw7k9" */
  ticket_type_id!: string;
  /**
   * As it was called when it was booked
   * @example "General Admission"
   */
  name!: string;
  /** @example 2 */
  quantity!: number;
}

export class OperatorBooking {
  /** @example "bkg_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
  /** @example "approved" */
  status!: BookingStatus;
  /**
   * Places; of an approved booking those that are not cancelled
   * @example 2
   */
  guest_count!: number;
  /**
   * Tickets admitted
   * @example 0
   */
  checked_in_count!: number;
  /** @example "cust_01k31d9ygge5ez2n8bdstrw7k9" */
  customer_id!: string;
  /** @example "Sam Lee" */
  user_name!: string;
  /** @example "sam@example.com" */
  user_email!: string | null;
  /** @example "+44 20 7946 0000" */
  phone!: string | null;
  ticket_types!: BookedType[];
  /**
   * Minor units
   * @example 3000
   */
  amount!: number;
  /** @example "GBP" */
  currency!: string;
  /** @example "card" */
  payment_method!: 'card' | 'free' | 'cash' | 'comp' | 'pass';
  /**
   * The customer by the app, or one of you by hand
   * @example "app"
   */
  source!: 'app' | 'operator';
  /** @example "2030-07-10T20:00:00.000Z" */
  created_at!: string;
  /** @example "Wheelchair" */
  notes!: string | null;
}

export class OperatorBookingsPage extends PageType(OperatorBooking) {}

export class BookingTickets {
  @IdField('tkt', { description: 'The ticket type' })
  ticket_type_id!: string;

  @IntField({ description: 'How many places', min: 1, max: 1000, example: 2 })
  quantity!: number;
}

export class BookingCustomer {
  @TextField({ description: 'First name', example: 'Sam', max: 100 })
  first_name!: string;

  @TextField({ description: 'Last name', example: 'Lee', max: 100 })
  last_name!: string;

  @EmailField({
    description: 'Whoever has an account with it is the customer; the name above stays that of the booking',
    example: 'sam@example.com',
    optional: true,
  })
  email?: string;

  @PhoneField({
    description: 'Kept with the booking',
    example: '+44 20 7946 0000',
    optional: true,
  })
  phone?: string;
}

export class CreateBookingRequest {
  @IdField('date', {
    description: 'Which date; may be left out where only one can be booked',
    optional: true,
  })
  date_id?: string;

  @ListField(() => BookingTickets, { description: 'What is booked: each type once', min: 1, max: 50 })
  tickets!: BookingTickets[];

  @ObjectField(() => BookingCustomer, { description: 'For whom' })
  customer!: BookingCustomer;

  @ChoiceField(['cash', 'comp'], {
    description: 'Taken in cash at the list price, or given away (operators only)',
    example: 'cash',
  })
  payment_method!: 'cash' | 'comp';

  @TextField({ description: 'For the door', example: 'Wheelchair', max: 1000, lines: true, optional: true })
  notes?: string;
}

export const handInputOf = (
  { date_id, tickets, customer, payment_method, notes }: CreateBookingRequest,
  eventId: string,
): Omit<BookByHandInput, 'idempotencyKey'> => ({
  eventId,
  ...(date_id !== undefined && { dateId: privateId('date', date_id, 'date_id') }),
  tickets: tickets.map(({ ticket_type_id, quantity }, index) => ({
    ticketTypeId: privateId('tkt', ticket_type_id, `tickets[${index}].ticket_type_id`),
    quantity,
  })),
  customer: {
    firstName: customer.first_name,
    lastName: customer.last_name,
    ...(customer.email !== undefined && { email: customer.email }),
    ...(customer.phone !== undefined && { phone: customer.phone }),
  },
  paymentMethod: payment_method,
  ...(notes !== undefined && { notes }),
});

export class BookingTicket {
  /** @example "ticket_01k31d9ygge5ez2n8bdstrw7k9" */
  id!: string;
}

export class CreatedBookingResponse extends CreatedType('bkg') {
  tickets!: BookingTicket[];
}
