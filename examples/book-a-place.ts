import { CallFailed, createCustomerClient, dataOf } from '@boxoffice/client';

const {
  BOXOFFICE_URL = 'http://127.0.0.1:3000',
  EMAIL = '',
  PASSWORD = '',
  STOREFRONT = 'attic',
} = process.env;
const session: { token?: string } = {};
const api = createCustomerClient({
  baseUrl: BOXOFFICE_URL,
  organisation: STOREFRONT,
  token: () => session.token,
});

// A place at the first event that has a free one, for somebody who has an account.
const body = { email: EMAIL, password: PASSWORD };
session.token = (await dataOf(api.POST('/api/auth/login', { body }))).token;
const { data: events } = await dataOf(api.GET('/api/client/events', { params: { query: { free: true } } }));
for (const { id: eventId, name } of events) {
  const path = { eventId };
  const { data: types } = await dataOf(
    api.GET('/api/client/events/{eventId}/ticket-types', { params: { path } }),
  );
  const type = types.find(({ price, onSale, soldOut }) => price.amount === 0 && onSale && !soldOut);
  if (!type) continue;
  try {
    const body = { eventId, ticketTypeId: type.id, quantity: 1 };
    const { tickets } = await dataOf(api.POST('/api/client/events/tickets/register', { body }));
    console.log(`${name}: ${tickets.map(({ id }) => id).join(', ')}`);
    break;
  } catch (error) {
    // Somebody was faster: on to the next.
    if (!(error instanceof CallFailed && error.code === 'sold_out')) throw error;
  }
}
