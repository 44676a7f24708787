import { domainEvent, idFact, publicId, type DomainEvent } from '#libs/platform';
import { ticketFacts } from '#libs/ticketing';
import type { OnItsWay } from './transfer.store.js';

const transferId = idFact('trf', 'The transfer');
const of = { version: 1, context: 'transfers', orderedBy: 'ticket' } as const;

export const ticketTransferRequested = domainEvent({
  ...of,
  name: 'ticket.transfer-requested',
  audience: 'public',
  description:
    'A ticket is on its way to somebody else, and lets nobody in until it is claimed or taken back.',
  facts: { ...ticketFacts, transferId },
});
export const ticketTransferred = domainEvent({
  ...of,
  name: 'ticket.transferred',
  audience: 'public',
  description: "A ticket is another customer's now, and every older code of it is dead.",
  facts: { ...ticketFacts, transferId, fromId: idFact('cust', 'Whose ticket it was') },
});
export const ticketTransferEnded = domainEvent({
  ...of,
  name: 'ticket.transfer-ended',
  audience: 'internal',
  description: "A ticket that was on its way is its sender's again.",
  facts: {
    transferId,
    ticketId: ticketFacts.ticketId,
    organisationId: ticketFacts.organisationId,
  },
});

/** The news, for ourselves alone, that a ticket is its sender's again. */
export const endedNews = ({ id, organisationId, ticketId }: OnItsWay): DomainEvent =>
  ticketTransferEnded.of(ticketId, {
    transferId: publicId('trf', id),
    ticketId: publicId('ticket', ticketId),
    organisationId: publicId('org', organisationId),
  });
