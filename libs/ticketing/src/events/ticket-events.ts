import {
  choiceFact,
  countFact,
  domainEvent,
  idFact,
  orNull,
  textFact,
  urlFact,
  type PayloadOf,
} from '#libs/platform';
import { ticketStatuses } from '../tickets/ticket.entity.js';

/** What all news of a ticket says; `ticketing.ticket_payload` writes it. */
export const ticketFacts = {
  ticketId: idFact('ticket', 'The ticket'),
  orderId: idFact('ord', 'The order that it was bought with'),
  eventId: idFact('evt', 'The event'),
  dateId: idFact('date', 'The date that it is for'),
  organisationId: idFact('org', 'Whose event it is'),
  ticketTypeId: idFact('tkt', 'The ticket type; integrators know it as `opt_…`'),
  holderId: idFact('cust', 'Whose ticket it is now'),
  status: choiceFact('Where the ticket stands now', ticketStatuses),
  url: urlFact('/api/client/events/tickets/ticket_01h2xcejqtf2nbrexx3vqjhp41'),
};

/** What all news of a ticket says. */
export type TicketPayload = PayloadOf<typeof ticketFacts>;

const of = { version: 1, context: 'ticketing', audience: 'public', orderedBy: 'ticket' } as const;
const doorFacts = {
  ...ticketFacts,
  entry: countFact('How often it was let in by now', 1),
  scanPoint: orNull(textFact('Where it was scanned, if the scanner says so', 'Main entrance')),
};

// Written by SQL: `ticketing.issue_tickets`, `ticketing.check_in`, `ticketing.cancel_order`.
domainEvent({
  ...of,
  name: 'ticket.issued',
  description: 'There is a ticket: one for each place of a confirmed order.',
  facts: ticketFacts,
});
domainEvent({
  ...of,
  name: 'ticket.checked-in',
  description: 'A door has let a ticket in.',
  facts: doorFacts,
});
domainEvent({
  ...of,
  name: 'ticket.checked-out',
  description: 'A door has let a ticket out, and it may come in again.',
  facts: doorFacts,
});
domainEvent({
  ...of,
  name: 'ticket.cancelled',
  description: 'A ticket is void, and its place on sale.',
  facts: {
    ...ticketFacts,
    reason: orNull(textFact('In the words of whoever cancelled it, for the books', 'Illness')),
  },
  personal: ['reason'],
});

export const ticketReissued = domainEvent({
  ...of,
  name: 'ticket.reissued',
  description: 'A ticket has a new code, and every older one is dead.',
  facts: { ...ticketFacts, generation: countFact('Which code counts now', 2) },
});
