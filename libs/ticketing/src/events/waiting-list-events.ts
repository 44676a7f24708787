import {
  amountFact,
  countFact,
  currencyFact,
  domainEvent,
  idFact,
  instantFact,
  urlFact,
} from '#libs/platform';

const facts = {
  entryId: idFact('wait', 'The place in line'),
  eventId: idFact('evt', 'The event'),
  dateId: idFact('date', 'The full date'),
  ticketTypeId: idFact('tkt', 'What is waited for; integrators know it as `opt_…`'),
  organisationId: idFact('org', 'Whose event it is'),
  customerId: idFact('cust', 'Who waits'),
  quantity: countFact('For so many places', 2),
  url: urlFact('/api/client/events/evt_01h2xcejqtf2nbrexx3vqjhp41/waiting-list'),
};
// Written by SQL: `ticketing.join_waiting_list`, `ticketing.offer_places`.
const of = { version: 1, context: 'ticketing', audience: 'public' } as const;

domainEvent({
  ...of,
  name: 'waiting-list.joined',
  description: 'Somebody waits for places of a full date.',
  orderedBy: 'waiting list entry',
  facts,
});
domainEvent({
  ...of,
  name: 'waiting-list.offered',
  description:
    'Places have come free, and are held for somebody who waits: an order of theirs that has an end.',
  orderedBy: 'order',
  facts: {
    ...facts,
    orderId: idFact('ord', 'The order to pay'),
    amount: amountFact('What it costs, minor units'),
    currency: currencyFact,
    expiresAt: instantFact('Until when the places are held'),
  },
});
