import { addFacilitator, addParticipant, addSession, at, conference } from './programme.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';

let made = 0;

async function session({ attic }: Stage): Promise<Request> {
  const on = await conference(attic);
  return {
    client: attic.operator.client,
    params: { id: on.eventId, sessionId: await addSession(attic, on) },
    of: 'organisation',
  };
}

async function participant({ attic }: Stage): Promise<Request> {
  const on = await conference(attic);
  return {
    client: attic.operator.client,
    params: { id: on.eventId, participantId: await addParticipant(attic, on) },
    of: 'organisation',
  };
}

const facilitator = async ({ attic }: Stage): Promise<Request> => ({
  client: attic.operator.client,
  params: { id: await addFacilitator(attic) },
  of: 'organisation',
});

/** A successful request of each operation about sessions, participants and facilitators, by its id. */
export const sessionRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  listSessions: async ({ attic }) => {
    const on = await conference(attic);
    await addSession(attic, on);
    return {
      client: attic.operator.client,
      params: { id: on.eventId },
      query: { date_id: on.dateId, limit: '5', page: '1' },
      of: 'organisation',
    };
  },
  showSession: session,
  createSession: async ({ attic }) => {
    const on = await conference(attic);
    return {
      client: attic.operator.client,
      params: { id: on.eventId },
      body: {
        date_id: on.dateId,
        title: 'Queues that never lose anything',
        abstract: 'Outboxes and inboxes.\nAnd what is between them.',
        type: 'workshop',
        track: 'Backend',
        room: `Room ${(made += 1)}`,
        starts_at: at('10:00'),
        ends_at: at('10:45'),
        capacity: 30,
        participant_ids: [await addParticipant(attic, on)],
        stream_url: 'https://example.com/stream',
        materials: [{ name: 'Slides', url: 'https://example.com/slides.pdf' }],
      },
      of: 'organisation',
    };
  },
  changeSession: async (stage) => ({
    ...(await session(stage)),
    body: { title: 'Another title', starts_at: at('11:00'), ends_at: at('12:00'), capacity: null },
  }),
  deleteSession: session,

  listParticipants: async (stage) => {
    const { client, params = {}, of = 'organisation' } = await participant(stage);
    return {
      client,
      params: { id: params['id'] ?? '' },
      query: { type: 'speaker', status: 'invited', q: 'part', limit: '5', offset: '0' },
      of,
    };
  },
  showParticipant: participant,
  createParticipant: async ({ attic }) => {
    const on = await conference(attic);
    return {
      client: attic.operator.client,
      params: { id: on.eventId },
      body: {
        name: 'Ada Byron',
        email: `ada${(made += 1)}@example.com`,
        type: 'speaker',
        role: 'Keynote',
        bio: 'Wrote the first programme.\nAnd notes.',
        company: 'Analytical Engines',
        job_title: 'Countess',
        image_url: 'https://example.com/ada.jpg',
        social: { linkedin: 'https://www.linkedin.com/in/ada' },
        session_ids: [await addSession(attic, on)],
        featured: true,
        public: true,
        sponsor_tier: null,
        silent: false,
      },
      of: 'organisation',
    };
  },
  changeParticipant: async (stage) => ({
    ...(await participant(stage)),
    body: { name: 'Ada Lovelace', email: 'ada@example.com', social: {}, featured: true },
  }),
  confirmParticipant: participant,
  cancelParticipant: participant,
  deleteParticipant: participant,

  listFacilitators: ({ attic }) => ({ client: attic.operator.client, query: { limit: '5', page: '1' } }),
  showFacilitator: facilitator,
  createFacilitator: ({ attic }) => ({ client: attic.operator.client, body: { name: 'Grace Hopper' } }),
  renameFacilitator: async (stage) => ({ ...(await facilitator(stage)), body: { name: 'Rear Admiral' } }),
  deleteFacilitator: facilitator,

  browseSessions: ({ sam, attic, on }) => ({
    client: sam.client,
    headers: { orgid: attic.slug },
    params: { eventId: on.eventId },
    query: { dateId: on.dateId, limit: '10', page: '1' },
  }),
  showSchedule: ({ sam, attic, on }) => ({
    client: sam.client,
    headers: { orgid: attic.id },
    params: { eventId: on.eventId },
  }),
  browseParticipants: ({ sam, on }) => ({
    client: sam.client,
    params: { eventId: on.eventId },
    query: { type: 'speaker', limit: '10', offset: '0' },
  }),
};
