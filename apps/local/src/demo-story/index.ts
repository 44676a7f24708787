import { randomUUID } from 'node:crypto';
import type { DemoSummary } from '../demo/summary.js';
import { Caller } from './caller.js';
import {
  customerBrowses,
  customerConfirms,
  customerPays,
  customerPurchases,
  customerRegisters,
  customerRegistersForFree,
  nothingIsPaidYet,
} from './customer-buys.js';
import { Narrator } from './narrator.js';
import { operatorOpens, signIn } from './operator-opens.js';
import { customerShowsTicket, doorScans } from './tickets-and-door.js';

/**
 * Plays the whole story against a running server, over HTTP alone. Each run makes an event and a customer of its own.
 * @throws UnexpectedAnswer where the server answers otherwise
 */
export async function playStory(demo: DemoSummary, print: (line: string) => void): Promise<void> {
  const narrator = new Narrator(print);
  const nobody = new Caller(narrator, demo.baseUrl);
  const atStripe = new Caller(narrator, demo.stripe.apiBase);

  narrator.chapter('The operator puts an event on sale');
  const { eventId, operator } = await operatorOpens(nobody, demo);

  narrator.chapter('A customer finds it and buys two tickets');
  const customer = await customerRegisters(nobody, demo);
  const [ticketType] = await customerBrowses(customer, eventId);
  if (!ticketType) throw new Error('an event without ticket types');
  const basket = { eventId, ticketTypeId: ticketType.id, quantity: 2, key: randomUUID() };
  const purchase = await customerPurchases(customer, basket);
  narrator.remark('The same again, as after a lost answer: with its Idempotency-Key it is the same order.');
  await customerPurchases(customer, basket);
  await nothingIsPaidYet(customer, purchase.orderId);
  await customerPays(atStripe, demo, purchase, 'pm_card_visa');
  const { tickets } = await customerConfirms(customer, purchase.orderId);
  const [ticket] = tickets;
  if (!ticket) throw new Error('a confirmed order without tickets');

  narrator.chapter('The customer takes a free place elsewhere, and shows the ticket');
  await customerRegistersForFree(customer, demo.events.free);
  const code = await customerShowsTicket(narrator, customer, ticket.id);

  narrator.chapter('Door staff scan: a forged code, at another event, at the right door, once more');
  narrator.remark(
    'The event is tomorrow; its doors opened two days ahead of it, so that tickets can be scanned now.',
  );
  const door = await signIn(nobody, demo.accounts.staff);
  await doorScans(door, code, eventId, demo.events.free);

  narrator.chapter('Somebody gives up');
  const declined = await customerPurchases(customer, { ...basket, quantity: 1, key: randomUUID() });
  await customerPays(atStripe, demo, declined, 'pm_card_chargeDeclined');
  await nothingIsPaidYet(customer, declined.orderId);
  narrator.remark(`Left alone, the order expires at ${declined.expiresAt} and its place is sold to others.`);
  await operator.patch<{ code: string; error: string }>(
    `/api/my-events/${eventId}/status`,
    { status: 'draft' },
    { status: 409, tell: ({ code: why, error }) => `${why}: ${error}` },
  );
  await customer.call('POST', '/api/auth/logout', { status: 204 });
  await customer.get<{ code: string }>('/api/auth/me', { status: 401, tell: ({ code: why }) => why });
}
