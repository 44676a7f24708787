import { ticketsForAnchor } from './anchors.mjs';
import { closedLoop, openLoop, request } from './load.mjs';
import { hasPsql, readRegister, writeByPsql } from './register.mjs';
import { ticketsFor } from './world.mjs';

const CLIENT = '/api/client/events';

/** Who is measured, in rounds, and what each must have changed in the books. */
export function contenders({ world, pool, url, api, bare, anchor, sizes }) {
  const { customers, hot, paid, many, open, doors, register } = world;
  const { seconds, connections, page = 20 } = sizes;
  let turn = 0;
  const nextOf = (list) => list[(turn = (turn + 1) % 1_000_000_007) % list.length];
  const picked = (list) => list[Math.floor(Math.random() * list.length)];

  const http =
    (next, at = api) =>
    () =>
      closedLoop({ port: at.said.port, connections, seconds, next });
  const post = (path, { token }, body) => request('POST', path, { token, body });
  const get = (path) => () => request('GET', path, { token: nextOf(customers).token });
  const registering = (events) => () => {
    const on = picked(events);
    return post(`${CLIENT}/tickets/register`, nextOf(customers), {
      eventId: on.eventId,
      ticketTypeId: on.typeIds[0],
      quantity: 1,
    });
  };
  const purchasing = () =>
    post(`${CLIENT}/tickets/purchase`, nextOf(customers), {
      eventId: paid.eventId,
      tickets: [{ ticketTypeId: paid.typeIds[0], quantity: 1 }],
    });

  /** What a contender has done, as the books tell of it. */
  const counts = (column, on) => async () => {
    const { rows } = await pool.query(
      `SELECT coalesce(sum(${column}), 0)::int AS n FROM ticketing.stock WHERE date_id = ANY ($1)`,
      [on.map(({ date }) => date)],
    );
    return rows[0].n;
  };
  const sold = counts('sold', many);
  const held = counts('held', [paid]);
  const inside = async () =>
    (
      await pool.query(
        'SELECT coalesce(sum(inside), 0)::int AS n FROM ticketing.occupancy WHERE date_id = $1',
        [open.date],
      )
    ).rows[0].n;

  const anchors = (name, group, clients, books, prepare) =>
    clients.map((count) => ({
      name: `${group}, ${count} client${count > 1 ? 's' : ''}`,
      group,
      prepare,
      books,
      run: () => anchor(name, count, seconds),
    }));

  // Tickets that nobody has shown yet; what one contender leaves is for the next.
  let tickets = [];
  const unshown = async () => {
    if (tickets.length < sizes.tickets)
      tickets = tickets.concat(await ticketsFor({ pool, ...world }, sizes.tickets - tickets.length));
  };
  let shownBefore = 0;
  const showToAnchor = async () => {
    tickets = tickets.slice((await inside()) - shownBefore);
    await unshown();
    shownBefore = await inside();
    await ticketsForAnchor(pool, tickets);
  };
  let shown = 0;
  const scans = () => {
    const ticket = tickets[shown++];
    return (
      ticket &&
      request('POST', `/api/events/check-in/${ticket.id}`, { token: doors.token, body: { qr: ticket.qr } })
    );
  };

  return [
    ...anchors('hot', 'place_order, one type', sizes.clients, sold),
    ...anchors('many', 'place_order, all events', sizes.clients.slice(1), sold),
    ...anchors('paid', 'place_order, to be paid', sizes.clients.slice(1, 3), held),
    ...anchors('door', 'check_in', sizes.clients.slice(1), inside, showToAnchor),
    {
      name: 'register, one type',
      against: 'place_order, one type',
      goal: 4,
      books: sold,
      run: http(registering([hot])),
    },
    {
      name: `register, ${many.length} events`,
      against: 'place_order, all events',
      goal: 1.5,
      books: sold,
      run: http(registering(many)),
    },
    {
      name: 'a lone buyer beside the rush',
      books: sold,
      run: async () => {
        const lone = closedLoop({
          port: api.said.port,
          connections: 1,
          seconds,
          next: registering(many.slice(-1)),
        });
        const [figures, { statuses, strange }] = await Promise.all([lone, http(registering([hot]))()]);
        for (const [status, count] of Object.entries(statuses))
          figures.statuses[status] = (figures.statuses[status] ?? 0) + count;
        return { ...figures, strange: figures.strange ?? strange };
      },
    },
    {
      name: 'purchase, one type',
      against: 'place_order, to be paid',
      goal: 3.5,
      books: held,
      run: http(purchasing),
    },
    {
      name: 'check-in',
      against: 'check_in',
      goal: 0.6,
      books: inside,
      prepare: async () => {
        await showToAnchor();
        shown = 0;
      },
      run: http(scans),
    },
    { name: 'bare Fastify, the detail', group: 'bare Fastify, the detail', run: http(get('/detail'), bare) },
    {
      name: 'event detail',
      against: 'bare Fastify, the detail',
      goal: 0.7,
      run: http(get(`${CLIENT}/${hot.eventId}`)),
    },
    { name: 'bare Fastify, the list', group: 'bare Fastify, the list', run: http(get('/list'), bare) },
    {
      name: 'event list',
      against: 'bare Fastify, the list',
      goal: 0.5,
      run: http(get(`${CLIENT}?limit=${page}`)),
    },
    { name: 'health/live', against: 'bare Fastify, the detail', run: http(get('/health/live')) },
    ...(hasPsql
      ? [
          {
            name: 'psql, the register',
            group: 'psql, the register',
            run: () => writeByPsql({ url, register, seconds }),
          },
        ]
      : []),
    {
      name: `a machine's register, ${sizes.rows} rows`,
      ...(hasPsql && { against: 'psql, the register', goal: 0.67 }),
      run: () => readRegister({ port: api.said.port, register, seconds }),
    },
  ];
}

/** Buyers who come at their times, for far fewer places of four types. */
export async function storm({ world, pool, api, sizes: { storm: size } }) {
  const capacity = size.places / 4;
  const on = await world.eventOf([1, 2, 3, 4].map(() => ({ price_pence: 0, capacity })));
  const requests = Array.from({ length: size.buyers }, (_, n) =>
    request('POST', `${CLIENT}/tickets/register`, {
      token: world.customers[n % world.customers.length].token,
      body: { eventId: on.eventId, ticketTypeId: on.typeIds[n % 4], quantity: 1 },
    }),
  );
  const figures = await openLoop({ port: api.said.port, requests, seconds: size.seconds });
  const { rows } = await pool.query('SELECT sum(sold)::int AS sold FROM ticketing.stock WHERE date_id = $1', [
    on.date,
  ]);
  if (rows[0].sold !== size.places || figures.statuses[201] !== size.places)
    throw new Error(`sold ${rows[0].sold} of ${size.places}: ${JSON.stringify(figures.statuses)}`);
  return figures;
}
