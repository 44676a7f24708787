import { domainEvent, idFact, textFact, urlFact } from '#libs/platform';
import { customersIn, wireBody } from './wire-body.js';

const base = 'https://tickets.example.com';
const occurredAt = new Date('2027-07-17T20:00:00.123Z');
const news = {
  type: 'ticket.checked-in',
  occurredAt,
  sequence: 41,
  payload: { ticketId: 'ticket_1', holderId: 'cust_1', url: '/api/client/events/tickets/ticket_1', entry: 1 },
};

domainEvent({
  name: 'ticket.checked-in',
  version: 1,
  context: 'ticketing',
  audience: 'public',
  description: 'Somebody is in.',
  orderedBy: 'ticket',
  facts: {
    organisationId: idFact('org', 'Whose'),
    holderId: idFact('cust', 'Who holds it'),
    fromId: idFact('cust', 'Who held it'),
    customerId: idFact('cust', 'Who has paid'),
    scanPoint: textFact('Where', 'Main entrance'),
    reason: textFact('Why', 'ill'),
    url: urlFact('/api'),
  },
  personal: ['reason'],
});

domainEvent({
  name: 'webhook.disabled',
  version: 1,
  context: 'automation',
  audience: 'internal',
  description: 'Nothing is sent any more.',
  orderedBy: 'webhook endpoint',
  facts: {},
});

describe('what a webhook says', () => {
  it('is what happened, when, in which place of the sequence, and where there is more', () => {
    expect(wireBody(news, base)).toEqual({
      type: 'ticket.checked-in',
      timestamp: '2027-07-17T20:00:00.123Z',
      sequence: 41,
      data: {
        ticketId: 'ticket_1',
        holderId: 'cust_1',
        url: 'https://tickets.example.com/api/client/events/tickets/ticket_1',
        entry: 1,
      },
    });
  });

  it('names the people only to whoever may hear of them', () => {
    const people = { cust_1: { firstName: 'Sam', lastName: 'Lee', email: 'sam@example.com' } };
    expect(wireBody(news, base, people)).toMatchObject({ people });
    expect(wireBody(news, base, {})).toEqual(wireBody(news, base));
    expect(customersIn(news)).toEqual(['cust_1']);
    const { payload } = news;
    expect(customersIn({ ...news, payload: { ...payload, fromId: 'cust_2', customerId: 'cust_1' } })).toEqual(
      ['cust_1', 'cust_2'],
    );
    expect(customersIn({ ...news, payload: { ...payload, scanPoint: 'cust_2' } })).toEqual(['cust_1']);
    expect(customersIn({ type: 'webhook.test', payload })).toEqual([]);
  });

  it('leaves out what is ours alone', () => {
    expect(wireBody({ ...news, payload: { ...news.payload, reason: 'ill' } }, base)).toEqual(
      wireBody(news, base),
    );
    expect(() => wireBody({ ...news, type: 'webhook.disabled' }, base)).toThrow('not for others');
    expect(wireBody({ ...news, type: 'ticket.renamed' }, base)).toEqual({
      ...wireBody(news, base),
      type: 'ticket.renamed',
    });
  });
});
