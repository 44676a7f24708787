import type { Request } from './requests.js';
import type { Stage } from './stage.js';

/** A successful request of each operation about what ticket holders have of their tickets, by its id. */
export const attendeeRequests: Record<string, (stage: Stage) => Request | Promise<Request>> = {
  showTicketPdf: ({ sam, ticketId }) => ({ client: sam.client, params: { ticketId }, of: 'customer' }),
  showTicketCalendar: ({ sam, ticketId }) => ({ client: sam.client, params: { ticketId }, of: 'customer' }),
};
