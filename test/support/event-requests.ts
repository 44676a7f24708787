import { addFacilitator } from './programme.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { admin, daysAhead, eventNow, organiser, submission } from './world.js';

let made = 0;

/** What may be said of an event, all of it, never the same twice. */
export const eventFields = () => ({
  name: `Friday Rooftop Sessions ${(made += 1)}`,
  start_time: '21:00',
  end_time: '03:00',
  last_entry_time: '01:00',
  event_type: 'club_night',
  event_genre: 'house',
  description: 'Resident DJs.\nOn the rooftop.',
  format: 'VIRTUAL',
  image_url: 'https://example.com/rooftop.jpg',
  guest_list_capacity: 300,
  doors_open_minutes: 60,
  waiting_list_enabled: true,
  booking_types: ['INDIVIDUAL', 'BLOCK'],
  payment_methods: ['CARD', 'PASS'],
  cancel_until: '2030-07-18T20:00:00Z',
  media_moderation: true,
  join_url: 'https://example.com/join',
  event_mode: 'ticketed',
  visibility: 'public',
});

const draft = async ({ attic }: Stage, event = {}) =>
  (await eventNow(attic, { types: [], event: { status: 'draft', ...event } })).eventId;

const submitted = async ({ box, attic, on }: Stage) => {
  const by = await organiser(box, attic);
  return { by, eventId: await submission(by, on.venueId) };
};

/** A step of an event at one of the operator's venues. */
const step = ({ attic }: Stage, id: string): Request => ({
  client: attic.operator.client,
  params: { id },
  of: 'organisation',
});

async function askedFor(stage: Stage): Promise<string> {
  const { eventId } = await eventNow(stage.attic);
  await stage.attic.operator.client.post(`/api/my-events/${eventId}/request-listing`);
  return eventId;
}

const decision = async (stage: Stage): Promise<Request> => ({
  client: (await admin(stage.box)).client,
  params: { eventId: await askedFor(stage) },
});

/** A successful request of each operation about events and submissions, by its id. */
export const eventRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  createEvent: async ({ attic, on }) => ({
    client: attic.operator.client,
    body: {
      ...eventFields(),
      venue_id: on.venueId,
      event_date: daysAhead(30),
      facilitator_ids: [await addFacilitator(attic)],
      status: 'draft',
    },
    of: 'organisation',
  }),
  updateEvent: async (stage) => ({
    ...step(stage, await draft(stage)),
    body: {
      ...eventFields(),
      event_date: daysAhead(30),
      facilitator_ids: [await addFacilitator(stage.attic)],
      status: 'draft',
    },
  }),
  deleteEvent: async (stage) => step(stage, await draft(stage)),
  approveEvent: async (stage) => step(stage, (await submitted(stage)).eventId),
  rejectEvent: async (stage) => step(stage, (await submitted(stage)).eventId),
  requestListing: async (stage) => step(stage, (await eventNow(stage.attic)).eventId),
  withdrawListing: async (stage) => step(stage, await askedFor(stage)),
  archiveEvent: async (stage) => step(stage, await draft(stage)),
  unarchiveEvent: async (stage) => {
    const request = step(stage, await draft(stage));
    await request.client.post(`/api/my-events/${request.params?.['id']}/archive`);
    return request;
  },
  checkConflicts: ({ attic, on }) => ({
    client: attic.operator.client,
    query: { venue_id: on.venueId, date: daysAhead(0), exclude_event_id: on.eventId },
    of: 'organisation',
  }),
  submitEvent: async ({ box, attic, on }) => ({
    client: (await organiser(box, attic)).client,
    body: { ...eventFields(), venue_id: on.venueId, event_date: daysAhead(30) },
    of: 'organisation',
  }),
  listSubmissions: async ({ box, attic }) => ({
    client: (await organiser(box, attic)).client,
    query: { status: 'pending_venue_approval', limit: '5', page: '1' },
  }),
  showSubmission: async (stage) => {
    const { by, eventId } = await submitted(stage);
    return { client: by.client, params: { id: eventId }, of: 'organiser' };
  },
  resubmitEvent: async (stage) => {
    const { by, eventId } = await submitted(stage);
    return {
      client: by.client,
      params: { id: eventId },
      body: { ...eventFields(), event_date: daysAhead(31) },
      of: 'organiser',
    };
  },
  listListings: async ({ box }) => ({
    client: (await admin(box)).client,
    query: { status: 'pending', limit: '5', page: '1' },
  }),
  approveListing: decision,
  declineListing: decision,
};
