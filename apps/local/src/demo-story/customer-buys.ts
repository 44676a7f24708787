import { randomUUID } from 'node:crypto';
import type { SignedInResponse } from '../../../api/src/account/account.dto.js';
import type { EventsPage, TicketTypeOnSale, TicketTypesPage } from '../../../api/src/client/events.dto.js';
import type { OrderResponse, PurchaseResponse } from '../../../api/src/client/orders.dto.js';
import type { DemoSummary } from '../demo/summary.js';
import type { Caller } from './caller.js';
import { money } from './narrator.js';

/** Stripe's test cards, by the names that Stripe gives them. */
export type TestCard = 'pm_card_visa' | 'pm_card_chargeDeclined';

export interface Basket {
  eventId: string;
  ticketTypeId: string;
  quantity: number;
  /** Idempotency-Key. */
  key: string;
}

interface AtStripe {
  status?: string;
  error?: { code: string; message: string };
}

/** A new account, standing in the organisation's storefront. */
export async function customerRegisters(nobody: Caller, demo: DemoSummary): Promise<Caller> {
  const email = `sam.${randomUUID().slice(0, 8)}@demo.example`;
  const account = { email, password: randomUUID(), firstName: 'Sam', lastName: 'Lee' };
  const { token } = await nobody.post<SignedInResponse>('/api/auth/register', account, {
    tell: ({ user }) => `${user.email}, signed in`,
  });
  return nobody.as(token, { orgid: demo.organisation.slug });
}

/** Finds the event among what is on, and what it costs to get in. */
export async function customerBrowses(customer: Caller, eventId: string): Promise<TicketTypeOnSale[]> {
  await customer.get<EventsPage>('/api/client/events', {
    tell: ({ data, total }) => `${total} events, first ${data[0]?.name} at ${data[0]?.venue.name}`,
  });
  await customer.get<{ name: string; dates: { localStart: string; timeZone: string }[] }>(
    `/api/client/events/${eventId}`,
    {
      tell: ({ name, dates }) =>
        [name, ...dates.map((date) => `${date.localStart} ${date.timeZone}`)].join(', '),
    },
  );
  return typesOf(customer, eventId);
}

async function typesOf(customer: Caller, eventId: string): Promise<TicketTypeOnSale[]> {
  const { data } = await customer.get<TicketTypesPage>(`/api/client/events/${eventId}/ticket-types`, {
    tell: (page) =>
      page.data
        .map(
          ({ name, price, available }) =>
            `${name}: ${money(price.amount, price.currency)}, ${available} left`,
        )
        .join('\n'),
  });
  return data;
}

/** Holds places and opens their payment; the same key means the same order. */
export function customerPurchases(
  customer: Caller,
  { eventId, ticketTypeId, quantity, key }: Basket,
): Promise<PurchaseResponse> {
  return customer.post<PurchaseResponse>(
    '/api/client/events/tickets/purchase',
    { eventId, tickets: [{ ticketTypeId, quantity }] },
    {
      headers: { 'idempotency-key': key },
      tell: ({ orderId, status, amount, currency, expiresAt, paymentIntentId }) =>
        `${orderId} ${status}: ${money(amount, currency)} by ${paymentIntentId} until ${expiresAt}`,
    },
  );
}

/** Pays from the browser, as Stripe.js does: with the publishable key and the payment's client secret. */
export async function customerPays(
  atStripe: Caller,
  demo: DemoSummary,
  { paymentIntentId, paymentIntentSecret }: PurchaseResponse,
  card: TestCard,
): Promise<void> {
  const form = new URLSearchParams({ client_secret: paymentIntentSecret ?? '', payment_method: card });
  await atStripe
    .as(demo.stripe.publishableKey)
    .post<AtStripe>(`/v1/payment_intents/${paymentIntentId}/confirm`, form, {
      status: card === 'pm_card_visa' ? 200 : 402,
      tell: ({ status, error }) => `at Stripe: ${error ? `${error.code}, ${error.message}` : status}`,
    });
}

/** Before the payment 402, after it the tickets, as often as one asks. */
export async function customerConfirms(customer: Caller, orderId: string): Promise<OrderResponse> {
  return customer.post<OrderResponse>(
    '/api/client/events/tickets/confirm-order',
    { orderId },
    { status: 200, tell: ({ status, tickets }) => `${status}: ${tickets.map(({ id }) => id).join(', ')}` },
  );
}

export async function nothingIsPaidYet(customer: Caller, orderId: string): Promise<void> {
  await customer.post<{ code: string; error: string }>(
    '/api/client/events/tickets/confirm-order',
    { orderId },
    { status: 402, tell: ({ code, error }) => `${code}: ${error}` },
  );
}

/** Takes a free place at the demo's free event, unless that is over or full by now. */
export async function customerRegistersForFree(customer: Caller, eventId: string): Promise<void> {
  const free = (await typesOf(customer, eventId)).find(({ onSale, price }) => onSale && price.amount === 0);
  if (!free) return;
  await customer.post<OrderResponse>(
    '/api/client/events/tickets/register',
    { eventId, ticketTypeId: free.id },
    { tell: ({ status, tickets }) => `${status}: ${tickets.map(({ id }) => id).join(', ')}` },
  );
}
