import {
  amountFact,
  choiceFact,
  countFact,
  currencyFact,
  domainEvent,
  idFact,
  orNull,
  urlFact,
} from '#libs/platform';

const facts = {
  orderId: idFact('ord', 'The order; operators know it as `bkg_…`'),
  eventId: orNull(idFact('evt', 'The event; null where a pass is bought')),
  organisationId: idFact('org', 'Who sells'),
  customerId: idFact('cust', 'Who buys'),
  status: choiceFact('Where the order stands now', ['confirmed', 'pending', 'cancelled', 'expired']),
  places: countFact('How many were ordered; none with a pass', 2),
  amount: amountFact('What it cost in all, minor units'),
  currency: currencyFact,
  url: urlFact('/api/client/events/orders/ord_01h2xcejqtf2nbrexx3vqjhp41'),
};
// Written by SQL: `ticketing.tell_of_order` and `ticketing.note_refund`.
const of = { version: 1, context: 'ticketing', audience: 'public', orderedBy: 'order' } as const;

domainEvent({
  ...of,
  name: 'order.placed',
  description: 'Somebody wants places or a pass, and holds the places until the order is paid or over.',
  facts,
});
domainEvent({
  ...of,
  name: 'order.confirmed',
  description: 'An order is paid, or was free, and its tickets or its pass are there.',
  facts,
});
domainEvent({
  ...of,
  name: 'order.expired',
  description: 'An order was not paid in time, and its places are free. Late money may confirm it after all.',
  facts,
});
domainEvent({
  ...of,
  name: 'order.cancelled',
  description: 'Nothing of an order is left: every place was cancelled, or its customer gave it up.',
  facts,
});
domainEvent({
  ...of,
  name: 'order.refunded',
  description:
    'A cancellation of an order, or of a part, gives money back; `refund.succeeded` tells when it has.',
  facts: {
    ...facts,
    refundId: idFact('rfd', 'The refund that is under way'),
    refundAmount: amountFact('So much goes back, minor units'),
  },
});
