/** What was recorded of something that happened, as far as a live view tells of it. */
export interface NewsItem {
  sequence: number;
  name: string;
  /** UTC instant. */
  occurredAt: string;
  payload: Record<string, unknown>;
}

/** A part of a stream, ready to be sent. */
export interface Frame {
  id: number;
  text: string;
}

/** Browsers try again after so many milliseconds. */
const RETRY_MS = 3000;

/** Keeps proxies from closing a stream on which nothing happens. */
export const HEARTBEAT = Buffer.from(':\n\n');

type Facts = (payload: Record<string, unknown>) => Record<string, unknown>;

// An operator knows an order as a booking.
const bookingId = ({ orderId }: Record<string, unknown>) => String(orderId).replace('ord_', 'bkg_');

const booking: Facts = (payload) => ({
  booking_id: bookingId(payload),
  places: payload['places'],
  amount: payload['amount'],
  currency: payload['currency'],
});

const ticket: Facts = (payload) => ({
  ticket_id: payload['ticketId'],
  booking_id: bookingId(payload),
  ticket_type_id: payload['ticketTypeId'],
  date_id: payload['dateId'],
});

const scan: Facts = (payload) => ({
  ...ticket(payload),
  entry: payload['entry'],
  scan_point: payload['scanPoint'] ?? null,
});

const refund: Facts = (payload) => ({ ...booking(payload), refund_amount: payload['refundAmount'] });

const waiting: Facts = ({ entryId, ticketTypeId, dateId, quantity }) => ({
  entry_id: entryId,
  ticket_type_id: ticketTypeId,
  date_id: dateId,
  quantity,
});

const change: Facts = ({ eventId, dateId }) => ({ event_id: eventId, date_id: dateId ?? null });

/** Domain events that have a frame of their own; of people they say no more than ids of what is theirs. */
const told: Record<string, [event: string, facts: Facts]> = {
  'order.placed': ['hold', booking],
  'order.confirmed': ['sale', booking],
  'order.expired': ['expired', booking],
  'order.cancelled': ['cancelled', booking],
  'order.refunded': ['refund', refund],
  'ticket.cancelled': ['ticket-cancelled', ticket],
  'ticket.checked-in': ['check-in', scan],
  'ticket.checked-out': ['check-out', scan],
  'waiting-list.joined': ['waiting', waiting],
  'event.approved': ['changed', change],
  'event.rejected': ['changed', change],
  'event.cancelled': ['changed', change],
  'event.updated': ['changed', change],
  'event-date.cancelled': ['changed', change],
  'event-date.ended': ['changed', change],
};

/** The frame of a piece of news; none for what only shows in the totals. */
export function frameOf({ sequence, name, occurredAt, payload }: NewsItem): Frame | undefined {
  // What is free is confirmed as it is placed: a sale, and never a hold.
  if (name === 'order.placed' && payload['status'] !== 'pending') return undefined;
  const [event, facts] = told[name] ?? [];
  if (!event || !facts) return undefined;
  return eventFrame(sequence, event, JSON.stringify({ occurred_at: occurredAt, ...facts(payload) }));
}

/** @param json on one line */
export const eventFrame = (id: number, event: string, json: string): Frame => ({
  id,
  text: `id: ${id}\nevent: ${event}\ndata: ${json}\n\n`,
});

/** What a stream begins with. */
export const retryLine = `retry: ${RETRY_MS}\n\n`;

/** The number that a reader has seen last, as its `Last-Event-ID` says; NaN if that is none of ours. */
export const lastSeen = (header: string): number => (/^\d{1,15}$/.test(header) ? Number(header) : NaN);
