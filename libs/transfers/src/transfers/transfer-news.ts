import { publicId, type DomainEvent } from '#libs/platform';
import type { OnItsWay } from './transfer.store.js';

/** The news, for ourselves alone, that a ticket is its sender's again. */
export const endedNews = ({ id, organisationId, ticketId }: OnItsWay): DomainEvent => ({
  name: 'ticket.transfer-ended',
  key: ticketId,
  payload: {
    transferId: publicId('trf', id),
    ticketId: publicId('ticket', ticketId),
    organisationId: publicId('org', organisationId),
  },
});
