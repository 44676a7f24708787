import { finished } from 'node:stream/promises';
import { DateTime } from 'luxon';
import { createApp } from '../dist/apps/api/src/create-app.js';
import { CreateOrganisation, SigningKeys } from '../dist/libs/identity/src/index.js';
import { UserTokens } from '../dist/libs/identity/src/sessions/user-tokens.js';
import { newId, privateId, publicId, Snapshots } from '../dist/libs/platform/src/index.js';
import { ShowRegister } from '../dist/libs/register/src/index.js';
import { TicketCodes } from '../dist/libs/ticketing/src/tickets/ticket-codes.js';
import { once, request } from './load.mjs';

const HOURS_24 = 86_400_000;

/** Keys that a statement of pgbench can make of a number, too. */
const numbered = (kind) => (n) => `0000000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const customerKey = numbered(1);
const sessionKey = numbered(2);

/** An organisation, its operator, customers who are signed in, and events on sale; made through the API where there is one. */
export async function makeWorld({ config, pool, port, customers: count, events: copies, rows = 0 }) {
  const app = await createApp(config, { api: true, worker: false });
  await app.init();
  const tokens = app.get(UserTokens, { strict: false });
  const codes = new TicketCodes(app.get(SigningKeys, { strict: false }));
  const expiresAt = new Date(Date.now() + HOURS_24);
  const sign = (id, userId) => tokens.sign({ id, userId, expiresAt });

  const owner = {
    email: 'olive@example.com',
    password: 'not used here',
    firstName: 'Olive',
    lastName: 'Owner',
  };
  const organisation = await app
    .get(CreateOrganisation, { strict: false })
    .execute({ name: 'The Bench', slug: 'bench', owner });
  const [operator, session] = [newId(), newId()];
  await pool.query(
    `WITH one AS (INSERT INTO identity.users (id, email, first_name, last_name) VALUES ($1, 'op@example.com', 'Op', 'Erator')),
          member AS (INSERT INTO identity.memberships (id, user_id, organisation_id, role, all_venues)
                     VALUES ($2, $1, $3, 'client', true) RETURNING id)
     INSERT INTO identity.sessions (id, user_id, membership_id, expires_at) SELECT $2, $1, id, $4 FROM member`,
    [operator, session, organisation, expiresAt],
  );
  const ids = Array.from({ length: count }, (_, n) => n + 1);
  await pool.query(
    `INSERT INTO identity.users (id, email, first_name, last_name)
     SELECT id, 'customer' || n || '@example.com', 'First' || n, 'Last' || n FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n)`,
    [ids.map(customerKey)],
  );
  await pool.query(
    `INSERT INTO identity.sessions (id, user_id, expires_at) SELECT id, who, $3 FROM unnest($1::uuid[], $2::uuid[]) AS t(id, who)`,
    [ids.map(sessionKey), ids.map(customerKey), expiresAt],
  );
  const customers = ids.map((n) => ({ key: customerKey(n), token: sign(sessionKey(n), customerKey(n)) }));

  const token = sign(session, operator);
  const call = async (method, path, body) => {
    const { status, body: text } = await once(port, request(method, path, { token, body }));
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text.toString()}`);
    return JSON.parse(text.toString());
  };
  const { id: venueId } = await call('POST', '/api/my-venues', {
    name: 'The Hall',
    city: 'London',
    time_zone: 'Europe/London',
    exclusive_dates: false,
  });
  const london = DateTime.now().setZone('Europe/London');
  const later = { event_date: london.plus({ days: 21 }).toFormat('yyyy-MM-dd'), start_time: '20:00' };
  const now = {
    event_date: london.toFormat('yyyy-MM-dd'),
    start_time: '23:59',
    end_time: '23:58',
    doors_open_minutes: 2880,
  };
  let made = 0;
  const eventOf = async (types, when = later) => {
    made += 1;
    const { id } = await call('POST', '/api/my-events', {
      venue_id: venueId,
      name: `Event ${made}`,
      status: 'approved',
      ...when,
    });
    const typeIds = [];
    for (const type of types)
      typeIds.push(
        (await call('POST', `/api/my-events/${id}/ticket-types`, { name: 'Standing', ...type })).id,
      );
    const { data } = await call('GET', `/api/my-events/${id}`);
    return keysOf(id, data.dates[0].id, typeIds);
  };

  const hot = await eventOf([{ price_pence: 0 }]);
  const paid = await eventOf([{ price_pence: 1500 }]);
  const many = [hot, ...(await copiesOf(pool, hot, copies - 1))];
  const open = await eventOf([{ price_pence: 0 }], now);
  // Without the header of a storefront customers stand in the marketplace.
  await pool.query(`UPDATE catalogue.events SET app_listing_status = 'listed'`);
  const register =
    rows > 0 ? await registerOf({ app, pool, call, organisation, customers, eventOf, rows }) : null;
  const doors = { token, operator, codeOf: (ticketKey) => codes.issue(ticketKey, 1) };
  const close = () => app.close();
  return { organisation, customers, hot, paid, many, open, doors, register, eventOf, close };
}

