import { newId, privateId, publicId, type IdPrefix } from '#libs/platform';
import { ExpireHolds } from '#libs/ticketing';
import type { Boxoffice } from './boxoffice.js';
import type { Json } from './client.js';
import type { OnSale, Organisation, Somebody } from './world.js';

/** The primary key behind a public id. */
export const keyOf = (id: string): string => privateId(id.slice(0, id.lastIndexOf('_')) as IdPrefix, id);

/** Moves a date to minutes from now, as if the days had gone by. */
export const takesPlace = (
  box: Boxoffice,
  dateId: string,
  { starts, ends, lastEntry = null }: { starts: number; ends: number; lastEntry?: number | null },
) =>
  box.sql(
    `UPDATE catalogue.event_dates SET starts_at = now() + make_interval(mins => $2), ends_at = now() + make_interval(mins => $3),
            last_entry_at = now() + make_interval(mins => $4) WHERE id = $1`,
    [keyOf(dateId), starts, ends, lastEntry],
  );

/** Ends the sale of a ticket type minutes from now, as if the days had gone by. */
export const saleEnds = (box: Boxoffice, typeId: string, minutes: number) =>
  box.sql(
    `UPDATE catalogue.ticket_types SET sale_ends_at = now() + make_interval(mins => $2) WHERE id = $1`,
    [keyOf(typeId), minutes],
  );

/** Another date of an event, a week after the first, with the same places on sale. */
export async function anotherDate(box: Boxoffice, { dateId }: OnSale): Promise<string> {
  const key = newId();
  await box.sql(
    `INSERT INTO catalogue.event_dates (id, event_id, organisation_id, venue_id, local_date, local_start, local_end, time_zone, starts_at, ends_at)
     SELECT $2, event_id, organisation_id, venue_id, local_date + 7, local_start, local_end, time_zone,
            starts_at + interval '7 days', ends_at + interval '7 days' FROM catalogue.event_dates WHERE id = $1`,
    [keyOf(dateId), key],
  );
  await box.sql(
    `INSERT INTO ticketing.stock (ticket_type_id, date_id, capacity, closed)
     SELECT ticket_type_id, $2, capacity, closed FROM ticketing.stock WHERE date_id = $1`,
    [keyOf(dateId), key],
  );
  await box.sql(
    `INSERT INTO ticketing.date_stock (date_id, capacity, closed)
     SELECT $2, capacity, closed FROM ticketing.date_stock WHERE date_id = $1`,
    [keyOf(dateId), key],
  );
  return publicId('date', key);
}

/** Moves an event's bookings and their money to noon of one day: no midnight comes between them. */
export async function bookedOn(box: Boxoffice, { eventId }: { eventId: string }, day: string): Promise<void> {
  const noon = `timestamptz '${day}T12:00:00Z'`;
  const ofEvent = 'IN (SELECT id FROM ticketing.orders WHERE event_id = $1)';
  const ofItsPayments = `IN (SELECT id FROM payments.payments WHERE order_id ${ofEvent})`;
  const ifEver = (column: string) => `${column} = CASE WHEN ${column} IS NOT NULL THEN ${noon} END`;
  for (const change of [
    `ticketing.orders SET created_at = ${noon}, ${ifEver('confirmed_at')} WHERE event_id = $1`,
    `payments.payments SET created_at = ${noon}, ${ifEver('succeeded_at')} WHERE order_id ${ofEvent}`,
    `payments.refunds SET created_at = ${noon} WHERE payment_id ${ofItsPayments}`,
    `payments.disputes SET ${ifEver('closed_at')} WHERE payment_id ${ofItsPayments}`,
  ])
    await box.sql(`UPDATE ${change}`, [keyOf(eventId)]);
}

