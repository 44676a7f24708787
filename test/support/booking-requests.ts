import { publicId } from '#libs/platform';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';

let made = 0;

/** A successful request of each operation about bookings and those who made them, by its id. */
export const bookingRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  showEventStats: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId },
    of: 'organisation',
  }),
  watchEvent: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId },
    headers: { 'last-event-id': '1' },
    of: 'organisation',
  }),
  listBookings: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId },
    query: { status: 'approved', q: 'example.com', date_id: on.dateId, limit: '5', page: '1' },
    of: 'organisation',
  }),
  createBooking: ({ attic, on }) => ({
    client: attic.operator.client,
    params: { id: on.eventId },
    headers: { 'idempotency-key': `key-${(made += 1)}` },
    body: {
      date_id: on.dateId,
      tickets: [{ ticket_type_id: on.typeIds[0], quantity: 2 }],
      customer: {
        first_name: 'Sam',
        last_name: 'Lee',
        email: 'sam.lee@example.com',
        phone: '+44 20 7946 0000',
      },
      payment_method: 'cash',
      notes: 'Wheelchair.\nBy the door.',
    },
    of: 'organisation',
  }),
  showCustomer: ({ attic, sam }) => ({
    client: attic.operator.client,
    params: { customerId: publicId('cust', sam.userId) },
    of: 'organisation',
  }),
  tagCustomer: ({ attic, sam }) => ({
    client: attic.operator.client,
    params: { customerId: publicId('cust', sam.userId) },
    body: { tags: ['member', 'press'] },
    of: 'organisation',
  }),
};