/** A register of so many places, a machine's token for it, and the SQL that it is made of as psql can run it. */
async function registerOf({ app, pool, call, organisation, customers, eventOf, rows }) {
  const on = await eventOf([{ price_pence: 0 }]);
  await ticketsFor({ pool, organisation, open: on, customers, doors: { codeOf: () => '' } }, rows);
  const { client_id, client_secret } = await call('POST', '/api/my-api-clients', {
    name: 'Bench',
    scopes: ['events-register:read'],
  });
  const { access_token } = await call('POST', '/token', { client_id, client_secret });
  const snapshots = app.get(Snapshots, { strict: false });
  let parts = [];
  const { open } = snapshots;
  snapshots.open = (version, of, has) => open.call(snapshots, version, (parts = of), has);
  const asked = { organisationId: organisation, eventId: on.event, dateId: on.date };
  const { text } = await app.get(ShowRegister, { strict: false }).execute(asked, () => false);
  text.resume();
  await finished(text);
  delete snapshots.open;
  const sql = parts
    .filter((part) => typeof part !== 'string')
    .map(({ sql: one, values }) => `${one.replace(/\$(\d+)/g, (_, n) => literal(values[n - 1]))};\n`)
    .join('');
  return {
    path: `/event/${on.eventId}/dates/${publicId('date', on.date)}/register`,
    token: access_token,
    sql,
  };
}

const literal = (value) => (value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`);

const keysOf = (eventId, dateId, typeIds) => ({
  eventId,
  typeIds,
  event: privateId('evt', eventId),
  date: privateId('date', dateId),
  types: typeIds.map((id) => privateId('tkt', id)),
});

/** The same event again and again: its row, its date, its type, and their counters. */
async function copiesOf(pool, { event, date, types }, count) {
  const copy = (table, where, changes) =>
    `INSERT INTO ${table} SELECT (jsonb_populate_record(x, ${changes})).* FROM ${table} x, made m WHERE ${where}`;
  await pool.query(
    `CREATE TEMPORARY TABLE made ON COMMIT PRESERVE ROWS AS
       SELECT n, platform.uuid_v7() AS event, platform.uuid_v7() AS date, platform.uuid_v7() AS type FROM generate_series(1, ${count}) n`,
  );
  await pool.query(
    copy(
      'catalogue.events',
      `x.id = '${event}'`,
      `jsonb_build_object('id', m.event, 'name', 'Copy ' || m.n)`,
    ),
  );
  await pool.query(
    copy(
      'catalogue.event_dates',
      `x.id = '${date}'`,
      `jsonb_build_object('id', m.date, 'event_id', m.event)`,
    ),
  );
  await pool.query(
    copy(
      'catalogue.ticket_types',
      `x.id = '${types[0]}'`,
      `jsonb_build_object('id', m.type, 'event_id', m.event)`,
    ),
  );
  await pool.query(
    copy(
      'ticketing.date_stock',
      `x.date_id = '${date}'`,
      `jsonb_build_object('date_id', m.date, 'held', 0, 'sold', 0)`,
    ),
  );
  await pool.query(
    copy(
      'ticketing.stock',
      `x.date_id = '${date}'`,
      `jsonb_build_object('date_id', m.date, 'ticket_type_id', m.type, 'held', 0, 'sold', 0)`,
    ),
  );
  const { rows } = await pool.query('SELECT event, date, type FROM made ORDER BY n');
  await pool.query('DROP TABLE made');
  return rows.map(({ event: e, date: d, type }) => ({
    eventId: publicId('evt', e),
    typeIds: [publicId('tkt', type)],
    event: e,
    date: d,
    types: [type],
  }));
}

/** SQL of a draft as the API makes it, for one place: expressions of the keys, the prices as they are. */
export const draftSql = ({
  organisation,
  event,
  type,
  date,
  customer,
  price,
  quantity = '1',
}) => `jsonb_build_object(
  'id', platform.uuid_v7(), 'organisationId', '${organisation}', 'eventId', ${event}, 'customerId', ${customer}, 'currency', 'GBP',
  'amount', ${price}, 'places', ${quantity}, 'holdMinutes', 60, 'lines', jsonb_build_array(jsonb_build_object(
    'id', platform.uuid_v7(), 'ticketTypeId', ${type}, 'dateId', ${date}, 'name', 'Standing', 'quantity', ${quantity},
    'unitPrice', ${price}, 'amount', ${price}, 'attendees', null, 'credits', 0)),
  'voucherId', null, 'passId', null, 'credits', 0, 'dates', 1, 'pendingLimit', 1000, 'idempotencyKey', null)`;

/** Tickets that nobody has shown yet, as the door is to be shown them. */
export async function ticketsFor({ pool, organisation, open, customers, doors }, count) {
  const orders = Math.ceil(count / 1000);
  const draft = draftSql({
    organisation,
    event: `'${open.event}'`,
    type: `'${open.types[0]}'`,
    date: `'${open.date}'`,
    customer: `'${customers[0].key}'`,
    price: 0,
    quantity: '1000',
  });
  const { rows } = await pool.query(
    `WITH placed AS MATERIALIZED (SELECT ticketing.place_order(${draft}) ->> 'orderId' AS id FROM generate_series(1, $1))
     SELECT array_agg(id) AS ids FROM placed`,
    [orders],
  );
  const tickets = await pool.query(
    'SELECT id FROM ticketing.tickets WHERE order_id = ANY ($1::uuid[]) ORDER BY order_id, id',
    [rows[0].ids],
  );
  return tickets.rows.map(({ id }) => ({ key: id, id: publicId('ticket', id), qr: doors.codeOf(id) }));
}
