import type { SignedInResponse } from '../../../api/src/account/account.dto.js';
import type {
  CreatedEventResponse,
  EventConflictDetail,
  OperatorEventResponse,
} from '../../../api/src/operator/events.dto.js';
import type {
  CreatedTicketTypeResponse,
  OperatorTicketType,
} from '../../../api/src/operator/ticket-types.dto.js';
import type { CreatedVenueResponse, VenuesPage } from '../../../api/src/operator/venues.dto.js';
import type { DemoAccount, DemoSummary } from '../demo/summary.js';
import type { Caller } from './caller.js';
import { doorsOpenNow } from './doors-open-now.js';
import { money } from './narrator.js';

export interface OpenedEvent {
  eventId: string;
  /** Signed in as the operator. */
  operator: Caller;
}

const VENUE = 'Demo Room';
const ZONE = 'Europe/London';

export async function signIn(nobody: Caller, account: DemoAccount): Promise<Caller> {
  const { token } = await nobody.post<SignedInResponse>('/api/auth/login', account, {
    status: 200,
    tell: ({ user }) => `${user.email}, ${user.role ?? 'customer'} of ${user.organisation?.name ?? 'nobody'}`,
  });
  return nobody.as(token);
}

/** The operator puts an event on sale whose doors are open now. */
export async function operatorOpens(nobody: Caller, demo: DemoSummary): Promise<OpenedEvent> {
  const operator = await signIn(nobody, demo.accounts.operator);
  const venueId = await venue(operator);
  const { id: eventId } = await operator.post<CreatedEventResponse>(
    '/api/my-events',
    { venue_id: venueId, name: 'Demo Night', event_type: 'club_night', ...doorsOpenNow(ZONE) },
    { tell: ({ id }) => `${id}, a draft` },
  );
  const ticketTypes = [
    { name: 'General Admission', price_pence: 1500, capacity: 100 },
    { name: 'VIP', price_pence: 4500, capacity: 10, sort_order: 1 },
  ];
  for (const type of ticketTypes) {
    await operator.post<CreatedTicketTypeResponse>(`/api/my-events/${eventId}/ticket-types`, type, {
      tell: ({ id }) => `${id}, ${type.name}`,
    });
  }
  await operator.patch(`/api/my-events/${eventId}/status`, { status: 'approved' });
  await operator.get<OperatorEventResponse>(`/api/my-events/${eventId}`, {
    tell: ({ data }) =>
      [
        `${data.name} at ${data.venue_name} on ${data.event_date} at ${data.start_time}, ${data.status}`,
        ...data.ticket_types.map(describe),
      ].join('\n'),
  });
  await conflict(operator, demo);
  return { eventId, operator };
}

const describe = ({ name, capacity, price_pence, currency }: OperatorTicketType) =>
  `${name}: ${capacity} places at ${money(price_pence, currency)}`;

/** One for all runs. Its dates are not exclusive: each run puts an event on the same day. */
async function venue(operator: Caller): Promise<string> {
  const { data } = await operator.get<VenuesPage>('/api/my-venues?limit=200', {
    tell: (page) => page.data.map(({ name }) => name).join(', '),
  });
  const there = data.find(({ name }) => name === VENUE);
  if (there) return there.id;
  const { id } = await operator.post<CreatedVenueResponse>(
    '/api/my-venues',
    { name: VENUE, city: 'London', time_zone: ZONE, exclusive_dates: false },
    { tell: (created) => `${created.id}, ${VENUE}` },
  );
  return id;
}

/** Another event at a venue and on a day that are taken is refused, while the demo's own is still ahead. */
async function conflict(operator: Caller, demo: DemoSummary): Promise<void> {
  const { data } = await operator.get<OperatorEventResponse>(`/api/my-events/${demo.events.ticketed}`, {
    tell: (event) => `${event.data.name} at ${event.data.venue_name} on ${event.data.event_date}`,
  });
  if (!data.dates.some(({ starts_at }) => Date.parse(starts_at) > Date.now())) return;
  const { venue_id, event_date } = data;
  await operator.post<{ code: string; conflict: EventConflictDetail }>(
    '/api/my-events',
    { venue_id, event_date, name: 'Too late', status: 'approved' },
    { status: 409, tell: ({ code, conflict: other }) => `${code}: ${other.name} has the venue that day` },
  );
}
