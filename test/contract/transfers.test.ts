import { ExpireTransfers } from '#libs/transfers';
import { startBoxoffice, type Boxoffice } from '../support/boxoffice.js';
import type { Answer, Json } from '../support/client.js';
import { disputed, decided } from '../support/disputes.js';
import { keyOf, takesPlace } from '../support/interventions.js';
import { nobodysToken } from '../support/invitations.js';
import {
  claim,
  eventSoon,
  recipient,
  send,
  sent,
  takeBack,
  ticketOf,
  TICKETS,
  transferRunsOut,
} from '../support/transfers.js';
import {
  bought,
  cancelEvent,
  checkIn,
  codeOf,
  eventOnSale,
  organisation,
  person,
  type OnSale,
  type Organisation,
  type Somebody,
} from '../support/world.js';

const UTC = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const DAY = 86_400_000;

describe('sending a ticket', () => {
  let box: Boxoffice;
  let attic: Organisation;
  let soon: OnSale;
  let later: OnSale;
  let sam: Somebody;
  let kim: Somebody;

  beforeAll(async () => {
    box = await startBoxoffice();
    attic = await organisation(box);
    soon = await eventSoon(attic);
    later = await eventOnSale(attic, { types: [{ name: 'Guest', price_pence: 0 }] });
  });
  afterAll(() => box.stop());
  beforeEach(async () => {
    [sam, kim] = [await person(box), await person(box)];
  });

  const show = async (who: Somebody, id: string) => (await who.client.get(`${TICKETS}/${id}`)).body;
  const listed = async (who: Somebody, direction: string): Promise<Json> =>
    (await who.client.get(`${TICKETS}/transfers?direction=${direction}`)).body;
  const scan = async (id: string, qr: string) => (await checkIn(attic.operator, id, { qr })).body;
  const newsOf = async (id: string): Promise<string[]> =>
    (
      await box.sql<{ name: string }>(
        `SELECT name FROM platform.outbox WHERE key = $1 AND name LIKE 'ticket.trans%' ORDER BY id`,
        [keyOf(id)],
      )
    ).map(({ name }) => name);
  const sweep = () => box.app.get(ExpireTransfers, { strict: false }).execute();

  it('makes it wait for its recipient, and admit nobody meanwhile', async () => {
    const id = await ticketOf(sam, soon);
    const qr = await codeOf(sam, id);
    const email = recipient();
    const answer = await send(sam, id, { email, message: 'Enjoy' });
    expect([answer.status, answer.body]).toEqual([
      201,
      {
        transferId: expect.stringMatching(/^trf_[0-7][0-9a-hjkmnp-tv-z]{25}$/),
        status: 'pending',
        email,
        expiresAt: (await show(sam, id)).date.startsAt,
      },
    ]);
    expect((await show(sam, id)).status).toBe('transfer_pending');
    const code = await sam.client.get(`${TICKETS}/${id}/qr`);
    expect([code.status, code.body.code]).toEqual([409, 'transfer_pending']);
    expect(await scan(id, qr)).toMatchObject({ admitted: false, reason: 'transfer_pending' });
    const { event, date, ticketType } = await show(sam, id);
    const names = await box.sql<{ firstName: string; lastName: string }>(
      'SELECT first_name AS "firstName", last_name AS "lastName" FROM identity.users WHERE id = $1',
      [sam.userId],
    );
    expect(await listed(sam, 'sent')).toEqual({
      data: [
        {
          id: answer.body.transferId,
          ticketId: id,
          status: 'pending',
          email,
          message: 'Enjoy',
          event,
          date,
          ticketType,
          sender: names[0],
          createdAt: UTC,
          expiresAt: answer.body.expiresAt,
          endedAt: null,
        },
      ],
      total: 1,
      limit: 50,
      offset: 0,
      hasMore: false,
    });
    expect(await newsOf(id)).toEqual(['ticket.transfer-requested']);
  });

  it('lasts for seven days where the date is further away', async () => {
    const { body } = await send(sam, await ticketOf(sam, later));
    const left = Date.parse(body.expiresAt) - Date.now();
    expect(left).toBeGreaterThan(6.9 * DAY);
    expect(left).toBeLessThan(7.1 * DAY);
  });

  it('hands it over to whoever has the token, under a new code and without the named attendee', async () => {
    const attendees = [{ firstName: 'Ann', lastName: 'Named', email: 'ann@example.com' }];
    const { body: order } = await sam.client.post(`${TICKETS}/register`, {
      eventId: soon.eventId,
      ticketTypeId: soon.typeIds[0],
      attendees,
    });
    const id = order.tickets[0].id as string;
    const old = await codeOf(sam, id);
    const { token, transferId } = await sent(box, sam, id);
    const shown = await box.client.post(`${TICKETS}/claim/show`, { token });
    expect(shown.status).toBe(200);
    expect(Object.keys(shown.body).sort()).toEqual(
      ['date', 'email', 'event', 'expiresAt', 'message', 'sender', 'ticketType'].sort(),
    );

    const claimed = await claim(kim, token);
    expect(claimed.status).toBe(200);
    expect(claimed.body).toMatchObject({ id, status: 'confirmed', holder: { email: kim.email } });
    expect(await show(kim, id)).toEqual(claimed.body);
    expect((await kim.client.get(`${TICKETS}/mine`)).body.data).toEqual([claimed.body]);

    expect((await sam.client.get(`${TICKETS}/${id}`)).status).toBe(404);
    expect((await sam.client.get(`${TICKETS}/mine`)).body.total).toBe(0);
    const { body: still } = await sam.client.get(`/api/client/events/orders/${order.orderId}`);
    expect([still.status, still.tickets]).toEqual(['confirmed', []]);
    expect((await kim.client.get(`/api/client/events/orders/${order.orderId}`)).status).toBe(404);
    for (const [who, direction] of [
      [sam, 'sent'],
      [kim, 'received'],
    ] as const)
      expect((await listed(who, direction)).data).toMatchObject([
        { id: transferId, ticketId: id, status: 'claimed', endedAt: UTC },
      ]);
    expect((await listed(sam, 'received')).total + (await listed(kim, 'sent')).total).toBe(0);

    expect(await scan(id, old)).toMatchObject({ admitted: false, reason: 'superseded_qr' });
    expect(await scan(id, await codeOf(kim, id))).toMatchObject({ admitted: true });
    expect(await newsOf(id)).toEqual(['ticket.transfer-requested', 'ticket.transferred']);
  });

  it('can be done again by whoever has it then, back to the first, too', async () => {
    const id = await ticketOf(sam, soon);
    expect((await claim(kim, (await sent(box, sam, id)).token)).status).toBe(200);
    expect((await send(sam, id)).status).toBe(404);
    expect((await claim(sam, (await sent(box, kim, id)).token)).status).toBe(200);
    const payload = await codeOf(sam, id);
    expect(payload.split('.')[2]).toBe('3');
  });

  it('is shown to its recipient before it is claimed once the e-mail is theirs for sure', async () => {
    await sent(box, sam, await ticketOf(sam, soon), { email: kim.email.toUpperCase() });
    expect((await listed(kim, 'received')).total).toBe(0);
    await box.sql('UPDATE identity.users SET email_verified_at = now() WHERE id = $1', [kim.userId]);
    expect((await listed(kim, 'received')).data).toMatchObject([{ status: 'pending' }]);
    expect((await kim.client.get(`${TICKETS}/transfers?direction=both`)).status).toBe(400);
  });

  it('is undone by its sender until then, and the code works as before', async () => {
    const id = await ticketOf(sam, soon);
    const qr = await codeOf(sam, id);
    const { token } = await sent(box, sam, id);
    expect((await takeBack(kim, id)).status).toBe(404);
    const back = await takeBack(sam, id);
    expect([back.status, back.body]).toEqual([200, await show(sam, id)]);
    expect(back.body.status).toBe('confirmed');
    const again = await takeBack(sam, id);
    expect([again.status, again.body.code]).toEqual([409, 'no_transfer_pending']);
    expect((await claim(kim, token)).body.code).toBe('claim_invalid');
    expect(await codeOf(sam, id)).toBe(qr);
    expect(await scan(id, qr)).toMatchObject({ admitted: true });
    expect((await listed(sam, 'sent')).data).toMatchObject([{ status: 'cancelled', endedAt: UTC }]);
  });

  it('is over when nobody has claimed it in time: the ticket is the sender’s again', async () => {
    const id = await ticketOf(sam, soon);
    const { token, transferId } = await sent(box, sam, id);
    expect(await sweep()).toBe(0);
    await transferRunsOut(box, transferId);
    expect((await claim(kim, token)).status).toBe(410);
    expect((await listed(sam, 'sent')).data).toMatchObject([{ status: 'expired', endedAt: null }]);
    expect(await sweep()).toBe(1);
    expect((await show(sam, id)).status).toBe('confirmed');
    expect((await listed(sam, 'sent')).data).toMatchObject([{ status: 'expired', endedAt: UTC }]);
    expect((await send(sam, id)).status).toBe(201);
  });

  it('to oneself is refused, naming the field', async () => {
    const id = await ticketOf(sam, soon);
    for (const email of [sam.email, sam.email.toUpperCase()]) {
      const { status, body } = await send(sam, id, { email });
      expect([status, body.errors?.[0]?.field]).toEqual([400, 'email']);
    }
    const { token } = await sent(box, sam, id);
    const own = await claim(sam, token);
    expect([own.status, own.body.errors?.[0]?.field]).toEqual([400, 'token']);
    expect((await claim(kim, token)).status).toBe(200);
  });

  it.each([
    ['no e-mail', {}, 'email'],
    ['a name', { email: 'kim' }, 'email'],
    ['a long message', { message: 'x'.repeat(501) }, 'message'],
    ['an unknown field', { phone: '1' }, 'phone'],
  ])('with %s is refused, naming the field', async (_what, body, field) => {
    const { status, body: problem } = await sam.client.post(
      `${TICKETS}/${await ticketOf(sam, soon)}/transfer`,
      {
        ...(field === 'email' ? {} : { email: recipient() }),
        ...body,
      },
    );
    expect([status, problem.errors?.[0]?.field]).toEqual([400, field]);
  });

  it('is refused for a ticket that is used, void, on its way or that was never theirs', async () => {
    const used = await ticketOf(sam, soon);
    await scan(used, await codeOf(sam, used));
    const onItsWay = await ticketOf(sam, soon);
    await sent(box, sam, onItsWay);
    const gone = await ticketOf(sam, later);
    const cancel = (body: Json) =>
      attic.operator.client.post(`/api/my-events/${later.eventId}/tickets/${gone}/cancel`, body);
    expect((await cancel({ refund: 'none', reason: 'Illness' })).status).toBe(200);
    const refusal = async (id: string) => {
      const { status, body } = await send(sam, id);
      return [status, body.code];
    };
    expect(await refusal(used)).toEqual([409, 'ticket_used']);
    expect(await refusal(onItsWay)).toEqual([409, 'transfer_pending']);
    expect(await refusal(gone)).toEqual([409, 'ticket_cancelled']);
    expect(await refusal(await ticketOf(kim, soon))).toEqual([404, 'not_found']);
  });

  it('is refused where the type is not transferable, and once the date has begun', async () => {
    const bound = await eventSoon(attic, { types: [{ price_pence: 0, transferable: false }] });
    const fixed = await send(sam, await ticketOf(sam, bound));
    expect([fixed.status, fixed.body.code]).toEqual([409, 'not_transferable']);
    const on = await eventSoon(attic);
    const id = await ticketOf(sam, on);
    await takesPlace(box, on.dateId, { starts: -1, ends: 60 });
    const begun = await send(sam, id);
    expect([begun.status, begun.body.code]).toEqual([409, 'event_over']);
  });

  it('of a disputed payment waits for the bank', async () => {
    const on = await eventSoon(attic, { types: [{ price_pence: 1500 }] });
    const order = await bought(box, sam, on, 2);
    const [one, two] = order.tickets.map(({ id }: Json) => id as string);
    const { token } = await sent(box, sam, one);
    const dispute = await disputed(box, order.orderId);
    expect((await send(sam, two)).body.code).toBe('payment_disputed');
    const early = await claim(kim, token);
    expect([early.status, early.body.code]).toEqual([409, 'payment_disputed']);
    await decided(box, dispute, 'won');
    expect((await claim(kim, token)).status).toBe(200);
  });

  it('can be undone, or run out, while its payment is disputed: the ticket stays frozen until that is over', async () => {
    const on = await eventSoon(attic, { types: [{ price_pence: 1500 }] });
    const order = await bought(box, sam, on, 2);
    const [one, two] = order.tickets.map(({ id }: Json) => id as string);
    await sent(box, sam, one);
    const { transferId } = await sent(box, sam, two);
    const dispute = await disputed(box, order.orderId);
    expect((await takeBack(sam, one)).body.status).toBe('frozen');
    await transferRunsOut(box, transferId);
    expect(await sweep()).toBe(1);
    expect((await show(sam, two)).status).toBe('frozen');
    await decided(box, dispute, 'won');
    expect([(await show(sam, one)).status, (await show(sam, two)).status]).toEqual([
      'confirmed',
      'confirmed',
    ]);
  });

  it('ends with the ticket, and the money goes back to who paid', async () => {
    const on = await eventSoon(attic, { types: [{ price_pence: 1500 }] });
    const order = await bought(box, sam, on, 2);
    const [moved, onItsWay] = order.tickets.map(({ id }: Json) => id as string);
    expect((await claim(kim, (await sent(box, sam, moved)).token)).status).toBe(200);
    const { token } = await sent(box, sam, onItsWay);
    const cancelled = await attic.operator.client.post(
      `/api/my-events/${on.eventId}/bookings/${order.orderId.replace('ord_', 'bkg_')}/cancel`,
      { refund: 'full', reason: 'Illness' },
    );
    expect(cancelled.status).toBe(200);
    // Nobody has carried the news yet.
    expect((await claim(kim, token)).body.code).toBe('claim_invalid');
    expect((await takeBack(sam, onItsWay)).body.code).toBe('no_transfer_pending');
    expect((await listed(sam, 'sent')).data).toMatchObject([{ status: 'cancelled' }, { status: 'claimed' }]);
    await box.settle();
    expect((await listed(sam, 'sent')).data[0]).toMatchObject({ status: 'cancelled', endedAt: UTC });
    expect((await show(kim, moved)).status).toBe('refunded');
    const payments = await box.sql(
      'SELECT refunded_amount AS back FROM payments.payments WHERE order_id = $1',
      [keyOf(order.orderId)],
    );
    expect(payments).toEqual([{ back: 3000 }]);
  });

  it('ends with the event', async () => {
    const on = await eventSoon(attic);
    const { token } = await sent(box, sam, await ticketOf(sam, on));
    await cancelEvent(attic, on.eventId);
    expect((await claim(kim, token)).body.code).toBe('claim_invalid');
    await box.settle();
    expect((await listed(sam, 'sent')).data).toMatchObject([{ status: 'cancelled', endedAt: UTC }]);
  });

  it('tells nobody why a token claims nothing', async () => {
    const tokens = [nobodysToken(), 'x'];
    const used = await sent(box, sam, await ticketOf(sam, soon));
    await claim(kim, used.token);
    const id = await ticketOf(sam, soon);
    const cancelled = await sent(box, sam, id);
    await takeBack(sam, id);
    const old = await sent(box, sam, await ticketOf(sam, soon));
    await transferRunsOut(box, old.transferId);
    tokens.push(used.token, cancelled.token, old.token);
    const told = new Set<string>();
    for (const token of tokens) {
      for (const { status, body } of [
        await claim(kim, token),
        await box.client.post(`${TICKETS}/claim/show`, { token }),
      ]) {
        expect(status).toBe(410);
        told.add(JSON.stringify([body.code, body.error, Object.keys(body)]));
      }
    }
    expect(told.size).toBe(1);
    await sweep();
  });

  it('may be started ten times a day, and twenty times by one account', async () => {
    const [first, second, third] = [
      await ticketOf(sam, later),
      await ticketOf(sam, later),
      await ticketOf(sam, later),
    ];
    const full = ({ status, body, headers }: Answer) => {
      expect([status, body.code]).toEqual([429, 'too_many_transfers']);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(86_000);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(86_400);
    };
    const tenTimes = async (id: string) => {
      for (let n = 0; n < 10; n += 1) {
        await sent(box, sam, id);
        await takeBack(sam, id);
      }
    };
    await tenTimes(first);
    full(await send(sam, first));
    const asked = (await newsOf(first)).filter((name) => name === 'ticket.transfer-requested');
    expect([(await show(sam, first)).status, asked.length]).toEqual(['confirmed', 10]);
    await tenTimes(second);
    full(await send(sam, third));
    expect((await send(kim, await ticketOf(kim, later))).status).toBe(201);
    await box.sql(
      `UPDATE transfers.transfers SET created_at = created_at - interval '1 day' WHERE ticket_id = $1`,
      [keyOf(first)],
    );
    expect((await send(sam, first)).status).toBe(201);
  });

  it('is done once under one Idempotency-Key', async () => {
    const [id, other] = [await ticketOf(sam, soon), await ticketOf(sam, soon)];
    const body = { email: recipient() };
    const key = { 'idempotency-key': 'once' };
    const answers = await Promise.all([send(sam, id, body, key), send(sam, id, body, key)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    await takeBack(sam, id);
    expect((await send(sam, id, body, key)).body).toEqual(answers[0]?.body);
    expect((await show(sam, id)).status).toBe('confirmed');
    for (const [ticket, fields] of [
      [id, { email: recipient() }],
      [other, body],
    ] as const) {
      const { status, body: problem } = await send(sam, ticket, fields, key);
      expect([status, problem.code]).toEqual([422, 'idempotency_mismatch']);
    }
    expect((await show(sam, other)).status).toBe('confirmed');
    // A call that was refused has not used its key up.
    const retried = { 'idempotency-key': 'again' };
    await sent(box, sam, other);
    expect((await send(sam, other, body, retried)).status).toBe(409);
    await takeBack(sam, other);
    expect((await send(sam, other, body, retried)).status).toBe(201);
  });
});
