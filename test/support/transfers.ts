import { MailedTokens } from '#libs/platform';
import type { Boxoffice } from './boxoffice.js';
import type { Answer, Json } from './client.js';
import { keyOf } from './interventions.js';
import {
  daysAhead,
  eventOnSale,
  register,
  type EventOptions,
  type OnSale,
  type Organisation,
  type Somebody,
} from './world.js';

export const TICKETS = '/api/client/events/tickets';

let made = 0;

/** An event that begins tomorrow and admits people already: its tickets can be sent and used, wherever the clock stands. */
export const eventSoon = (of: Organisation, options: EventOptions = {}): Promise<OnSale> =>
  eventOnSale(of, {
    types: [{ name: 'Guest', price_pence: 0 }],
    ...options,
    event: { event_date: daysAhead(1), start_time: '20:00', doors_open_minutes: 2880, ...options.event },
  });

/** A ticket that somebody has for nothing. */
export async function ticketOf(holder: Somebody, on: OnSale): Promise<string> {
  const { status, body, text } = await register(holder, on);
  if (status !== 201) throw new Error(`not registered: ${status} ${text}`);
  return body.tickets[0].id;
}

/** Somebody's e-mail who need not be anybody yet. */
export const recipient = (): string => `recipient${(made += 1)}@example.com`;

export const send = (
  holder: Somebody,
  ticketId: string,
  body: Json = {},
  headers: Record<string, string> = {},
): Promise<Answer> =>
  holder.client.post(`${TICKETS}/${ticketId}/transfer`, { email: recipient(), ...body }, headers);

export const takeBack = (holder: Somebody, ticketId: string): Promise<Answer> =>
  holder.client.delete(`${TICKETS}/${ticketId}/transfer`);

export const claim = ({ client }: Pick<Somebody, 'client'>, token: string): Promise<Answer> =>
  client.post(`${TICKETS}/claim`, { token });

/** The token that a transfer's mail has, without waiting for the mail. */
export async function tokenOfTransfer(box: Boxoffice, transferId: string): Promise<string> {
  const key = keyOf(transferId);
  const [row] = await box.sql<{ nonce: Buffer }>('SELECT nonce FROM transfers.transfers WHERE id = $1', [
    key,
  ]);
  return box.app
    .get(MailedTokens, { strict: false })
    .token('ticket-transfer', key, row?.nonce ?? Buffer.alloc(0));
}

/** A ticket on its way, with the token that claims it. */
export async function sent(box: Boxoffice, holder: Somebody, ticketId: string, body: Json = {}) {
  const answer = await send(holder, ticketId, body);
  if (answer.status !== 201) throw new Error(`not sent: ${answer.status} ${answer.text}`);
  const { transferId, email } = answer.body as { transferId: string; email: string };
  return { transferId, email, token: await tokenOfTransfer(box, transferId) };
}

/** As if the days in which it could be claimed had gone by. */
export const transferRunsOut = (box: Boxoffice, transferId: string) =>
  box.sql(`UPDATE transfers.transfers SET expires_at = now() - interval '1 second' WHERE id = $1`, [
    keyOf(transferId),
  ]);
