import { publicId, Relay } from '#libs/platform';
import { account, confirmAddress, PASSWORD, type Account } from '../support/account-requests.js';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { guestOf, holds, sendFiles, upload } from '../support/gallery.js';
import { accept, invited } from '../support/invitations.js';
import { perkOf, redeem } from '../support/door-requests.js';
import { keyOf } from '../support/interventions.js';
import { endedHere } from '../support/news-of-money.js';
import { choose, freeConference, respond } from '../support/participation.js';
import { newCode } from '../support/offer-requests.js';
import { plain } from '../support/pictures.js';
import { addParticipant, addSession } from '../support/programme.js';
import { claim, eventSoon, sent, TICKETS, ticketOf } from '../support/transfers.js';
import {
  buy,
  checkIn,
  codeOf,
  confirm,
  created,
  eventNow,
  organisation,
  pay,
  person,
  venue,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

let made = 0;

/** Somebody who has left traces wherever there are any to leave. */
interface Guest {
  own: Account;
  /** What must not be found afterwards. */
  traces: string[];
  on: OnSale;
  orderId: string;
  ticketId: string;
}

describe('personal data', () => {
  let box: Boxoffice;
  let attic: Organisation;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
  });
  afterAll(() => box.stop());

  const asBuyer = ({ key, email, client }: Account): Somebody => ({ userId: key, email, client });
  const outcome = ({ status, body }: Answer) => (status < 300 ? status : `${status} ${body.code}`);
  const erase = ({ client }: Account, password = PASSWORD): Promise<Answer> =>
    client.call('DELETE', '/api/auth/me', { body: { password } });
  const isOver = (eventId: string) =>
    box.sql(
      `UPDATE catalogue.event_dates SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' WHERE event_id = $1`,
      [keyOf(eventId)],
    );

  async function guest(): Promise<Guest> {
    const n = (made += 1);
    const [firstName, lastName] = [`Zerlina${n}x`, `Quux${n}x`];
    const phone = `+44 20 7946 03${n + 10}`;
    const own = await account(box, { email: `Zerlina${n}.q@Example.org`, firstName, lastName });
    await own.client.patch('/api/auth/me', { phone });
    await confirmAddress(box, own);
    const on = await eventNow(attic);
    const attendees = [{ firstName, lastName, email: own.email }];
    const bought = await own.client.post('/api/client/events/tickets/purchase', {
      eventId: on.eventId,
      tickets: [{ ticketTypeId: on.typeIds[0], quantity: 1, attendees }],
      voucherCode: await newCode(attic),
    });
    await pay(box, bought.body);
    const { body } = await confirm(asBuyer(own), bought.body.orderId);
    const ticketId = body.tickets[0].id;
    await checkIn(attic.operator, ticketId, { qr: await codeOf(asBuyer(own), ticketId) });
    await redeem(attic.operator, ticketId, await perkOf(box, attic, on.typeIds[0] ?? ''));
    const { client } = attic.operator;
    created(
      await client.post(`/api/my-events/${on.eventId}/bookings`, {
        tickets: [{ ticket_type_id: on.typeIds[0], quantity: 1 }],
        customer: { first_name: firstName, last_name: lastName, phone, email: own.email },
        payment_method: 'cash',
        notes: `${firstName} ${lastName} sits by the door`,
      }),
    );
    await client.call('PUT', `/api/my-guests/${publicId('cust', own.key)}/tags`, {
      body: { tags: ['regular'] },
    });
    const { token } = await invited(box, attic, { email: own.email, venue_ids: [await venue(attic)] });
    await accept(box, token, {});
    await invited(box, attic, { email: own.email, role: 'organiser' });
    await box.settle();
    return {
      own,
      traces: [own.email, firstName, lastName, phone],
      on,
      orderId: bought.body.orderId,
      ticketId,
    };
  }

  /** Which tables have a row with the text in any of its columns, whatever it is of. */
  async function found(text: string): Promise<string[]> {
    const tables = await box.sql<{ name: string }>(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    const having = [];
    for (const { name } of tables) {
      const [row] = await box.sql<{ there: boolean }>(
        `SELECT EXISTS (SELECT FROM ${name} t WHERE strpos(lower(t::text), lower($1)) > 0) AS there`,
        [text],
      );
      if (row?.there) having.push(name);
    }
    return having.sort();
  }

  it('is handed over as a file: all of one person, and nothing of another', async () => {
    const [{ own, traces, orderId, ticketId }, other] = [await guest(), await guest()];
    const { status, headers, body, text } = await own.client.get('/api/auth/me/export');
    expect([status, headers.get('content-disposition'), headers.get('cache-control')]).toEqual([
      200,
      'attachment; filename="personal-data.json"',
      'no-store',
    ]);
    expect(body.account.profile).toMatchObject({ id: own.id, email: own.email, phone: traces[3] });
    expect(body.account.memberships).toMatchObject([{ organisationId: attic.id, role: 'staff' }]);
    expect(body.account.invitations.map(({ status }: Json) => status)).toEqual(['accepted', 'pending']);
    expect(body.account.sessions).toHaveLength(1);
    expect(body.account.tags).toMatchObject([{ tags: ['regular'] }]);
    expect(body.ticketing.orders).toHaveLength(2);
    expect(body.ticketing.orders[0]).toMatchObject({
      id: orderId,
      status: 'confirmed',
      voucherCode: expect.stringMatching(/^CODE/),
      lines: [{ attendees: [{ email: own.email }] }],
    });
    const ticket = body.ticketing.tickets.find(({ id }: Json) => id === ticketId);
    expect(ticket).toMatchObject({
      attendee: { email: own.email },
      scans: [{ admitted: true }],
      perksRedeemed: [{ name: 'Free drink' }],
    });
    expect(body.payments.payments.map(({ method }: Json) => method)).toEqual(['card', 'cash']);
    expect(body.notifications.mails.map(({ kind }: Json) => kind).sort()).toEqual([
      'email-verification',
      'member-invitation',
      'member-invitation',
      'order-confirmed',
      'order-confirmed',
    ]);
    expect(body.audit.changes).toMatchObject([{ action: 'member.join' }]);
    for (const foreign of [...other.traces.slice(0, 3), other.own.id, other.orderId, other.ticketId])
      expect(text).not.toContain(foreign);
    expect(text).not.toMatch(/argon2|nonce|hash/i);
  });

  it('of transfers names who was written to, and goes with either side of them', async () => {
    const [sender, receiver] = [await account(box), await account(box, { email: 'receiver.q@example.org' })];
    await confirmAddress(box, receiver);
    const on = await eventSoon(attic);
    const wish = { email: receiver.email, message: 'For Quuxina' };
    const claimed = await sent(box, asBuyer(sender), await ticketOf(asBuyer(sender), on), wish);
    expect((await claim(receiver, claimed.token)).status).toBe(200);
    const waiting = await ticketOf(asBuyer(sender), on);
    await sent(box, asBuyer(sender), waiting, wish);
    for (const [{ client }, direction] of [
      [sender, 'sent'],
      [receiver, 'received'],
    ] as const) {
      const { body } = await client.get('/api/auth/me/export');
      expect(body.transfers[direction]).toMatchObject([
        { status: 'claimed', email: receiver.email, message: 'For Quuxina' },
        { status: 'pending' },
      ]);
    }
    await isOver(on.eventId);
    expect(outcome(await erase(receiver))).toBe(202);
    await box.settle();
    for (const trace of [receiver.email, 'Quuxina']) expect([trace, await found(trace)]).toEqual([trace, []]);
    // What was on its way to them is the sender's again.
    expect((await sender.client.get(`${TICKETS}/${waiting}`)).body.status).toBe('confirmed');
    expect(await box.violations()).toEqual([]);
  });

  it('of galleries, guests and sessions is handed over, and goes', async () => {
    const [firstName, trace] = ['Galla', 'Placidia'];
    const own = await account(box, { email: 'galla.q@example.org', firstName, lastName: trace });
    await confirmAddress(box, own);
    const on = await freeConference(attic);
    const buyer = asBuyer(own);
    await holds(buyer, on);
    const session = await addSession(attic, on, { capacity: 1 });
    expect((await choose(buyer, on, [session])).status).toBe(200);
    const picture = await plain('jpeg');
    expect((await upload(buyer, on, [picture], { caption: `${trace} dances` })).status).toBe(201);
    const invite = { name: `Aunt ${trace}`, email: own.email };
    const [guest, revoked] = [
      await guestOf(box, attic, on.eventId, invite),
      await guestOf(box, attic, on.eventId, invite),
    ];
    expect((await sendFiles(guest.client, guest.upload, [picture])).status).toBe(201);
    await attic.operator.client.delete(`/api/my-events/${on.eventId}/guest-invites/${revoked.id}`);
    await box.settle();

    const { body } = await own.client.get('/api/auth/me/export');
    expect(body.media.uploads).toHaveLength(2);
    expect(body.media.guestInvites).toMatchObject([
      { id: guest.id, name: invite.name, uploads: 1, revokedAt: null },
      { id: revoked.id, name: invite.name, uploads: 0, revokedAt: expect.any(String) },
    ]);
    expect(body.ticketing.sessions).toMatchObject([{ id: session, eventId: on.eventId }]);
    expect(body.notifications.mails.map(({ kind }: Json) => kind)).toEqual(
      expect.arrayContaining(['order-confirmed', 'guest-invite']),
    );

    await isOver(on.eventId);
    for (const table of ['media.items', 'media.guest_invites']) expect(await found(trace)).toContain(table);
    expect(outcome(await erase(own))).toBe(202);
    await box.settle();
    for (const text of [trace, own.email]) expect([text, await found(text)]).toEqual([text, []]);
    expect(
      await box.sql(
        `SELECT (SELECT count(*)::int FROM media.items WHERE event_id = $1) AS items,
                (SELECT count(*)::int FROM media.guest_invites WHERE event_id = $1 AND (revoked_at IS NULL OR mailed_to IS NOT NULL)) AS invites,
                (SELECT count(*)::int FROM ticketing.session_selections WHERE event_id = $1) AS selections,
                (SELECT taken FROM ticketing.session_stock WHERE session_id = $2) AS taken`,
        [keyOf(on.eventId), keyOf(session)],
      ),
    ).toEqual([{ items: 0, invites: 0, selections: 0, taken: 0 }]);
    expect(await box.violations()).toEqual([]);
  });

  it('on places that somebody else booked for them is handed over, and goes', async () => {
    const [named, friend] = [
      { firstName: 'Norma', lastName: 'Desmond' },
      { firstName: 'Joe', lastName: 'Gillis' },
    ];
    const own = await account(box, { email: 'Norma.D@example.org', ...named });
    await confirmAddress(box, own);
    const buyer = await account(box);
    const on = await eventNow(attic);
    const { body: bought } = await buyer.client.post('/api/client/events/tickets/purchase', {
      eventId: on.eventId,
      tickets: [
        { ticketTypeId: on.typeIds[0], quantity: 2, attendees: [friend, { ...named, email: own.email }] },
      ],
    });
    await pay(box, bought);
    await confirm(asBuyer(buyer), bought.orderId);
    const { body } = await own.client.get('/api/auth/me/export');
    expect(body.ticketing.namedByOthers).toEqual([
      { eventId: on.eventId, dateId: on.dateId, attendee: { ...named, email: own.email } },
    ]);
    expect((await buyer.client.get('/api/auth/me/export')).body.ticketing.namedByOthers).toEqual([]);
    expect(await found('Desmond')).toEqual(
      expect.arrayContaining(['ticketing.order_lines', 'ticketing.tickets']),
    );
    expect(outcome(await erase(own))).toBe(202);
    await box.settle();
    for (const trace of ['Desmond', own.email]) expect([trace, await found(trace)]).toEqual([trace, []]);
    // The place is the buyer's still, and so is who else they named.
    const { body: order } = await buyer.client.get(`/api/client/events/orders/${bought.orderId}`);
    expect(order.tickets.map(({ holder }: Json) => holder.firstName)).toEqual(
      expect.arrayContaining(['Joe']),
    );
    expect(order.tickets).toHaveLength(2);
    expect(await found('Gillis')).toEqual(['ticketing.order_lines', 'ticketing.tickets']);
  });

  it('that an organisation entered for an address stays, whoever registered that', async () => {
    const on = await eventNow(attic);
    const email = 'hana.hand@example.org';
    const customer = { first_name: 'Hana', last_name: 'Hand', phone: '+44 20 7946 0399', email };
    created(
      await attic.operator.client.post(`/api/my-events/${on.eventId}/bookings`, {
        tickets: [{ ticket_type_id: on.typeIds[0], quantity: 1 }],
        customer,
        payment_method: 'cash',
      }),
    );
    const bookings = async () =>
      (await attic.operator.client.get(`/api/my-events/${on.eventId}/bookings`)).body.data;
    const before = await bookings();
    await attic.operator.client.call('PUT', `/api/my-guests/${before[0].customer_id}/tags`, {
      body: { tags: ['regular'] },
    });
    await box.sql(`UPDATE identity.users SET created_at = '2020-02-02' WHERE email = $1`, [email]);
    const stranger = await account(box, { email, firstName: 'Strange' });
    const { body: bought } = await buy(asBuyer(stranger), on);
    await pay(box, bought);
    await confirm(asBuyer(stranger), bought.orderId);
    await attic.operator.client.post(
      `/api/my-events/${on.eventId}/bookings/${bought.orderId.replace('ord_', 'bkg_')}/cancel`,
      { refund: 'full', reason: 'Illness' },
    );
    const { body, text } = await stranger.client.get('/api/auth/me/export');
    expect(body.ticketing.orders.map(({ id }: Json) => id)).toEqual([bought.orderId]);
    expect(body.payments.payments.map(({ method }: Json) => method)).toEqual(['card']);
    expect(text).not.toContain('Hana');
    // Nor when somebody was entered for the address.
    expect(text).not.toContain('2020-02-02');
    expect(outcome(await erase(stranger))).toBe(202);
    await box.settle();
    expect(await found('Strange')).toEqual([]);
    const after = (await bookings()).filter(({ source }: Json) => source === 'operator');
    const customerId = after[0].customer_id;
    expect(after).toEqual([{ ...before[0], customer_id: customerId }]);
    expect(keyOf(customerId)).not.toBe(stranger.key);
    expect((await attic.operator.client.get(`/api/my-guests/${customerId}`)).body.data).toMatchObject({
      name: 'Hana Hand',
      tags: ['regular'],
    });
    expect(await box.sql('SELECT user_id FROM identity.erasures')).toEqual([]);
    expect(await box.violations()).toEqual([]);

    const hana = await account(box, { email });
    const { body: theirs } = await hana.client.get('/api/auth/me/export');
    expect([theirs.ticketing.orders, theirs.ticketing.tickets, theirs.payments.payments]).toEqual([
      [],
      [],
      [],
    ]);
    expect(outcome(await confirmAddress(box, hana))).toBe(200);
    expect((await hana.client.get('/api/client/events/tickets/mine')).body.total).toBe(1);
    const { body: proven } = await hana.client.get('/api/auth/me/export');
    expect(proven.ticketing.orders.map(({ source }: Json) => source)).toEqual(['operator']);
    expect(proven.payments.payments.map(({ method }: Json) => method)).toEqual(['cash']);
  });

  it('by an address that is not confirmed is not handed over', async () => {
    const email = 'victim@example.org';
    await invited(box, attic, { email });
    const stranger = await account(box, { email });
    const { body } = await stranger.client.get('/api/auth/me/export');
    expect([body.account.invitations, body.events.participations]).toEqual([[], []]);
  });

  it('is erased everywhere when the account is given up, and what money depends on is kept', async () => {
    const { own, traces, on } = await guest();
    await isOver(on.eventId);
    // Otherwise a test that finds nothing shows nothing.
    for (const trace of traces) expect(await found(trace)).not.toEqual([]);
    expect(await found(own.email)).toEqual(expect.arrayContaining(['platform.audit', 'ticketing.tickets']));
    const money = () =>
      box.sql(
        `SELECT o.id, o.status, o.amount, p.id AS payment, p.amount AS paid, p.status AS payment_status,
                (SELECT count(*)::int FROM ticketing.tickets t WHERE t.order_id = o.id) AS tickets,
                (SELECT count(*)::int FROM ticketing.scans s JOIN ticketing.tickets t ON t.id = s.ticket_id WHERE t.order_id = o.id) AS scans
           FROM ticketing.orders o JOIN payments.payments p ON p.order_id = o.id WHERE o.customer_id = $1 ORDER BY o.id`,
        [own.key],
      );
    const before = await money();

    const answer = await erase(own);
    expect([answer.status, answer.body]).toEqual([202, { success: true }]);
    // At once, before any reaction.
    expect((await own.client.get('/api/auth/me')).status).toBe(401);
    expect(outcome(await box.client.post('/api/auth/login', { email: own.email, password: PASSWORD }))).toBe(
      '401 wrong_credentials',
    );
    await box.client.post('/api/auth/password/forgot', { email: own.email });
    await box.settle();
    for (const trace of traces) expect([trace, await found(trace)]).toEqual([trace, []]);
    expect(await money()).toEqual(before);
    expect(await box.sql('SELECT user_id FROM identity.erasures')).toEqual([]);
    expect(await box.sql('SELECT user_id FROM venues.assignments WHERE user_id = $1', [own.key])).toEqual([]);
    expect(await box.violations()).toEqual([]);

    // Whoever looks after the event still sees it all, of nobody.
    const { client } = attic.operator;
    const bookings = await client.get(`/api/my-events/${on.eventId}/bookings`);
    expect(bookings.body.data).toHaveLength(2);
    const customerId = publicId('cust', own.key);
    for (const path of [
      `/api/my-events/${on.eventId}/bookings?q=Deleted`,
      `/api/my-events/${on.eventId}/stats`,
      `/api/my-events/${on.eventId}`,
      `/api/my-guests/${customerId}`,
      '/api/my-organisation/members',
      '/api/my-audit',
      '/api/my-payments',
    ]) {
      const { status, text } = await client.get(path);
      expect([path, status]).toEqual([path, 200]);
      for (const trace of traces) expect(text.toLowerCase()).not.toContain(trace.toLowerCase());
    }
    expect((await client.get(`/api/my-guests/${customerId}`)).body.data).toMatchObject({
      name: 'Deleted user',
      email: null,
      phone: null,
      tags: [],
    });
    // The address is free again.
    expect((await account(box, { email: own.email })).id).not.toBe(own.id);
  });

  it('is not erased while there are tickets of dates to come, or pending orders', async () => {
    const own = await account(box);
    const on = await eventNow(attic);
    const { body } = await buy(asBuyer(own), on);
    const pending = await erase(own);
    expect(outcome(pending)).toBe('409 upcoming_tickets');
    expect(pending.body).toMatchObject({ tickets: 0, pendingOrders: 1 });
    await pay(box, body);
    await confirm(asBuyer(own), body.orderId);
    expect((await erase(own)).body).toMatchObject({ tickets: 1, pendingOrders: 0 });
    expect((await own.client.get('/api/auth/me')).body.email).toBe(own.email);
    await isOver(on.eventId);
    expect(outcome(await erase(own))).toBe(202);
  });

  it('erased, a payment that comes after it goes back: nobody is left whose the tickets would be', async () => {
    const own = await account(box);
    const { body } = await buy(asBuyer(own), await eventNow(attic));
    const key = keyOf(body.orderId);
    await endedHere(box, key);
    expect(outcome(await erase(own))).toBe(202);
    await pay(box, body);
    await box.settle();
    const [order] = await box.sql(
      `SELECT o.status, r.amount = o.amount AS refunded FROM ticketing.orders o
         JOIN payments.payments p ON p.order_id = o.id JOIN payments.refunds r ON r.payment_id = p.id WHERE o.id = $1`,
      [key],
    );
    expect(order).toEqual({ status: 'expired', refunded: true });
    expect(await box.violations()).toEqual([]);
  });

  it('is not erased by a wrong password, nor of the last operator', async () => {
    const own = await account(box);
    expect(outcome(await erase(own, 'not the password'))).toBe('403 wrong_password');
    expect((await own.client.get('/api/auth/me')).status).toBe(200);
    const loft = await organisation(box);
    await box.sql('DELETE FROM identity.memberships WHERE organisation_id = $1 AND user_id <> $2', [
      loft.key,
      loft.operator.userId,
    ]);
    await box.sql('UPDATE identity.memberships SET user_id = $2 WHERE organisation_id = $1', [
      loft.key,
      own.key,
    ]);
    expect(outcome(await erase(own))).toBe('409 last_operator');
    expect((await own.client.get('/api/auth/me')).body.email).toBe(own.email);
    await person(box, { organisationKey: loft.key, role: 'client' });
    expect(outcome(await erase(own))).toBe(202);
  });

  it('of participants stays the organiser’s, who entered them', async () => {
    const { own, on } = await guest();
    const fields = { name: 'Zed', email: own.email };
    const part = await addParticipant(attic, await freeConference(attic), fields);
    const answer = { response: 'decline', note: 'Zedekiah is in hospital' };
    expect(outcome(await respond(asBuyer(own), part, answer))).toBe(200);
    const { body } = await own.client.get('/api/auth/me/export');
    expect(body.events.participations).toMatchObject([
      { ...fields, note: answer.note, respondedAt: expect.any(String) },
    ]);
    await isOver(on.eventId);
    await erase(own);
    await box.settle();
    expect(await found(own.email)).toEqual(['catalogue.participants', 'platform.audit']);
    expect(await found('Zedekiah')).toEqual([]);
  });

  it('is erased in the end where one part of it fails at first', async () => {
    const { own, traces, on } = await guest();
    await isOver(on.eventId);
    await erase(own);
    await box.sql('ALTER TABLE ticketing.order_lines RENAME COLUMN attendees TO others');
    await box.app
      .get(Relay)
      .drain()
      .finally(() => box.sql('ALTER TABLE ticketing.order_lines RENAME COLUMN others TO attendees'));
    // The address is kept for whoever still needs it, and for nobody longer.
    expect(await box.sql('SELECT email FROM identity.erasures')).toEqual([{ email: own.email }]);
    expect(await found(traces[1] ?? '')).toEqual(
      expect.arrayContaining(['ticketing.order_lines', 'ticketing.tickets']),
    );
    await box.sql('UPDATE platform.outbox SET next_attempt_at = now() WHERE handled_at IS NULL');
    await box.settle();
    for (const trace of traces) expect([trace, await found(trace)]).toEqual([trace, []]);
  });

  it('in the audit trail is the only thing that may be taken out of it', async () => {
    for (const change of [
      `UPDATE platform.audit SET action = 'a.b'`,
      'DELETE FROM platform.audit',
      'TRUNCATE platform.audit',
    ])
      await expect(box.sql(change)).rejects.toThrow('only ever added to');
  });
});
