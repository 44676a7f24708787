import { freeConference, verifyEmail } from './participation.js';
import { addParticipant } from './programme.js';
import type { Request } from './requests.js';
import type { Stage } from './stage.js';
import { person } from './world.js';

async function invitation({ box, attic, on }: Stage): Promise<Request> {
  const ada = await person(box);
  await verifyEmail(box, ada);
  const event = await freeConference(attic);
  return {
    client: ada.client,
    params: { participantId: await addParticipant(attic, event, { email: ada.email }), eventId: on.eventId },
    body: { response: 'accept', note: 'Happy to come.\nWhere?' },
    of: 'customer',
  };
}

/** A successful request of each operation about what ticket holders have of their tickets, by its id. */
export const attendeeRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  showTicketPdf: ({ sam, ticketId }) => ({ client: sam.client, params: { ticketId }, of: 'customer' }),
  showTicketCalendar: ({ sam, ticketId }) => ({ client: sam.client, params: { ticketId }, of: 'customer' }),
  // To choose none takes no ticket, so that anybody may.
  selectSessions: ({ attic, on, sam }) => ({
    client: sam.client,
    headers: { orgid: attic.id },
    params: { eventId: on.eventId },
    body: { sessionIds: [] },
  }),
  showMyParticipation: ({ sam }) => ({ client: sam.client }),
  respondToInvitation: invitation,
  postResponseToInvitation: invitation,
};