/** What else may become of a ticket, with the place that it frees. */
export async function ticketBecomes(
  box: Boxoffice,
  ticketId: string,
  status: 'transfer_pending' | 'cancelled' | 'refunded',
): Promise<void> {
  const freed = status === 'cancelled' || status === 'refunded' ? 1 : 0;
  await box.sql(
    `WITH t AS (UPDATE ticketing.tickets SET status = $2 WHERE id = $1 RETURNING ticket_type_id, date_id),
          s AS (UPDATE ticketing.stock s SET sold = s.sold - $3 FROM t
                 WHERE s.ticket_type_id = t.ticket_type_id AND s.date_id = t.date_id)
     UPDATE ticketing.date_stock d SET sold = d.sold - $3 FROM t WHERE d.date_id = t.date_id`,
    [keyOf(ticketId), status, freed],
  );
  await (freed === 0 ? onItsWay(box, keyOf(ticketId)) : endsTransfer(box, keyOf(ticketId)));
}

/** What sending a ticket writes beside it, wherever the clock stands. */
const onItsWay = (box: Boxoffice, ticketKey: string) =>
  box.sql(
    `WITH x AS (INSERT INTO transfers.transfers (id, organisation_id, ticket_id, sender_id, email, nonce, token_hash, expires_at)
                SELECT platform.uuid_v7(), t.organisation_id, t.id, t.holder_id, 'someone@example.com', uuid_send(t.id),
                       sha256(uuid_send(t.id)), now() + interval '7 days' FROM ticketing.tickets t WHERE t.id = $1
                RETURNING id, ticket_id)
     INSERT INTO platform.outbox (name, key, payload, handled_at)
     SELECT 'ticket.transfer-requested', ticket_id::text, jsonb_build_object('transferId', platform.public_id('trf', id)), now() FROM x`,
    [ticketKey],
  );

const endsTransfer = (box: Boxoffice, ticketKey: string) =>
  box.sql(
    `UPDATE transfers.transfers SET status = 'cancelled', ended_at = now() WHERE ticket_id = $1 AND status = 'pending'`,
    [ticketKey],
  );

/** Gives somebody whose membership does not reach every venue this one. */
export const assign = (box: Boxoffice, { userId }: Somebody, { key }: Organisation, venueId: string) =>
  box.sql('INSERT INTO venues.assignments (venue_id, user_id, organisation_id) VALUES ($1, $2, $3)', [
    keyOf(venueId),
    userId,
    key,
  ]);

/** Places held and sold of an event's first ticket type on its date. */
export async function placesOf(
  box: Boxoffice,
  { typeIds: [typeId = ''], dateId }: OnSale,
): Promise<{ held: number; sold: number }> {
  const [places] = await box.sql<{ held: number; sold: number }>(
    'SELECT held, sold FROM ticketing.stock WHERE ticket_type_id = $1 AND date_id = $2',
    [keyOf(typeId), keyOf(dateId)],
  );
  if (!places) throw new Error('no stock');
  return places;
}

/** The sandbox's part of a dashboard, a bank or a person; see `/_sandbox/*`. */
export async function sandbox(box: Boxoffice, path: string, body?: unknown): Promise<Json> {
  const answer = await fetch(`${box.sandbox.url}/_sandbox/${path}`, {
    ...(body !== undefined && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  if (!answer.ok) throw new Error(`sandbox: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** What Stripe's books say of a payment intent, and the refunds of it. */
export async function booksOf(box: Boxoffice, intentId: string): Promise<{ intent: Json; refunds: Json[] }> {
  const { payment_intents: intents, refunds } = await sandbox(box, 'ledger');
  return {
    intent: intents.find(({ id }: Json) => id === intentId),
    refunds: refunds.filter((refund: Json) => refund.payment_intent === intentId),
  };
}

/** One round of the sweep that ends holds: how many it ended. */
export const sweep = (box: Boxoffice, batch?: number): Promise<number> =>
  box.app.get(ExpireHolds, { strict: false }).execute(batch);

/** How many rows each table has, and how many places are taken: whether anything was written. */
export async function rowCounts(box: Boxoffice): Promise<Json> {
  const tables = await box.sql<{ name: string; rows: number }>(
    `SELECT schemaname || '.' || tablename AS name,
            (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', schemaname, tablename), false, true, '')))[1]::text::int AS rows
       FROM pg_tables WHERE schemaname IN ('identity', 'venues', 'catalogue', 'ticketing', 'payments', 'platform', 'notifications', 'transfers') ORDER BY 1`,
  );
  const places = await box.sql('SELECT sum(held)::int AS held, sum(sold)::int AS sold FROM ticketing.stock');
  return { tables, places };
}
